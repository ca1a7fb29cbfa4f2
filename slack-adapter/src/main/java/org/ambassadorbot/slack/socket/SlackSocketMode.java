package org.ambassadorbot.slack.socket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.slack.SlackInteractions;
import org.ambassadorbot.slack.inbound.Heard;
import org.ambassadorbot.slack.inbound.SlackInbound;
import org.ambassadorbot.slack.web.CallObserver;
import org.ambassadorbot.slack.web.SlackHttp;
import org.ambassadorbot.slack.web.WebCalls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The same requests over a WebSocket that the bot opens, so that it needs no public address. Each
 * is acknowledged once what follows from it is durable; several are handled at a time.
 */
public final class SlackSocketMode implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SlackSocketMode.class);
  private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(5);
  private static final Duration TO_DRAIN = Duration.ofSeconds(5);

  private final SlackInbound inbound;
  private final SlackInteractions interactions;
  private final ExecutorService workers;
  private final AtomicBoolean isClosing = new AtomicBoolean();
  private final Entrance entrance;
  private final Keeping keeping;
  private final SocketKeeper keeper;

  /**
   * How a connection is opened.
   *
   * @param appToken the token of the app itself, {@code xapp-…}
   */
  public record Entrance(SlackHttp http, CallObserver observer, String appToken) {
    @Override
    public String toString() {
      return "Entrance[" + http.api() + "]";
    }
  }

  /**
   * Prepares a connection.
   *
   * @param concurrency how many requests are handled at a time
   * @param standing told when the connection stands and when it does not any more
   */
  public SlackSocketMode(
      Entrance entrance,
      SlackInbound inbound,
      SlackInteractions interactions,
      int concurrency,
      Consumer<Boolean> standing) {
    this(
        entrance,
        inbound,
        interactions,
        new Keeping(concurrency, BETWEEN_QUESTIONS, SocketKeeper.Pauses.USUAL),
        standing);
  }

  SlackSocketMode(
      Entrance entrance,
      SlackInbound inbound,
      SlackInteractions interactions,
      Keeping keeping,
      Consumer<Boolean> standing) {
    this.entrance = entrance;
    this.inbound = inbound;
    this.interactions = interactions;
    this.keeping = keeping;
    this.keeper = new SocketKeeper(this::socket, keeping.pauses(), standing);
    this.workers =
        Executors.newFixedThreadPool(
            keeping.concurrency(),
            task -> {
              Thread thread = new Thread(task, "slack-socket");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * How the connection is kept.
   *
   * @param between how often Slack is asked whether it is still there
   */
  record Keeping(int concurrency, Duration between, SocketKeeper.Pauses pauses) {}

  private SlackSocket socket() throws PlatformException {
    String address =
        new WebCalls(entrance.http(), entrance.observer()).socketAddress(entrance.appToken());
    try {
      return new SlackSocket(URI.create(address), keeping.between(), new Ear());
    } catch (IllegalArgumentException e) {
      throw new PlatformException(
          PlatformException.Reason.UNAVAILABLE, "no address for a socket", null, e);
    }
  }

  /** Connects, without waiting for it, and stays connected until it is closed. */
  public void start() {
    keeper.start();
  }

  /** Hands each message to a worker: the connection's own thread goes on listening. */
  private final class Ear implements SlackSocket.Ear {
    @Override
    public void heard(SlackSocket socket, JsonNode envelope) {
      if (!isClosing.get()) {
        workers.execute(() -> take(socket, envelope));
      }
    }

    @Override
    public void ending(SlackSocket socket) {
      keeper.look();
    }
  }

  private void take(SlackSocket socket, JsonNode envelope) {
    String id = envelope.path("envelope_id").asText("");
    if (id.isEmpty()) {
      return;
    }
    try {
      Optional<String> answer = heard(envelope).flatMap(interactions::handle);
      if (!socket.tell(acknowledgement(id, answer))) {
        LOG.info("handled after its connection had ended: Slack will ask again");
      }
    } catch (RuntimeException e) {
      LOG.error("a request over the socket was not handled, Slack will retry", e);
    }
  }

  private Optional<Heard> heard(JsonNode envelope) {
    JsonNode payload = envelope.path("payload");
    return switch (envelope.path("type").asText("")) {
      case "events_api" -> inbound.event(payload);
      case "interactive" -> inbound.interaction(payload);
      case "slash_commands" -> inbound.command(fields(payload));
      default -> Optional.empty();
    };
  }

  private static Map<String, String> fields(JsonNode payload) {
    Map<String, String> fields = new HashMap<>();
    payload.properties().forEach(field -> fields.put(field.getKey(), field.getValue().asText("")));
    return fields;
  }

  private static String acknowledgement(String envelopeId, Optional<String> answer) {
    String id = TextNode.valueOf(envelopeId).toString();
    return answer
        .map(json -> "{\"envelope_id\":" + id + ",\"payload\":" + json + "}")
        .orElse("{\"envelope_id\":" + id + "}");
  }

  /** Takes nothing more, finishes what it has begun, then leaves. */
  @Override
  public void close() {
    isClosing.set(true);
    keeper.settle();
    workers.shutdown();
    try {
      if (!workers.awaitTermination(TO_DRAIN.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("requests were still being handled");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    keeper.close();
  }
}
