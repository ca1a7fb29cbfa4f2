package org.ambassadorbot.playground.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.ambassadorbot.slack.inbound.SlackSignature;
import org.jspecify.annotations.Nullable;

/** Signed requests from the make-believe Slack to the bot; events are retried as Slack does. */
final class BotRequests implements BotLine {
  private static final int TRIES = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofSeconds(3);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(3))
          .build();
  private final URI endpoint;
  private final SlackSignature signature;
  private final Clock clock;
  private final Consumer<String> breach;
  private volatile @Nullable Sent last;

  BotRequests(URI bot, String signingSecret, Clock clock, Consumer<String> breach) {
    this.endpoint = bot.resolve("/slack/events");
    this.signature = new SlackSignature(signingSecret, clock);
    this.clock = clock;
    this.breach = breach;
  }

  private record Sent(String contentType, String body, String timestamp, String signature) {}

  @Override
  public JsonNode command(Map<String, String> fields) {
    return WebApi.json(post("application/x-www-form-urlencoded", encoded(fields)).body());
  }

  @Override
  public JsonNode interaction(JsonNode payload) {
    String body = encoded(Map.of("payload", payload.toString()));
    return WebApi.json(post("application/x-www-form-urlencoded", body).body());
  }

  @Override
  public void event(JsonNode envelope) {
    Sent sent = signed("application/json", envelope.toString());
    HttpResponse<String> answer = send(sent, 0);
    for (int retry = 1; retry < TRIES && answer.statusCode() >= 300; retry++) {
      answer = send(sent, retry);
    }
  }

  @Override
  public int redeliver() {
    return send(Objects.requireNonNull(last, "nothing was sent yet"), 1).statusCode();
  }

  private HttpResponse<String> post(String contentType, String body) {
    return send(signed(contentType, body), 0);
  }

  private Sent signed(String contentType, String body) {
    String timestamp = String.valueOf(clock.instant().getEpochSecond());
    Sent sent =
        new Sent(contentType, body, timestamp, signature.sign(timestamp, body.getBytes(UTF_8)));
    last = sent; // many people may be typing: what is sent is never read from here
    return sent;
  }

  private HttpResponse<String> send(Sent sent, int retry) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint)
            .timeout(PATIENCE)
            .header("Content-Type", sent.contentType())
            .header("X-Slack-Request-Timestamp", sent.timestamp())
            .header("X-Slack-Signature", sent.signature())
            .POST(HttpRequest.BodyPublishers.ofString(sent.body()));
    if (retry > 0) {
      request.header("X-Slack-Retry-Num", String.valueOf(retry));
      request.header("X-Slack-Retry-Reason", "http_error");
    }
    long start = System.nanoTime();
    HttpResponse<String> answer = exchanged(request.build());
    if (System.nanoTime() - start > ACKNOWLEDGED_WITHIN.toNanos()) {
      breach.accept("acknowledged after more than three seconds");
    }
    if (answer.statusCode() >= 300) {
      breach.accept("answered with status " + answer.statusCode());
    }
    return answer;
  }

  private HttpResponse<String> exchanged(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(Map<String, String> fields) {
    StringJoiner pairs = new StringJoiner("&");
    fields.forEach((name, value) -> pairs.add(name + "=" + URLEncoder.encode(value, UTF_8)));
    return pairs.toString();
  }
}
