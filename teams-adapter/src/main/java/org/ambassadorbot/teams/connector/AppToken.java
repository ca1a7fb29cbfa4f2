package org.ambassadorbot.teams.connector;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.platform.PlatformException.Reason;
import org.ambassadorbot.teams.card.Json;
import org.jspecify.annotations.Nullable;

/** The bot's own token, kept until shortly before it expires. Thread-safe: one fetch at a time. */
final class AppToken {
  private static final String SCOPE = "https://api.botframework.com/.default";
  private static final Duration MARGIN = Duration.ofMinutes(5);

  private final Exchange exchange;
  private final Refusals refusals;
  private final Clock clock;
  private final ConnectorSettings settings;
  private @Nullable Issued issued;

  AppToken(ConnectorSettings settings, Exchange exchange, Refusals refusals, Clock clock) {
    this.settings = settings;
    this.exchange = exchange;
    this.refusals = refusals;
    this.clock = clock;
  }

  private record Issued(String value, Instant renewal) {}

  /** A token to send along; blocks while another one is fetched. */
  synchronized String value() throws PlatformException {
    if (issued == null || !clock.instant().isBefore(issued.renewal())) {
      issued = fetch();
    }
    return issued.value();
  }

  /** Forgets a token that was refused, unless another thread has replaced it already. */
  synchronized void refused(String value) {
    if (issued != null && issued.value().equals(value)) {
      issued = null;
    }
  }

  private Issued fetch() throws PlatformException {
    HttpResponse<String> response = exchange.make("token", request(), true);
    if (response.statusCode() == 200) {
      return read(response.body());
    }
    PlatformException refusal = refusals.of(response, true);
    if (refusal.reason().isRepeatable()) {
      throw refusal;
    }
    throw new PlatformException(
        Reason.UNAUTHORISED, "token " + response.statusCode(), null, refusal);
  }

  private Issued read(String body) throws PlatformException {
    try {
      JsonNode json = Json.read(body);
      String value = json.path("access_token").asText("");
      if (!value.isEmpty()) {
        Duration life = Duration.ofSeconds(json.path("expires_in").asLong(600));
        Duration margin = life.dividedBy(2).compareTo(MARGIN) < 0 ? life.dividedBy(2) : MARGIN;
        return new Issued(value, clock.instant().plus(life).minus(margin));
      }
    } catch (JsonProcessingException e) {
      throw new PlatformException(Reason.UNAVAILABLE, "token not readable", null, null);
    }
    throw new PlatformException(Reason.UNAUTHORISED, "no token given", null, null);
  }

  private HttpRequest request() {
    Map<String, String> fields =
        Map.of(
            "grant_type",
            "client_credentials",
            "client_id",
            settings.appId(),
            "client_secret",
            settings.password(),
            "scope",
            SCOPE);
    String form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(settings.tokenUrl())
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form))
        .build();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
