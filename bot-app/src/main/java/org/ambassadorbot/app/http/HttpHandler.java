package org.ambassadorbot.app.http;

/** Answers requests; may block, and is called from several threads at once. */
@FunctionalInterface
public interface HttpHandler {

  /** Answers one request; whatever it throws becomes a 500 with an identifier and no detail. */
  HttpAnswer handle(HttpRequest request) throws Exception;
}
