package org.ambassadorbot.core.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import org.ambassadorbot.core.conversation.MovableClock;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Databases;
import org.ambassadorbot.core.store.Dialect;
import org.ambassadorbot.core.store.TestDatabases;

/** The jobs on a real database, walked step by step through any time. */
final class Timetable implements AutoCloseable {
  final MovableClock clock;
  final Database database;
  final PlanStore plans;
  final Schedule schedule;
  final List<JobObserver.Outcome> outcomes = new ArrayList<>();
  private final List<Jobs> started = new ArrayList<>();

  Timetable(Dialect dialect, Instant start) {
    clock = new MovableClock(start);
    database = Databases.open(TestDatabases.url(dialect));
    plans = new PlanStore(database);
    schedule = new DurableSchedule(plans, clock);
  }

  /** A process that carries out jobs on the caller's thread. */
  Jobs process(Job... jobs) {
    JobThreads direct =
        new JobThreads(
            new DirectThreads(), new DirectThreads(), Executors.newScheduledThreadPool(1));
    return keep(jobs(clock, direct, jobs));
  }

  /** A process with threads of its own. */
  Jobs threaded(Clock itsClock, Job... jobs) {
    return keep(jobs(itsClock, JobThreads.ofTheirOwn(), jobs));
  }

  private Jobs jobs(Clock itsClock, JobThreads threads, Job... jobs) {
    return new Jobs(
        database,
        Set.of(jobs),
        new Jobs.Planning(new DurableSchedule(plans, itsClock), plans),
        (job, outcome, took) -> outcomes.add(outcome),
        new JobScheduler.Pulse(itsClock, threads));
  }

  private Jobs keep(Jobs jobs) {
    started.add(jobs);
    return jobs;
  }

  void passes(Duration duration) {
    clock.passes(duration);
  }

  @Override
  public void close() {
    started.forEach(Jobs::close);
    database.close();
  }
}
