package org.ambassadorbot.playground.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.ambassadorbot.playground.Fault;
import org.ambassadorbot.playground.FaultPlan;
import org.ambassadorbot.playground.LoopbackServer;
import org.ambassadorbot.playground.Simulator.RecordedCall;
import org.ambassadorbot.teams.card.Json;

/** Serves the make-believe Teams on loopback: keys, tokens and the Bot Connector, with faults. */
final class ConnectorServer implements AutoCloseable {
  private static final String PICTURES = "/v3/attachments/";
  private static final Set<String> PACED = Set.of("send", "sendTargeted", "update");

  private final HttpServer server;
  private final ExecutorService threads;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ChannelTokens channelTokens;
  private final TeamsWorld world;
  private final Connector connector;
  private final Rates rates;
  private final List<RecordedCall> calls = Collections.synchronizedList(new ArrayList<>());
  private final List<String> breaches = new CopyOnWriteArrayList<>();
  private final Set<String> issued = ConcurrentHashMap.newKeySet();
  private final AtomicInteger tokens = new AtomicInteger();
  private volatile FaultPlan faults = FaultPlan.NONE;
  private volatile boolean isPaced = true;
  private volatile boolean isDisabled;
  private volatile String credentials = "";

  ConnectorServer(TeamsWorld world, ChannelTokens channelTokens, Rates rates) {
    this.channelTokens = channelTokens;
    this.world = world;
    this.rates = rates;
    this.connector = new Connector(world, breaches::add);
    this.threads = Executors.newCachedThreadPool(ConnectorServer::thread);
    this.server = LoopbackServer.start("/", this::serve, threads);
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  void breakWith(FaultPlan plan) {
    faults = plan;
  }

  void pace(boolean isOn) {
    isPaced = isOn;
  }

  void accept(String appId, String password) {
    credentials = appId + "\n" + password;
  }

  /** Makes every token issued so far worthless. */
  void revokeTokens() {
    issued.clear();
  }

  /** Knows the bot no more: neither its password nor its tokens. */
  void forgetBot() {
    credentials = "";
    revokeTokens();
  }

  void disable(boolean isOn) {
    isDisabled = isOn;
  }

  List<RecordedCall> calls() {
    return List.copyOf(calls);
  }

  List<String> breaches() {
    return List.copyOf(breaches);
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      ConnectorCall call = ConnectorCall.read(exchange);
      if (call.address().startsWith(PICTURES)) {
        bring(exchange, call);
        return;
      }
      switch (call.address()) {
        case "/openid" -> answer(exchange, Outcome.ok(metadata()));
        case "/keys" -> answer(exchange, Outcome.ok(channelTokens.published()));
        default -> serve(exchange, call);
      }
    }
  }

