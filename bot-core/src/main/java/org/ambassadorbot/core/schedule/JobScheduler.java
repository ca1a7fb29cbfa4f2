package org.ambassadorbot.core.schedule;

import com.github.kagkarlsson.scheduler.PollingStrategyConfig;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.TaskRepository;
import com.github.kagkarlsson.scheduler.TaskResolver;
import com.github.kagkarlsson.scheduler.Waiter;
import com.github.kagkarlsson.scheduler.event.SchedulerListener;
import com.github.kagkarlsson.scheduler.event.SchedulerListeners;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;

/** Db-scheduler on our store and our clock; its own builder would open connections by itself. */
final class JobScheduler extends Scheduler {
  private static final Duration BETWEEN_POLLS = Duration.ofSeconds(1);
  private static final Duration HEARTBEAT = Duration.ofSeconds(3);
  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration UNKNOWN_JOBS_KEPT = Duration.ofDays(30);
  private static final Duration DRAIN = Duration.ofSeconds(4);

  private JobScheduler(Parts parts, List<SchedulerListener> listeners) {
    super(
        parts.clock()::instant,
        parts.rows(),
        parts.rows(),
        parts.resolver(),
        JobThreads.WORKERS,
        parts.threads().working(),
        parts.name(),
        new Waiter(BETWEEN_POLLS),
        HEARTBEAT,
        MISSED_HEARTBEATS,
        listeners,
        List.of(),
        parts.polling(),
        UNKNOWN_JOBS_KEPT,
        DRAIN,
        LogLevel.WARN,
        true,
        List.of(),
        parts.threads().polling(),
        parts.threads().housekeeping());
  }

  /** What it is put together from. */
  private record Parts(
      Clock clock,
      TaskRepository rows,
      TaskResolver resolver,
      SchedulerName name,
      PollingStrategyConfig polling,
      JobThreads threads) {}

  static JobScheduler of(
      Database database, List<Task<?>> tasks, JobObserver observer, Pulse pulse) {
    Clock clock = pulse.clock();
    TaskResolver resolver = new TaskResolver(SchedulerListeners.NOOP, clock::instant, tasks);
    SchedulerName name = new SchedulerName.Fixed(UUID.randomUUID().toString());
    Parts parts =
        new Parts(
            clock,
            PlanRepository.of(database, resolver, name, clock::instant),
            resolver,
            name,
            database.dialect() == Dialect.SQLITE
                ? PollingStrategyConfig.DEFAULT_FETCH
                : PollingStrategyConfig.DEFAULT_SELECT_FOR_UPDATE,
            pulse.threads());
    return new JobScheduler(parts, List.of(new JobEnds(observer)));
  }

  /** Whose time and whose threads it uses. */
  record Pulse(Clock clock, JobThreads threads) {}

  /** Looks once for what is due and for what died, on the caller's thread. */
  void step() {
    detectDeadExecutions();
    executeDue();
  }
}
