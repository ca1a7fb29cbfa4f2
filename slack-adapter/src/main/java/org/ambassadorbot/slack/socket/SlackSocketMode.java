package org.ambassadorbot.slack.socket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.impl.SocketModeClientJavaWSImpl;
import com.slack.api.socket_mode.queue.impl.ConcurrentLinkedMessageQueue;
import java.net.URISyntaxException;
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
import org.ambassadorbot.slack.inbound.MalformedRequest;
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
  private static final int POLLERS = 2;
  private static final long UNUSED_INTERVAL = 5_000;
  private static final Duration TO_DRAIN = Duration.ofSeconds(5);

  private final SlackInbound inbound;
  private final SlackInteractions interactions;
  private final ExecutorService workers;
  private final AtomicBoolean isClosing = new AtomicBoolean();
  private final Entrance entrance;
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
    this.entrance = entrance;
    this.inbound = inbound;
    this.interactions = interactions;
    this.keeper = new SocketKeeper(this::client, standing);
    this.workers =
        Executors.newFixedThreadPool(
            concurrency,
            task -> {
              Thread thread = new Thread(task, "slack-socket");
              thread.setDaemon(true);
              return thread;
            });
  }

  private SocketModeClient client() throws PlatformException {
    WebCalls calls = new WebCalls(entrance.http(), entrance.observer());
    String url = calls.socketAddress(entrance.appToken());
    try {
      SocketModeClient client =
          new SocketModeClientJavaWSImpl(
              entrance.http().slack(),
              entrance.appToken(),
              url,
              POLLERS,
              new ConcurrentLinkedMessageQueue(),
              false,
              false,
              UNUSED_INTERVAL);
      // The SDK works its own listeners off on a single thread, whatever concurrency it is given.
      client.addWebSocketMessageListener(message -> hear(client, message));
      return client;
    } catch (URISyntaxException e) {
      throw new PlatformException(
          PlatformException.Reason.UNAVAILABLE, "no address for a socket", null, e);
    }
  }

  /** Connects, without waiting for it, and stays connected until it is closed. */
  public void start() {
    keeper.start();
  }

  private void hear(SocketModeClient client, String message) {
    if (!isClosing.get()) {
      workers.execute(() -> take(client, message));
    }
  }

  private void take(SocketModeClient client, String message) {
    try {
      JsonNode envelope = SlackInbound.json(message);
      String id = envelope.path("envelope_id").asText("");
      if (!id.isEmpty()) {
        Optional<String> answer = heard(envelope).flatMap(interactions::handle);
        client.sendWebSocketMessage(acknowledgement(id, answer));
      }
    } catch (MalformedRequest e) {
      LOG.warn("a message of {} characters was not understood", message.length());
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
