package org.ambassadorbot.playground.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.ambassadorbot.playground.LoopbackServer;
import org.jspecify.annotations.Nullable;

/** Serves a {@link PlaygroundPage} on a loopback port. */
final class PageServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);

  PageServer(PlaygroundPage page) {
    this.server = LoopbackServer.start("/", exchange -> serve(page, exchange), threads);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + PlaygroundPage.PATH);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static void serve(PlaygroundPage page, HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer = page.handle(request(exchange));
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      byte[] body = answer.content().bytes();
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  private static Request request(HttpExchange exchange) throws IOException {
    Map<String, String> headers =
        exchange.getRequestHeaders().entrySet().stream()
            .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().get(0)));
    return new Request(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        query(exchange.getRequestURI().getRawQuery()),
        headers,
        new String(exchange.getRequestBody().readAllBytes(), UTF_8));
  }

  private static Map<String, String> query(@Nullable String raw) {
    if (raw == null) {
      return Map.of();
    }
    return Arrays.stream(raw.split("&"))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .collect(toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1]), (first, next) -> first));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, UTF_8);
  }
}
