package org.ambassadorbot.slack.web;

import java.time.Duration;

/** Told of every call to Slack, once it has ended; for metrics. Called from any thread. */
@FunctionalInterface
public interface CallObserver {
  CallObserver NONE = (method, outcome, duration) -> {};

  /**
   * Told of one call.
   *
   * @param method Slack's name of the call, such as {@code chat.postMessage}
   * @param outcome {@code ok}, or the reason of the failure in lower case
   */
  void called(String method, String outcome, Duration duration);
}
