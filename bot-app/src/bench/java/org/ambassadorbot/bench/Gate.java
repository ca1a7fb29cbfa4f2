package org.ambassadorbot.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Stands before a make-believe platform: takes messages to the crowd itself, quickly and within a
 * limit that it enforces, and hands everything else on.
 */
final class Gate implements AutoCloseable {
  /** Whoever belongs to the crowd is called so. */
  static final String CROWD = "UCROWD";

  private static final byte[] SENT =
      "{\"ok\":true,\"id\":\"1\",\"channel\":\"D0CROWD\",\"ts\":\"1700000000.000100\"}"
          .getBytes(UTF_8);
  private static final byte[] TOO_MANY = "{\"ok\":false,\"error\":\"ratelimited\"}".getBytes(UTF_8);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient onwards =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI behind;
  private final Deque<Long> lately = new ArrayDeque<>();
  private Limit limit = Limit.NONE;
  private Count count = new Count(0, 0, 0, 0, 0);
  private long closedUntil;

  /** How many messages any stretch of time may hold. */
  record Limit(int calls, int seconds) {
    static final Limit NONE = new Limit(Integer.MAX_VALUE, 1);

    /** The shortest time in which so many messages can pass. */
    double floorSeconds(int messages) {
      int windows = (messages - 1) / calls; // whole ones: what is left passes at once
      return windows * (double) seconds;
    }
  }

  /** What came: how many messages, between which moments, how many refused and how many in vain. */
  record Count(int passed, long first, long last, int refused, int insideRetryAfter) {
    double seconds() {
      return (last - first) / 1e9;
    }
  }

  Gate(URI behind) throws IOException {
    this.behind = behind;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_024);
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  /** The address of the gate. */
  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  synchronized void enforce(Limit newLimit) {
    limit = newLimit;
    count = new Count(0, 0, 0, 0, 0);
    lately.clear();
    closedUntil = 0;
  }

  synchronized Count count() {
    return count;
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (isForCrowd(exchange.getRequestURI().getPath(), body)) {
        take(exchange);
      } else {
        handOn(exchange, body);
      }
    }
  }

  private static boolean isForCrowd(String path, byte[] body) {
    return path.contains(CROWD)
        || (path.endsWith("chat.postMessage")
            && new String(body, UTF_8).contains("channel=UCROWD"));
  }

  private void take(HttpExchange exchange) throws IOException {
    long wait = admitted(System.nanoTime());
    if (wait > 0) {
      long seconds = TimeUnit.NANOSECONDS.toSeconds(wait + 999_999_999);
      exchange.getResponseHeaders().set("Retry-After", Long.toString(seconds));
    }
    answer(exchange, wait > 0 ? 429 : 200, wait > 0 ? TOO_MANY : SENT);
  }

  /** Counts a message; how long it must wait, or 0 when it passed. */
  private synchronized long admitted(long now) {
    long window = TimeUnit.SECONDS.toNanos(limit.seconds());
    while (!lately.isEmpty() && lately.getFirst() <= now - window) {
      lately.removeFirst();
    }
    boolean isInside = now < closedUntil;
    boolean passes = lately.size() < limit.calls();
    long wait = passes ? 0 : lately.getFirst() + window - now;
    if (passes) {
      lately.addLast(now);
    } else {
      long asked = TimeUnit.NANOSECONDS.toSeconds(wait + 999_999_999);
      closedUntil = now + TimeUnit.SECONDS.toNanos(asked);
    }
    count =
        new Count(
            count.passed() + (passes ? 1 : 0),
            count.first() == 0 ? now : count.first(),
            passes ? now : count.last(),
            count.refused() + (passes ? 0 : 1),
            count.insideRetryAfter() + (isInside ? 1 : 0));
    return wait;
  }

  private void handOn(HttpExchange exchange, byte[] body) throws IOException {
    String path = exchange.getRequestURI().toString().substring(1);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(behind.resolve(path))
            .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
    for (String name : new String[] {"Authorization", "Content-Type"}) {
      String value = exchange.getRequestHeaders().getFirst(name);
      if (value != null) {
        request.header(name, value);
      }
    }
    try {
      HttpResponse<byte[]> answer =
          onwards.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      answer(exchange, answer.statusCode(), answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
