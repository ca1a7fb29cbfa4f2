package org.ambassadorbot.core.schedule;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import org.ambassadorbot.core.store.Database;

/** A process that carries out a bot's own jobs on the caller's thread, whenever it is asked to. */
public final class SteppedJobs implements AutoCloseable {
  /** A look takes few rows, and only the next one passes over jobs that this process has not. */
  private static final int MOST_LOOKS = 50;

  private final ScheduledExecutorService unused = Executors.newScheduledThreadPool(1);
  private final Jobs jobs;
  private final Parts parts;
  private final String prefix;

  /** What a process is made of. */
  public static final class Parts {
    private final Database database;
    private final Set<Job> jobs;
    private final Jobs.Planning planning;
    private final Clock clock;

    @Inject
    Parts(Database database, Set<Job> jobs, Jobs.Planning planning, Clock clock) {
      this.database = database;
      this.jobs = jobs;
      this.planning = planning;
      this.clock = clock;
    }
  }

  /** A process for the jobs whose names begin so. */
  public SteppedJobs(Parts parts, String prefix) {
    this.parts = parts;
    this.prefix = prefix;
    JobThreads direct = new JobThreads(new DirectThreads(), new DirectThreads(), unused);
    jobs =
        new Jobs(
            parts.database,
            parts.jobs.stream()
                .filter(job -> job.name().startsWith(prefix))
                .collect(Collectors.toSet()),
            parts.planning,
            JobObserver.NONE,
            new JobScheduler.Pulse(parts.clock, direct));
  }

  /** Plans what stands by itself, as a process does when it starts. */
  public void plan() {
    jobs.plan();
  }

  /** Carries out what is due now, whatever stands before it that other processes are to do. */
  public void step() {
    jobs.step();
    for (int looks = 1; looks < MOST_LOOKS && isAnyDue(); looks++) {
      jobs.step();
    }
  }

  private boolean isAnyDue() {
    return parts.database.read(
        () ->
            parts
                    .database
                    .handle()
                    .createQuery(
                        "SELECT COUNT(*) FROM scheduled_tasks WHERE execution_time <= :now"
                            + " AND task_name LIKE :prefix")
                    .bind("now", parts.clock.millis())
                    .bind("prefix", prefix + "%")
                    .mapTo(Long.class)
                    .one()
                > 0);
  }

  @Override
  public void close() {
    jobs.close();
    unused.shutdownNow();
  }
}
