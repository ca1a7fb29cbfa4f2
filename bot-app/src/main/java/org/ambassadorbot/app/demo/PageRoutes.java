package org.ambassadorbot.app.demo;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ambassadorbot.app.http.HttpAnswer;
import org.ambassadorbot.app.http.HttpRequest;
import org.ambassadorbot.app.http.Route;
import org.ambassadorbot.playground.page.Answer;
import org.ambassadorbot.playground.page.PlaygroundPage;
import org.ambassadorbot.playground.page.Request;

/** The addresses of the playground's page. */
final class PageRoutes {
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
  private static final List<String> PARAMETERS = List.of("platform", "person", "message");

  private PageRoutes() {}

  static List<Route> of(PlaygroundPage page) {
    return List.of(
        Route.get("/", request -> HttpAnswer.redirect(PlaygroundPage.PATH)),
        new Route(METHODS, PlaygroundPage.PATH, request -> answer(page, request)),
        new Route(METHODS, PlaygroundPage.PATH + "/", request -> answer(page, request)));
  }

  private static HttpAnswer answer(PlaygroundPage page, HttpRequest request) {
    Map<String, String> query = new HashMap<>();
    for (String name : PARAMETERS) {
      request.parameter(name).ifPresent(value -> query.put(name, value));
    }
    Answer answer =
        page.handle(
            new Request(
                request.method(),
                request.path(),
                query,
                headers(request),
                new String(request.body(), StandardCharsets.UTF_8)));
    return answered(answer);
  }

  private static Map<String, String> headers(HttpRequest request) {
    Map<String, String> headers = new HashMap<>();
    request.headers().forEach((name, value) -> headers.putIfAbsent(name, value));
    return headers;
  }

  private static HttpAnswer answered(Answer answer) {
    String type = answer.headers().getOrDefault("Content-Type", "text/plain;charset=utf-8");
    HttpAnswer http =
        answer.content().length() == 0
            ? HttpAnswer.empty(answer.status())
            : HttpAnswer.of(answer.status(), type, answer.content().bytes());
    for (Map.Entry<String, String> header : answer.headers().entrySet()) {
      if (!header.getKey().equals("Content-Type")) {
        http = http.with(header.getKey(), header.getValue());
      }
    }
    return http;
  }
}
