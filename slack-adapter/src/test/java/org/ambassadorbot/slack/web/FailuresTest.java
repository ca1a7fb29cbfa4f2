package org.ambassadorbot.slack.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.platform.PlatformException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each of Slack's refusals comes to, for what may be repeated and for what may not. */
class FailuresTest {
  private static Response answer(int status) {
    return new Response.Builder()
        .request(new Request.Builder().url("https://slack.com/api/chat.postMessage").build())
        .protocol(Protocol.HTTP_1_1)
        .code(status)
        .message("")
        .header("Retry-After", "7")
        .build();
  }

  @ParameterizedTest
  @CsvSource({
    "ratelimited, RATE_LIMITED, RATE_LIMITED",
    "token_revoked, UNAUTHORISED, UNAUTHORISED",
    "missing_scope, UNAUTHORISED, UNAUTHORISED",
    "user_disabled, RECIPIENT_UNREACHABLE, RECIPIENT_UNREACHABLE",
    "is_archived, GONE, GONE",
    "service_unavailable, UNAVAILABLE, UNAVAILABLE",
    "internal_error, UNAVAILABLE, AMBIGUOUS",
    "invalid_blocks, REJECTED, REJECTED"
  })
  void aRefusalIsKnownByItsCode(String code, Reason repeatable, Reason once) {
    assertThat(Failures.refused(code, true).reason()).isEqualTo(repeatable);
    assertThat(Failures.refused(code, false).reason()).isEqualTo(once);
  }

  @ParameterizedTest
  @CsvSource({
    "200, UNAVAILABLE, AMBIGUOUS",
    "401, UNAUTHORISED, UNAUTHORISED",
    "403, UNAUTHORISED, UNAUTHORISED",
    "404, GONE, GONE",
    "408, UNAVAILABLE, AMBIGUOUS",
    "413, REJECTED, REJECTED",
    "429, RATE_LIMITED, RATE_LIMITED",
    "503, UNAVAILABLE, AMBIGUOUS"
  })
  void aStatusWithoutACodeIsKnownByItsNumber(int status, Reason repeatable, Reason once) {
    assertThat(Failures.status(answer(status), null, true).reason()).isEqualTo(repeatable);
    assertThat(Failures.status(answer(status), null, false).reason()).isEqualTo(once);
  }

  @Test
  void aRefusalOfTooManySaysHowLongToWait() {
    PlatformException refusal = Failures.status(answer(429), "ratelimited", false);

    assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(7));
  }

  @Test
  void onlyWhatCertainlyDidNotLeaveIsWithoutDoubt() {
    IOException hang = new SocketTimeoutException("timeout");

    assertThat(Failures.of(hang, false).reason()).isEqualTo(Reason.AMBIGUOUS);
    assertThat(Failures.of(hang, true).reason()).isEqualTo(Reason.UNAVAILABLE);
    assertThat(Failures.of(new IllegalStateException("no JSON"), false).reason())
        .isEqualTo(Reason.AMBIGUOUS);
  }
}
