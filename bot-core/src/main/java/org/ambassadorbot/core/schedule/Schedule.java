package org.ambassadorbot.core.schedule;

import java.time.Instant;

/**
 * Asks for work at moments to come. Every call belongs to the caller's transaction: nothing is
 * planned if that is undone. A key names what a job runs for, such as {@code programme:3}, in at
 * most 120 characters. Thread-safe.
 */
public interface Schedule {
  /** Runs a job again and again, in place of what was planned for its key. Repeatable. */
  void repeat(String job, String key, Cadence cadence);

  /**
   * Runs a job once, in place of what was planned for its key. A moment that has passed means now;
   * a run for this key and this very moment that has happened already does not happen again.
   *
   * @param payload small JSON, or any text, handed to the run
   */
  void once(String job, String key, Instant at, String payload);

  /**
   * Gives up what is planned.
   *
   * @return false when nothing is planned for the key, or it has begun
   */
  boolean cancel(String job, String key);
}
