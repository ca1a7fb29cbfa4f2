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
  private static final int LOOKS = 4;

  private final ScheduledExecutorService unused = Executors.newScheduledThreadPool(1);
  private final Jobs jobs;

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
    for (int i = 0; i < LOOKS; i++) {
      jobs.step();
    }
  }

  @Override
  public void close() {
    jobs.close();
    unused.shutdownNow();
  }
}
