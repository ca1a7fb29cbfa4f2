package org.ambassadorbot.slack.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** A Slack of which only Socket Mode is there, and that loses connections in every way there is. */
final class SocketStandIn implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** When an address was asked for. */
  final List<Long> asked = new CopyOnWriteArrayList<>();

  /** Connections in the order in which they came. */
  final List<WebSocket> connections = new CopyOnWriteArrayList<>();

  /** What was acknowledged: the number of the connection, and of the envelope. */
  final List<String> acknowledged = new CopyOnWriteArrayList<>();

  /** Whether each connection is ended as soon as it stands. */
  final AtomicBoolean isUnkind = new AtomicBoolean();

  private final AtomicBoolean isSilent = new AtomicBoolean();
  private final CountDownLatch started = new CountDownLatch(1);
  private final Server sockets = new Server();
  private final HttpServer http;

  SocketStandIn() throws Exception {
    sockets.setReuseAddr(true);
    sockets.start();
    started.await();
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/api/apps.connections.open", this::address);
    http.start();
  }

  URI api() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/api/");
  }

  private void address(HttpExchange exchange) throws IOException {
    asked.add(System.nanoTime());
    byte[] answer =
        ("{\"ok\":true,\"url\":\"ws://127.0.0.1:" + sockets.getPort() + "/link\"}").getBytes(UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  /** Somebody writes to the bot; the same number is the same delivery again. */
  void says(int connection, int number) {
    ObjectNode envelope =
        JSON.createObjectNode().put("envelope_id", "envelope-" + number).put("type", "events_api");
    ObjectNode payload =
        envelope
            .putObject("payload")
            .put("type", "event_callback")
            .put("team_id", "T1")
            .put("event_id", "Ev" + number);
    payload
        .putObject("event")
        .put("type", "message")
        .put("channel_type", "im")
        .put("channel", "D1")
        .put("user", "U1")
        .put("ts", number + ".0")
        .put("text", "points");
    connections.get(connection).send(envelope.toString());
  }

  void announcesTheEnd(int connection, String reason) {
    connections
        .get(connection)
        .send("{\"type\":\"disconnect\",\"reason\":\"" + reason + "\",\"debug_info\":{}}");
  }

  void closes(int connection) {
    connections.get(connection).close(CloseFrame.GOING_AWAY);
  }

  /** Nothing is answered any more, and nothing is closed. */
  void fallsSilent() {
    isSilent.set(true);
  }

  void answersAgain() {
    isSilent.set(false);
  }

  @Override
  public void close() {
    http.stop(0);
    try {
      sockets.stop(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Server extends WebSocketServer {
    Server() {
      super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
      setConnectionLostTimeout(0);
    }

    @Override
    public void onStart() {
      started.countDown();
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
      connections.add(socket);
      socket.send("{\"type\":\"hello\",\"num_connections\":1}");
      if (isUnkind.get()) {
        socket.close(CloseFrame.GOING_AWAY);
      }
    }

    @Override
    public void onMessage(WebSocket socket, String message) {
      try {
        JsonNode answer = JSON.readTree(message);
        acknowledged.add(
            connections.indexOf(socket) + " " + answer.path("envelope_id").asText("nothing"));
      } catch (IOException e) {
        acknowledged.add("unreadable");
      }
    }

    @Override
    public void onWebsocketPing(WebSocket socket, Framedata frame) {
      if (!isSilent.get()) {
        super.onWebsocketPing(socket, frame);
      }
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean isRemote) {
      // what follows is the other side's to decide
    }

    @Override
    public void onError(@Nullable WebSocket socket, Exception failure) {
      // a connection that the other side gave up
    }
  }
}
