package org.ambassadorbot.playground.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.ambassadorbot.playground.Fault;
import org.ambassadorbot.playground.FaultPlan;
import org.ambassadorbot.playground.LoopbackServer;
import org.ambassadorbot.playground.Simulator.RecordedCall;

/** The loopback HTTP server behind the make-believe Slack, and everything that goes wrong on it. */
final class ApiServer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "slack-simulator");
            thread.setDaemon(true);
            return thread;
          });
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Service service;
  private volatile FaultPlan faults = FaultPlan.NONE;

  ApiServer(Service service) {
    this.service = service;
    this.server = LoopbackServer.start("/", this::handle, threads);
  }

  /** What the server does with a call. */
  interface Service {
    /**
     * Carries a call out.
     *
     * @param method {@code response_url/…}, or Slack's name of a method
     * @param token the bearer's, or empty
     */
    Outcome call(String method, String token, Map<String, String> form, String body);

    void record(RecordedCall call);

    /** The file at a path, for whoever may read it. */
    Optional<Files.Kept> file(String path, String token);
  }

  /** An answer: its status, the seconds to wait if it asks to, its JSON. */
  record Outcome(int status, int retryAfter, ObjectNode json) {
    static Outcome of(ObjectNode json) {
      return new Outcome(200, 0, json);
    }
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  void breakWith(FaultPlan plan) {
    faults = plan;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (path.startsWith("/" + Files.PATH)) {
        bring(exchange, path.substring(1 + Files.PATH.length()));
        return;
      }
      String method = path.startsWith("/api/") ? path.substring(5) : path.substring(1);
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      String name = method.startsWith("response_url/") ? "response_url" : method;
      Call call = new Call(method, name, token(exchange), body);
      Optional<Fault> fault = faults.next(name);
      if (fault.isPresent()) {
        fail(exchange, call, fault.get());
        return;
      }
      answer(exchange, call, run(call));
    }
  }

  /** Slack leads whoever may not read a file to a page for logging in. */
  private void bring(HttpExchange exchange, String path) throws IOException {
    Call call = new Call("files.download", "files.download", token(exchange), "");
    Optional<Fault> fault = faults.next(call.name());
    if (fault.isPresent()) {
      fail(exchange, call, fault.get());
      return;
    }
    Optional<Files.Kept> file = service.file(path, token(exchange));
    service.record(new RecordedCall("files.download", "{}", file.isPresent() ? 200 : 302));
    if (file.isEmpty()) {
      exchange.getResponseHeaders().set("Location", "https://slack.com/signin");
      exchange.sendResponseHeaders(302, -1);
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", file.get().mediaType());
    exchange.sendResponseHeaders(200, file.get().content().length());
    exchange.getResponseBody().write(file.get().content().bytes());
  }

  private record Call(String method, String name, String token, String body) {}

  private static String token(HttpExchange exchange) {
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    return header != null && header.startsWith("Bearer ") ? header.substring(7) : "";
  }

  private Outcome run(Call call) {
    boolean isForm = !call.body().startsWith("{");
    Map<String, String> form = isForm ? form(call.body()) : Map.of();
    return service.call(call.method(), call.token(), form, call.body());
  }

  private void fail(HttpExchange exchange, Call call, Fault fault) throws IOException {
    if (fault instanceof Fault.TooManyRequests tooMany) {
      int seconds = (int) tooMany.retryAfter().toSeconds();
      answer(exchange, call, new Outcome(429, seconds, WebApi.error("ratelimited")));
    } else if (fault instanceof Fault.ErrorStatus error) {
      if (error.isAccepted()) {
        run(call);
      }
      answer(exchange, call, new Outcome(error.status(), 0, JSON.createObjectNode()));
    } else if (fault instanceof Fault.Reset reset) {
      if (reset.isAccepted()) {
        run(call);
      }
      record(call, 0);
    } else if (fault instanceof Fault.Hang) {
      record(call, 0);
      waitFor(Duration.ofMinutes(5));
    } else if (fault instanceof Fault.Slow slow) {
      waitFor(slow.delay());
      answer(exchange, call, run(call));
    } else {
      truncated(exchange, call);
    }
  }

  private void truncated(HttpExchange exchange, Call call) throws IOException {
    byte[] whole = run(call).json().toString().getBytes(UTF_8);
    record(call, 200);
    exchange.sendResponseHeaders(200, whole.length);
    exchange.getResponseBody().write(Arrays.copyOf(whole, whole.length / 2));
    exchange.getResponseBody().flush();
  }

  private void waitFor(Duration delay) {
    try {
      closed.await(delay.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(HttpExchange exchange, Call call, Outcome outcome) throws IOException {
    record(call, outcome.status());
    byte[] bytes = outcome.json().toString().getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    if (outcome.retryAfter() > 0) {
      exchange.getResponseHeaders().set("Retry-After", String.valueOf(outcome.retryAfter()));
    }
    exchange.sendResponseHeaders(outcome.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private void record(Call call, int status) {
    String content = call.body().startsWith("{") ? call.body() : content(form(call.body()));
    service.record(new RecordedCall(call.name(), content, status));
  }

  private static String content(Map<String, String> form) {
    ObjectNode json = JSON.createObjectNode();
    form.forEach(
        (name, value) -> {
          boolean isJson = value.startsWith("{") || value.startsWith("[");
          if (isJson) {
            json.set(name, WebApi.json(value));
          } else if (!name.equals("token")) {
            json.put(name, value);
          }
        });
    return json.toString();
  }

  static Map<String, String> form(String body) {
    Map<String, String> form = new LinkedHashMap<>();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        form.put(
            URLDecoder.decode(pair.substring(0, equals), UTF_8),
            URLDecoder.decode(pair.substring(equals + 1), UTF_8));
      }
    }
    return form;
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
