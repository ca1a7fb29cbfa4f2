package org.ambassadorbot.teams.connector;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.ambassadorbot.core.platform.Beforehand;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.platform.PlatformException.Reason;
import org.ambassadorbot.core.platform.Waits;
import org.ambassadorbot.teams.card.Json;
import org.ambassadorbot.teams.inbound.SentFiles;
import org.jspecify.annotations.Nullable;

/**
 * The few calls of the Bot Connector that the bot makes, each once: whoever calls decides when to
 * try again. A token goes only to allowed hosts. Thread-safe, blocking.
 */
final class Connector {
  private final ConnectorSettings settings;
  private final CallObserver observer;
  private final Exchange exchange;
  private final Refusals refusals;
  private final AppToken token;

  Connector(ConnectorSettings settings, CallObserver observer, Clock clock) {
    this.settings = settings;
    this.observer = observer;
    this.refusals = new Refusals(clock);
    this.exchange = new Exchange(settings.deadline(), refusals, new Waits(clock));
    this.token = new AppToken(settings, exchange, refusals, clock);
  }

  /** Opens the direct conversation with a person, or finds it; gives its identifier. */
  String createConversation(String serviceUrl, ObjectNode parameters) throws PlatformException {
    String url = url(serviceUrl, "v3/conversations");
    return id(make(new Call("createConversation", true, "POST", url, parameters)), true);
  }

  /** Sends a message; gives its identifier. */
  String send(String serviceUrl, String conversation, ObjectNode activity)
      throws PlatformException {
    String url = activities(serviceUrl, conversation);
    return id(make(new Call("send", false, "POST", url, activity)), false);
  }

  /** Sends a message that only its recipient sees; gives its identifier. */
  String sendTargeted(String serviceUrl, String conversation, ObjectNode activity)
      throws PlatformException {
    String url = activities(serviceUrl, conversation) + "?isTargetedActivity=true";
    return id(make(new Call("sendTargeted", false, "POST", url, activity)), false);
  }

  void update(String serviceUrl, String conversation, String message, ObjectNode activity)
      throws PlatformException {
    String url = activities(serviceUrl, conversation) + "/" + encoded(message);
    make(new Call("update", true, "PUT", url, activity));
  }

  void delete(String serviceUrl, String conversation, String message) throws PlatformException {
    String url = activities(serviceUrl, conversation) + "/" + encoded(message);
    try {
      make(new Call("delete", true, "DELETE", url, null));
    } catch (PlatformException e) {
      if (e.reason() != Reason.GONE) {
        throw e;
      }
    }
  }

  JsonNode member(String serviceUrl, String conversation, String user) throws PlatformException {
    String url = conversation(serviceUrl, conversation) + "/members/" + encoded(user);
    return make(new Call("member", true, "GET", url, null));
  }

  /** One page of the members of a conversation, and where the next begins. */
  JsonNode members(String serviceUrl, String conversation, @Nullable String continuation)
      throws PlatformException {
    String page = continuation == null ? "" : "&continuationToken=" + encoded(continuation);
    String url = conversation(serviceUrl, conversation) + "/pagedmembers?pageSize=200" + page;
    return make(new Call("members", true, "GET", url, null));
  }

  /** What Teams says of a team. */
  JsonNode team(String serviceUrl, String team) throws PlatformException {
    return make(new Call("team", true, "GET", url(serviceUrl, "v3/teams/") + encoded(team), null));
  }

  /** The bytes of a file that somebody sent; the token goes along only where Teams keeps it. */
  byte[] file(SentFiles.Place place, int largest) throws PlatformException {
    boolean isAllowed =
        place.isOurs()
            ? settings.hosts().allow(place.url())
            : settings.hosts().allowFile(place.url());
    if (!isAllowed) {
      throw new PlatformException(Reason.REJECTED, "host not allowed", null, null);
    }
    return observed("file", () -> download(place, largest));
  }

