package org.ambassadorbot.teams.connector;

import java.time.Duration;

/** Hears of every call that was made to Teams; called on the caller's thread, must not block. */
@FunctionalInterface
public interface CallObserver {
  CallObserver NONE = (method, outcome, duration) -> {};

  /**
   * Takes note of one call.
   *
   * @param method one of a few names, such as {@code send}
   * @param outcome {@code ok}, or the reason of the failure in lower case
   */
  void observed(String method, String outcome, Duration duration);
}
