package org.ambassadorbot.slack.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.ambassadorbot.core.platform.Waits;

/**
 * Makes no call that Slack asked to wait with: a method of one workspace, or an address for
 * answers. Whoever asks for one too early gets the refusal that Slack would give.
 */
final class Patience implements Interceptor {
  private static final int TOO_MANY = 429;
  private static final String RETRY_AFTER = "Retry-After";
  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

  private final Waits waits;

  Patience(Clock clock) {
    waits = new Waits(clock);
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    String call = request.url() + " " + request.header("Authorization");
    Optional<Duration> left = waits.left(call);
    if (left.isPresent()) {
      return refusal(request, left.get());
    }
    Response response = chain.proceed(request);
    if (response.code() == TOO_MANY) {
      retryAfter(response).ifPresent(wait -> waits.ask(call, wait));
    }
    return response;
  }

  private static Response refusal(Request request, Duration left) {
    long seconds = left.plusMillis(999).toSeconds();
    return new Response.Builder()
        .request(request)
        .protocol(Protocol.HTTP_1_1)
        .code(TOO_MANY)
        .message("still waiting")
        .header(RETRY_AFTER, Long.toString(seconds))
        .body(ResponseBody.create("{\"ok\":false,\"error\":\"ratelimited\"}", JSON))
        .build();
  }

  static Optional<Duration> retryAfter(Response response) {
    String seconds = response.header(RETRY_AFTER);
    return seconds != null && seconds.matches("\\d{1,6}")
        ? Optional.of(Duration.ofSeconds(Long.parseLong(seconds)))
        : Optional.empty();
  }
}
