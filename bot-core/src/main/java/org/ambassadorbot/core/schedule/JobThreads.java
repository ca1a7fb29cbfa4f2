package org.ambassadorbot.core.schedule;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads of the jobs. */
record JobThreads(
    ExecutorService working, ExecutorService polling, ScheduledExecutorService housekeeping) {
  static final int WORKERS = 4;

  static JobThreads ofTheirOwn() {
    return new JobThreads(
        Executors.newFixedThreadPool(WORKERS, named("job")),
        Executors.newSingleThreadExecutor(named("job-polling")),
        Executors.newScheduledThreadPool(2, named("job-keeping")));
  }

  private static ThreadFactory named(String name) {
    AtomicInteger number = new AtomicInteger();
    return task -> new Thread(task, name + "-" + number.incrementAndGet());
  }
}