  /** A picture that somebody pasted into a message, for the bot alone. */
  private void bring(HttpExchange exchange, ConnectorCall call) throws IOException {
    String number = call.address().substring(PICTURES.length()).replaceFirst("/.*", "");
    Optional<TeamsWorld.Picture> picture = world.picture(number);
    boolean isOurs = issued.contains(call.authorization().replaceFirst("^Bearer ", ""));
    int status = !isOurs ? 401 : picture.isEmpty() ? 404 : 200;
    calls.add(new RecordedCall("file", "{}", status));
    if (status != 200) {
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    byte[] content = picture.orElseThrow().content().bytes();
    exchange.getResponseHeaders().set("Content-Type", picture.get().mediaType());
    exchange.sendResponseHeaders(200, content.length);
    exchange.getResponseBody().write(content);
  }

  private void serve(HttpExchange exchange, ConnectorCall call) throws IOException {
    Optional<Fault> fault = call.method().isEmpty() ? Optional.empty() : faults.next(call.method());
    if (fault.isPresent()) {
      fail(exchange, call, fault.get());
      return;
    }
    answer(exchange, recorded(call, paced(call)));
  }

  private void fail(HttpExchange exchange, ConnectorCall call, Fault fault) throws IOException {
    if (fault instanceof Fault.TooManyRequests tooMany) {
      rates.hold(call.conversation(), tooMany.retryAfter());
      answer(exchange, recorded(call, Outcome.tooMany(tooMany.retryAfter())));
    } else if (fault instanceof Fault.ErrorStatus error) {
      if (error.isAccepted()) {
        perform(call);
      }
      answer(exchange, recorded(call, Outcome.error(error.status(), "ServiceError")));
    } else if (fault instanceof Fault.Reset reset) {
      recorded(call, reset.isAccepted() ? perform(call) : Outcome.error(0, "Reset"));
    } else if (fault instanceof Fault.Hang) {
      recorded(call, Outcome.error(0, "Hang"));
      pause(Duration.ofHours(1));
    } else if (fault instanceof Fault.Slow slow) {
      pause(slow.delay());
      answer(exchange, recorded(call, paced(call)));
    } else if (fault instanceof Fault.Truncated) {
      truncate(exchange, recorded(call, perform(call)));
    }
  }

  private Outcome paced(ConnectorCall call) {
    if (!PACED.contains(call.method())) {
      return perform(call);
    }
    String thread = call.conversation();
    if (rates.isHeld(thread)) {
      breaches.add("a call inside Retry-After to " + thread);
    }
    Optional<Duration> delay = isPaced ? rates.count(thread) : Optional.empty();
    if (delay.isPresent()) {
      breaches.add("too many calls to " + thread);
      rates.hold(thread, delay.get());
      return Outcome.tooMany(delay.get());
    }
    return perform(call);
  }

  private Outcome perform(ConnectorCall call) {
    if (call.method().equals("token")) {
      return token(call.body());
    }
    if (!issued.contains(call.authorization().replaceFirst("^Bearer ", ""))) {
      return Outcome.error(401, "Unauthorized");
    }
    if (isDisabled) {
      return Outcome.error(403, "BotDisabledByAdmin");
    }
    return connector.perform(call);
  }

  private Outcome token(String form) {
    String decoded = URLDecoder.decode(form, StandardCharsets.UTF_8);
    String[] known = credentials.split("\n", 2);
    boolean isKnown =
        known.length == 2
            && decoded.contains("client_id=" + known[0])
            && decoded.contains("client_secret=" + known[1])
            && decoded.contains("grant_type=client_credentials")
            && decoded.contains("scope=https://api.botframework.com/.default");
    if (!isKnown) {
      return Outcome.error(401, "invalid_client");
    }
    String token = "app-token-" + tokens.incrementAndGet();
    issued.add(token);
    ObjectNode body = Json.object().put("token_type", "Bearer").put("expires_in", 3_599);
    return Outcome.ok(body.put("access_token", token));
  }

  private Outcome recorded(ConnectorCall call, Outcome outcome) {
    boolean isSecret = call.method().equals("token");
    String content = isSecret || call.body().isEmpty() ? "{}" : call.body();
    calls.add(new RecordedCall(call.method(), content, outcome.status()));
    return outcome;
  }

  private ObjectNode metadata() {
    ObjectNode metadata = Json.object().put("issuer", ChannelTokens.ISSUER);
    metadata.put("jwks_uri", url() + "keys");
    metadata.putArray("id_token_signing_alg_values_supported").add("RS256");
    return metadata;
  }

  private static void answer(HttpExchange exchange, Outcome outcome) throws IOException {
    byte[] body = Json.bytes(outcome.body());
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    Duration retryAfter = outcome.retryAfter();
    if (retryAfter != null) {
      long seconds = Math.max(1, retryAfter.plusMillis(999).toSeconds());
      exchange.getResponseHeaders().set("Retry-After", Long.toString(seconds));
    }
    exchange.sendResponseHeaders(outcome.status(), body.length);
    exchange.getResponseBody().write(body);
  }

  private static void truncate(HttpExchange exchange, Outcome outcome) throws IOException {
    byte[] body = Json.bytes(outcome.body());
    exchange.sendResponseHeaders(outcome.status(), body.length + 100L);
    exchange.getResponseBody().write(body, 0, body.length / 2);
    exchange.getResponseBody().flush();
  }

  private void pause(Duration delay) {
    try {
      boolean isClosing = closing.await(delay.toMillis(), TimeUnit.MILLISECONDS);
      if (isClosing) {
        Thread.currentThread().interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "teams-simulator");
    thread.setDaemon(true);
    return thread;
  }
}
