package org.ambassadorbot.bench;

import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.schedule.SteppedJobs;
import org.ambassadorbot.core.store.Dialect;

/** Measures something on the whole core without platforms. */
@FunctionalInterface
interface HeadlessMeasure {

  /** The figures found on a new stage. */
  double[] on(HeadlessStage stage);

  /** A row of the table for each kind of store. */
  default void onEachStore(FigureTable table) {
    for (Dialect dialect : Dialect.values()) {
      try (HeadlessStage stage = new HeadlessStage(dialect)) {
        table.row(dialect, on(stage));
      }
    }
  }

  /** How many seconds something took. */
  static double seconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  /** How many seconds the jobs of a name took that are due now. */
  static double step(HeadlessStage stage, String job) {
    try (SteppedJobs jobs = new SteppedJobs(stage.part(SteppedJobs.Parts.class), job)) {
      return seconds(jobs::step);
    }
  }
}
