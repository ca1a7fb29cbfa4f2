package org.ambassadorbot.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Speaks Chromium's DevTools protocol with one page over a WebSocket. */
final class DevTools implements AutoCloseable {
  private static final long SECONDS_FOR_AN_ANSWER = 30;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<Integer, CompletableFuture<JsonNode>> questions = new ConcurrentHashMap<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final AtomicInteger lastId = new AtomicInteger();
  private final WebSocket socket;
  private final String session;

  /** Opens a page of its own in the browser at this address. */
  DevTools(URI address) {
    HttpClient client = HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();
    this.socket = client.newWebSocketBuilder().buildAsync(address, new Ear()).join();
    String target =
        ask("", "Target.createTarget", Map.of("url", "about:blank")).get("targetId").asText();
    this.session =
        ask("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .get("sessionId")
            .asText();
    List.of("Page.enable", "Runtime.enable", "Log.enable").forEach(it -> ask(it, Map.of()));
  }

  /** Asks the page, and waits for the answer. */
  JsonNode ask(String method, Map<String, ?> parameters) {
    return ask(session, method, parameters);
  }

  /** What the page's scripts, policies and requests complained of so far. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  @Override
  public void close() {
    socket.abort();
  }

  private JsonNode ask(String sessionId, String method, Map<String, ?> parameters) {
    int id = lastId.incrementAndGet();
    ObjectNode question = JSON.createObjectNode().put("id", id).put("method", method);
    question.set("params", JSON.valueToTree(parameters));
    if (!sessionId.isEmpty()) {
      question.put("sessionId", sessionId);
    }
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    questions.put(id, answer);
    socket.sendText(question.toString(), true).join();
    return resultOf(method, await(method, answer));
  }

  private static JsonNode await(String method, CompletableFuture<JsonNode> answer) {
    try {
      return answer.get(SECONDS_FOR_AN_ANSWER, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new IllegalStateException("no answer from the browser to " + method, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode resultOf(String method, JsonNode answer) {
    if (answer.has("error")) {
      throw new IllegalStateException(method + ": " + answer.get("error"));
    }
    return answer.path("result");
  }

  private void hear(String text) {
    try {
      JsonNode message = JSON.readTree(text);
      CompletableFuture<JsonNode> waiting = questions.remove(message.path("id").asInt());
      if (waiting != null) {
        waiting.complete(message);
      }
      note(message.path("method").asText(), message.path("params"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void note(String event, JsonNode what) {
    if (event.equals("Runtime.exceptionThrown")) {
      complaints.add(what.path("exceptionDetails").toString());
    }
    if (event.equals("Runtime.consoleAPICalled") && what.path("type").asText().equals("error")) {
      complaints.add(what.path("args").toString());
    }
    if (event.equals("Log.entryAdded") && what.at("/entry/level").asText().equals("error")) {
      complaints.add(what.at("/entry/text").asText() + " " + what.at("/entry/url").asText());
    }
  }

  /** Puts the pieces of a message together. */
  private final class Ear implements WebSocket.Listener {
    private final StringBuilder pieces = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean isLast) {
      pieces.append(piece);
      if (isLast) {
        hear(pieces.toString());
        pieces.setLength(0);
      }
      from.request(1);
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      questions.values().forEach(question -> question.completeExceptionally(error));
    }
  }
}