  private byte[] download(SentFiles.Place place, int largest) throws PlatformException {
    boolean isAuthorised = place.isOurs() && !settings.password().isEmpty();
    String first = isAuthorised ? token.value() : null;
    HttpResponse<byte[]> response = exchange.download(request(place, first), largest);
    if (response.statusCode() == 401 && first != null) {
      token.refused(first);
      response = exchange.download(request(place, token.value()), largest);
    }
    if (response.statusCode() / 100 != 2) {
      throw refusals.ofFile(response);
    }
    return response.body();
  }

  private static HttpRequest request(SentFiles.Place place, @Nullable String token) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(place.url()));
    return (token == null ? request : request.header("Authorization", "Bearer " + token)).build();
  }

  private JsonNode make(Call call) throws PlatformException {
    return observed(call.name(), () -> authorised(call));
  }

  /** What is done once. */
  private interface Attempt<T> {
    T make() throws PlatformException;
  }

  private <T> T observed(String name, Attempt<T> attempt) throws PlatformException {
    long start = System.nanoTime();
    String outcome = "failed";
    try {
      T answer = attempt.make();
      outcome = "ok";
      return answer;
    } catch (PlatformException e) {
      outcome = e.reason().name().toLowerCase(Locale.ROOT);
      throw e;
    } finally {
      Duration duration = Duration.ofNanos(System.nanoTime() - start);
      observer.observed(name, outcome, duration);
    }
  }

  private JsonNode authorised(Call call) throws PlatformException {
    if (settings.password().isEmpty()) {
      return read(exchanged(call, null), call);
    }
    String first = token.value();
    HttpResponse<String> response = exchanged(call, first);
    if (response.statusCode() != 401) {
      return read(response, call);
    }
    token.refused(first);
    return read(exchanged(call, token.value()), call);
  }

  private HttpResponse<String> exchanged(Call call, @Nullable String token)
      throws PlatformException {
    HttpRequest request = Beforehand.draw(() -> request(call, token));
    return exchange.make(call.name(), request, call.isRepeatable());
  }

  private JsonNode read(HttpResponse<String> response, Call call) throws PlatformException {
    if (response.statusCode() / 100 != 2) {
      throw refusals.of(response, call.isRepeatable());
    }
    try {
      return response.body().isBlank() ? Json.object() : Json.read(response.body());
    } catch (JsonProcessingException e) {
      return Json.object();
    }
  }

  /** Gets the bot's own token, if it has none yet. */
  void authenticate() throws PlatformException {
    if (token.value().isEmpty()) {
      throw new PlatformException(Reason.UNAUTHORISED, "no token", null, null);
    }
  }

  private static HttpRequest request(Call call, @Nullable String token) {
    ObjectNode content = call.content();
    BodyPublisher body =
        content == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(Json.bytes(content));
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(call.url()));
    request.method(call.verb(), body).header("Accept", "application/json");
    if (content != null) {
      request.header("Content-Type", "application/json; charset=utf-8");
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return request.build();
  }

  private static String id(JsonNode answer, boolean isRepeatable) throws PlatformException {
    String id = answer.path("id").asText("");
    if (id.isEmpty()) {
      Reason reason = isRepeatable ? Reason.UNAVAILABLE : Reason.AMBIGUOUS;
      throw new PlatformException(reason, "an answer without id", null, null);
    }
    return id;
  }

  private String activities(String serviceUrl, String conversation) throws PlatformException {
    return conversation(serviceUrl, conversation) + "/activities";
  }

  private String conversation(String serviceUrl, String conversation) throws PlatformException {
    return url(serviceUrl, "v3/conversations/") + encoded(conversation);
  }

  private String url(String serviceUrl, String path) throws PlatformException {
    if (!settings.hosts().allow(serviceUrl)) {
      throw new PlatformException(Reason.UNAUTHORISED, "host not allowed", null, null);
    }
    return serviceUrl + (serviceUrl.endsWith("/") ? "" : "/") + path;
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
