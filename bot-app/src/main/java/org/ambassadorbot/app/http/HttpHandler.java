package org.ambassadorbot.app.http;

import java.util.Optional;

/** Answers requests; may block, and is called from several threads at once. */
@FunctionalInterface
public interface HttpHandler {

  /** Answers one request; whatever it throws becomes a 500 with an identifier and no detail. */
  HttpAnswer handle(HttpRequest request) throws Exception;

  /**
   * The answer, if it can be given from memory without waiting for anything: this is asked on the
   * one thread that serves all connections. Empty when it takes {@link #handle}.
   */
  default Optional<HttpAnswer> handleAtOnce(HttpRequest request) {
    return Optional.empty();
  }
}
