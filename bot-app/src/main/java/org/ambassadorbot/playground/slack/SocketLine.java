package org.ambassadorbot.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** The WebSocket of Socket Mode: one envelope per request, each acknowledged by its number. */
final class SocketLine implements BotLine, AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PATIENCE_SECONDS = 10;

  private final Consumer<String> breach;
  private final Server server = new Server();
  private final CountDownLatch started = new CountDownLatch(1);
  private final CountDownLatch connected = new CountDownLatch(1);
  private final Map<String, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final AtomicInteger counter = new AtomicInteger();
  private volatile @Nullable String last;

  SocketLine(Consumer<String> breach) {
    this.breach = breach;
    server.setReuseAddr(true);
    server.start();
  }

  URI address() {
    await(started);
    return URI.create("ws://127.0.0.1:" + server.getPort() + "/link");
  }

  @Override
  public JsonNode command(Map<String, String> fields) {
    return sent("slash_commands", JSON.valueToTree(fields), true);
  }

  @Override
  public JsonNode interaction(JsonNode payload) {
    return sent("interactive", payload, true);
  }

  @Override
  public void event(JsonNode envelope) {
    sent("events_api", envelope, false);
  }

  @Override
  public int redeliver() {
    exchange(Objects.requireNonNull(last, "nothing was sent yet"));
    return 200;
  }

  private JsonNode sent(String type, JsonNode payload, boolean mayAnswer) {
    ObjectNode envelope =
        JSON.createObjectNode()
            .put("envelope_id", "envelope-" + counter.incrementAndGet())
            .put("type", type)
            .put("accepts_response_payload", mayAnswer);
    envelope.set("payload", payload);
    String written = envelope.toString();
    last = written; // many people may be typing: what is sent is never read from here
    JsonNode answer = exchange(written).path("payload");
    if (!mayAnswer && !answer.isMissingNode()) {
      breach.accept("a payload in the acknowledgement of an event");
    }
    return answer;
  }

  private JsonNode exchange(String envelope) {
    await(connected);
    String id = WebApi.json(envelope).path("envelope_id").asText();
    CompletableFuture<JsonNode> acknowledged = new CompletableFuture<>();
    waiting.put(id, acknowledged);
    server.broadcast(envelope);
    try {
      return acknowledged.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new IllegalStateException("not acknowledged: " + id, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      waiting.remove(id);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("no connection");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      server.stop(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Server extends WebSocketServer {
    Server() {
      super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    }

    @Override
    public void onStart() {
      started.countDown();
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
      socket.send("{\"type\":\"hello\",\"num_connections\":1}");
      connected.countDown();
    }

    @Override
    public void onMessage(WebSocket socket, String message) {
      JsonNode answer = WebApi.json(message);
      CompletableFuture<JsonNode> future = waiting.get(answer.path("envelope_id").asText());
      if (future != null) {
        future.complete(answer);
      }
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean isRemote) {}

    @Override
    public void onError(@Nullable WebSocket socket, Exception failure) {
      breach.accept("socket: " + failure);
    }
  }
}
