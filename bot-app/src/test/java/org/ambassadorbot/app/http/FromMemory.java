package org.ambassadorbot.app.http;

import java.util.Optional;

/** Knows one thing, is wrong about another, and has to look for the rest. */
final class FromMemory implements HttpHandler {
  @Override
  public HttpAnswer handle(HttpRequest request) {
    return HttpAnswer.text(200, "looked for");
  }

  @Override
  public Optional<HttpAnswer> handleAtOnce(HttpRequest request) {
    return switch (request.lastSegment()) {
      case "one" -> Optional.of(HttpAnswer.text(200, "known"));
      case "wrong" -> throw new IllegalStateException("a detail of ours");
      default -> Optional.empty();
    };
  }
}
