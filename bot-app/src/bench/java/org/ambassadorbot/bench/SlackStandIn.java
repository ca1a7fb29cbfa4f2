package org.ambassadorbot.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slack's Web API on loopback: answers everything at once, and everything well. */
final class SlackStandIn implements AutoCloseable {
  /** Who is an administrator of the workspace. */
  static final String ADMINISTRATOR = "UADMIN";

  private static final Pattern USER = Pattern.compile("user=([A-Z0-9]+)");

  private final HttpServer server;
  private final AtomicLong lastAsked = new AtomicLong(System.nanoTime());

  private SlackStandIn(HttpServer server) {
    this.server = server;
  }

  static SlackStandIn start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
    SlackStandIn slack = new SlackStandIn(server);
    server.createContext("/", slack::answer);
    server.start();
    return slack;
  }

  /** For how long nobody has asked for anything. */
  Duration silence() {
    return Duration.ofNanos(System.nanoTime() - lastAsked.get());
  }

  /** The address under which every method of the Web API stands. */
  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/";
  }

  private void answer(HttpExchange exchange) throws IOException {
    lastAsked.set(System.nanoTime());
    String sent = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    byte[] body = body(exchange.getRequestURI().getPath(), sent).getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static String body(String path, String sent) {
    if (path.endsWith("users.info")) {
      Matcher user = USER.matcher(sent);
      return user.find() ? profile(user.group(1)) : "{\"ok\":false,\"error\":\"user_not_found\"}";
    }
    if (path.endsWith("auth.test")) {
      return "{\"ok\":true,\"url\":\"https://bench.example/\",\"team\":\"Bench\",\"user\":\"bot\","
          + "\"team_id\":\"TBENCH\",\"user_id\":\"UBOT\",\"bot_id\":\"BBOT\"}";
    }
    return "{\"ok\":true,\"channel\":\"D0BENCH\",\"ts\":\"1700000000.000100\"}";
  }

  private static String profile(String user) {
    return String.format(
        Locale.ROOT,
        "{\"ok\":true,\"user\":{\"id\":\"%s\",\"team_id\":\"TBENCH\",\"is_bot\":false,"
            + "\"is_admin\":%s,\"locale\":\"fr-FR\",\"tz\":\"Europe/Paris\",\"profile\":"
            + "{\"real_name\":\"Person %s\",\"email\":\"%s@bench.example\"}}}",
        user,
        ADMINISTRATOR.equals(user),
        user,
        user.toLowerCase(Locale.ROOT));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
