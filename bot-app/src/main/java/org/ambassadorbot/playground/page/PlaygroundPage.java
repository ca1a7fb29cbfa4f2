package org.ambassadorbot.playground.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The playground under {@code /playground}: its files, and what its script asks and does. Knows no
 * HTTP server; thread-safe as far as the simulators are.
 */
public final class PlaygroundPage {
  /** Where the page stands; every path it answers begins with it. */
  public static final String PATH = "/playground";

  /** The longest body worth reading, in characters: a picture that the page made small. */
  public static final int LONGEST_BODY = 1_000_000;

  private static final Map<String, String> PROTECTION =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
              + " img-src 'self' http: https:; form-action 'none'; base-uri 'none';"
              + " frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cache-Control",
          "no-cache");

  private final Views views;
  private final Actions actions;

  public PlaygroundPage(List<Company> companies) {
    this.views = new Views(companies);
    this.actions = new Actions(companies);
  }

  /** Answers one request; blocks while an action waits for the bot's acknowledgement. */
  public Answer handle(Request request) {
    return protect(SameSite.isLocal(request) ? route(request) : Answer.refusal(403, "host"));
  }

  private Answer route(Request request) {
    if (request.method().equals("POST")) {
      return act(request);
    }
    if (!request.method().equals("GET")) {
      return Answer.refusal(405, "method");
    }
    return switch (request.path()) {
      case PATH, PATH + "/" -> file("index.html");
      case PATH + "/api/companies" -> views.companies();
      case PATH + "/api/state" -> views.state(request);
      case PATH + "/api/picture" -> views.picture(request);
      default -> file(afterPath(request.path()));
    };
  }

  private Answer act(Request request) {
    if (!request.path().equals(PATH + "/api/act")) {
      return Answer.refusal(404, "path");
    }
    if (!SameSite.isOwnAction(request)) {
      return Answer.refusal(403, "origin");
    }
    if (request.body().length() > LONGEST_BODY) {
      return Answer.refusal(413, "length");
    }
    return actions.perform(request);
  }

  private static Answer file(String name) {
    return StaticFiles.read(name).orElseGet(() -> Answer.refusal(404, "path"));
  }

  private static String afterPath(String path) {
    return path.startsWith(PATH + "/") ? path.substring(PATH.length() + 1) : "";
  }

  private static Answer protect(Answer answer) {
    Map<String, String> headers = new LinkedHashMap<>(PROTECTION);
    headers.putAll(answer.headers());
    return new Answer(answer.status(), headers, answer.content());
  }
}
