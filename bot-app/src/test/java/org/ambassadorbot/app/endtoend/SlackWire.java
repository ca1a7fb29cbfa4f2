package org.ambassadorbot.app.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ambassadorbot.slack.inbound.SlackSignature;

/** Signed requests of Slack as bytes, to be sent, spoilt or sent again. */
final class SlackWire {
  private final Clock clock;
  private final SlackSignature signature;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  SlackWire(Clock clock) {
    this.clock = clock;
    this.signature = new SlackSignature(LiveCompany.SIGNING_SECRET, clock);
  }

  /** A request as it is signed once and for all. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Signed(String timestamp, String signature, byte[] body) {}

  /** What was answered. */
  record Answered(int status, String body) {}

  /** A slash command typed by a person; every trigger is another deed. */
  Signed command(String user, String trigger, String text) {
    return signed(
        form(
            Map.of(
                "team_id",
                "T0SIM",
                "user_id",
                user,
                "channel_id",
                "D" + user.toUpperCase(Locale.ROOT),
                "channel_name",
                "directmessage",
                "command",
                "/ambassadeur",
                "trigger_id",
                trigger,
                "text",
                text)));
  }

  static byte[] form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"))
        .getBytes(UTF_8);
  }

  Signed signed(byte[] body) {
    return signed(body, 0);
  }

  /** Signed so many seconds from now. */
  Signed signed(byte[] body, long offset) {
    String timestamp = String.valueOf(clock.instant().getEpochSecond() + offset);
    return new Signed(timestamp, signature.sign(timestamp, body), body);
  }

  /** Sends it; fails like the network when there is no answer. */
  Answered post(int port, Signed signed) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/slack/events"))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Slack-Request-Timestamp", signed.timestamp())
            .header("X-Slack-Signature", signed.signature())
            .POST(HttpRequest.BodyPublishers.ofByteArray(signed.body()))
            .build();
    return send(request);
  }

  Answered send(HttpRequest request) throws IOException {
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
      return new Answered(answer.statusCode(), answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
