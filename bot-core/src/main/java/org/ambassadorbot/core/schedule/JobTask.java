package org.ambassadorbot.core.schedule;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import org.ambassadorbot.core.store.Database;

/** A job as db-scheduler runs it. */
final class JobTask {
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final int MOST_DOUBLINGS = 6;

  private final Job job;
  private final Database database;
  private final PlanStore plans;
  private final Clock clock;

  JobTask(Job job, Database database, PlanStore plans, Clock clock) {
    this.job = job;
    this.database = database;
    this.plans = plans;
    this.clock = clock;
  }

  Task<Plan> task() {
    return Tasks.custom(job.name(), Plan.class)
        .onFailure(this::tryLater)
        .onDeadExecution((complete, row) -> row.reschedule(complete, clock.instant()))
        .execute((instance, context) -> carryOut(instance));
  }

  private CompletionHandler<Plan> carryOut(TaskInstance<Plan> instance) {
    Plan plan = instance.getData();
    Run run = plan.run(instance.getId(), clock.instant());
    if (job.kind() == Job.Kind.TRACELESS) {
      job.work().run(run);
    } else if (job.kind() == Job.Kind.TRANSACTION) {
      database.write(() -> runOnce(run));
    } else if (!database.read(() -> plans.hasRun(job.name(), run))) {
      job.work().run(run);
      database.write(() -> plans.ran(job.name(), run, clock.instant()));
    }
    return (complete, row) -> goOn(plan, complete, row);
  }

  private void runOnce(Run run) {
    if (plans.ran(job.name(), run, clock.instant())) {
      job.work().run(run);
    }
  }

  private void goOn(Plan plan, ExecutionComplete complete, ExecutionOperations<Plan> row) {
    if (plan.cadence() == null) {
      row.remove();
      return;
    }
    row.reschedule(complete, Cadence.parse(plan.cadence()).next(clock.instant()).at());
  }

  private void tryLater(ExecutionComplete complete, ExecutionOperations<Plan> row) {
    int failures = Math.min(complete.getExecution().consecutiveFailures, MOST_DOUBLINGS);
    row.reschedule(complete, clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << failures)));
  }
}
