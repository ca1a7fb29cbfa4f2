package org.ambassadorbot.core.schedule;

import java.time.Duration;

/** Told how jobs end, for metrics. Called from several threads; must not block or throw. */
@FunctionalInterface
public interface JobObserver {
  JobObserver NONE = (job, outcome, took) -> {};

  /** How a run ended. */
  enum Outcome {
    DONE,
    FAILED
  }

  void ended(String job, Outcome outcome, Duration took);
}
