package org.ambassadorbot.teams.connector;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.platform.PlatformException.Reason;
import org.ambassadorbot.teams.card.Json;
import org.jspecify.annotations.Nullable;

/** What the statuses of Teams mean for the core. */
final class Refusals {
  private final Clock clock;

  Refusals(Clock clock) {
    this.clock = clock;
  }

  PlatformException of(HttpResponse<String> response, boolean isRepeatable) {
    String code = code(response.body());
    String detail = response.statusCode() + (code.isEmpty() ? "" : " " + code);
    Reason reason = reason(response.statusCode(), code, isRepeatable);
    return new PlatformException(reason, detail, retryAfter(response).orElse(null), null);
  }

  /** Where a file was asked for, which nobody is the recipient of. */
  PlatformException ofFile(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    Reason reason = status == 403 ? Reason.UNAUTHORISED : reason(status, "", true);
    return new PlatformException(reason, "file " + status, null, null);
  }

  private static Reason reason(int status, String code, boolean isRepeatable) {
    return switch (status) {
      case 412, 429 -> Reason.RATE_LIMITED;
      case 401 -> Reason.UNAUTHORISED;
      case 403 ->
          code.equals("BotDisabledByAdmin") ? Reason.UNAUTHORISED : Reason.RECIPIENT_UNREACHABLE;
      case 404 -> Reason.GONE;
      case 500, 502, 503, 504 -> isRepeatable ? Reason.UNAVAILABLE : Reason.AMBIGUOUS;
      default -> Reason.REJECTED;
    };
  }

  /** The platform's own word for an error; nothing else of the body may reach a log. */
  private static String code(String body) {
    try {
      String code = Json.read(body).at("/error/code").asText("");
      return code.matches("[A-Za-z0-9_.-]{1,60}") ? code : "";
    } catch (JsonProcessingException e) {
      return "";
    }
  }

  Optional<Duration> retryAfter(HttpResponse<String> response) {
    return response.headers().firstValue("Retry-After").map(this::delay);
  }

  private @Nullable Duration delay(String header) {
    try {
      if (header.strip().matches("\\d{1,6}")) {
        return Duration.ofSeconds(Long.parseLong(header.strip()));
      }
      ZonedDateTime until = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME);
      Duration delay = Duration.between(clock.instant(), until.toInstant());
      return delay.isNegative() ? Duration.ZERO : delay;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
