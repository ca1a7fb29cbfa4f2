package org.ambassadorbot.core.schedule;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.ambassadorbot.core.store.Database;

/**
 * Carries out what is planned: looks every second, whatever process planned it; takes over within
 * 30 seconds what a dead process had begun. Starts with {@link #start}, ends with {@link #close}.
 */
@Singleton
public final class Jobs implements AutoCloseable {
  private static final String WHOLE_DEPLOYMENT = "all";

  private final Database database;
  private final Set<Job> jobs;
  private final Schedule schedule;
  private final JobScheduler scheduler;

  @Inject
  Jobs(Database database, Set<Job> jobs, Planning planning, JobObserver observer, Clock clock) {
    this(
        database, jobs, planning, observer, new JobScheduler.Pulse(clock, JobThreads.ofTheirOwn()));
  }

  Jobs(
      Database database,
      Set<Job> jobs,
      Planning planning,
      JobObserver observer,
      JobScheduler.Pulse pulse) {
    this.database = database;
    this.jobs = jobs;
    this.schedule = planning.schedule();
    this.scheduler =
        JobScheduler.of(
            database,
            List.copyOf(
                jobs.stream()
                    .map(job -> new JobTask(job, database, planning.plans(), pulse.clock()).task())
                    .toList()),
            observer,
            pulse);
  }

  /** Where plans stand. */
  record Planning(Schedule schedule, PlanStore plans) {
    @Inject
    Planning {}
  }

  /** Plans the jobs of the whole deployment and begins to look for what is due. */
  public void start() {
    plan();
    scheduler.start();
  }

  /** Plans the jobs of the whole deployment. */
  void plan() {
    database.write(
        () ->
            jobs.forEach(
                job -> {
                  if (job.standing() != null) {
                    schedule.repeat(job.name(), WHOLE_DEPLOYMENT, job.standing());
                  }
                }));
  }

  /** Looks at once for what is due, for whoever cannot wait a second. */
  public void wake() {
    scheduler.triggerCheckForDueExecutions();
  }

  /** Looks once, on the caller's thread. */
  void step() {
    scheduler.step();
  }

  /** Lets what is under way end, for a few seconds at most. */
  @Override
  public void close() {
    scheduler.stop();
  }
}
