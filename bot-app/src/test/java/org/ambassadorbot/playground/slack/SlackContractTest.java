package org.ambassadorbot.playground.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.ambassadorbot.core.inbound.Incoming;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.platform.ChatPlatform;
import org.ambassadorbot.playground.SimulatedPerson;
import org.ambassadorbot.playground.Simulator;
import org.ambassadorbot.playground.Simulator.Newcomer;
import org.ambassadorbot.playground.contract.CaptureContract;
import org.ambassadorbot.playground.contract.ChatPlatformContract;
import org.ambassadorbot.playground.contract.GroupContract;
import org.ambassadorbot.playground.contract.InboundContract;
import org.ambassadorbot.playground.contract.ReactionContract;
import org.ambassadorbot.slack.inbound.SlackSignature;
import org.ambassadorbot.slack.place.SlackPlaces;
import org.junit.jupiter.api.AfterEach;

/** Slack holds to every contract. */
class SlackContractTest
    implements ChatPlatformContract,
        InboundContract,
        ReactionContract,
        CaptureContract,
        GroupContract {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-09-02T10:00:00Z"), ZoneOffset.UTC);

  private final LoopbackBot bot = new LoopbackBot(NOON);
  private final SimulatedPerson nadia =
      bot.slack.add(new Newcomer("Nadia", "n@example.org", "fr-FR", "Europe/Paris", true));

  @AfterEach
  void close() {
    bot.close();
  }

  @Override
  public ChatPlatform platform() {
    return bot.platform;
  }

  @Override
  public Simulator simulator() {
    return bot.slack;
  }

  @Override
  public SimulatedPerson recipient() {
    return nadia;
  }

  @Override
  public Destination direct() {
    return new Destination.Direct(SlackPlaces.identity(Workspace.TEAM, nadia.id()));
  }

  @Override
  public void gather(String group, List<SimulatedPerson> members) {
    bot.slack.gather(group, members);
  }

  @Override
  public void dissolve(String group) {
    bot.slack.dissolve(group);
  }

  @Override
  public String sending() {
    return "chat.postMessage";
  }

  @Override
  public String notification(JsonNode sent) {
    return sent.path("text").asText();
  }

  @Override
  public SimulatedPerson sender() {
    return nadia;
  }

  @Override
  public List<Incoming> heard() {
    return bot.heard;
  }

  @Override
  public int sendSpoilt(Spoilt spoilt) {
    return switch (spoilt) {
      case UNSIGNED -> post(message(""), "", 0);
      case FORGED -> post(message(""), "another secret", 0);
      case STALE -> post(message(""), LoopbackBot.SECRET, -3_600);
      case FUTURE -> post(message(""), LoopbackBot.SECRET, 3_600);
    };
  }

  @Override
  public int redeliver() {
    return bot.slack.redeliverLast();
  }

  @Override
  public int echo() {
    return post(message("\"bot_id\":\"B1\","), LoopbackBot.SECRET, 0);
  }

  private String message(String more) {
    return """
        {"type":"event_callback","team_id":"%s","event_id":"Ev1","event":{"type":"message",%s
         "channel_type":"im","channel":"D1","user":"%s","text":"aide","ts":"1.1"}}
        """
        .formatted(Workspace.TEAM, more, nadia.id());
  }

  /** Posts with a signature of a moment; without one when there is no secret. */
  private int post(String body, String secret, long offset) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(bot.address().resolve("/slack/events"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!secret.isEmpty()) {
      String timestamp = String.valueOf(NOON.instant().getEpochSecond() + offset);
      String signature = new SlackSignature(secret, NOON).sign(timestamp, body.getBytes(UTF_8));
      request.header("X-Slack-Request-Timestamp", timestamp).header("X-Slack-Signature", signature);
    }
    try {
      HttpClient client = HttpClient.newHttpClient();
      return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
