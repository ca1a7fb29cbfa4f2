package org.ambassadorbot.core.schedule;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;

/** Passes on how runs end. */
final class JobEnds extends AbstractSchedulerListener {
  private final JobObserver observer;

  JobEnds(JobObserver observer) {
    this.observer = observer;
  }

  @Override
  public void onExecutionComplete(ExecutionComplete complete) {
    boolean isDone = complete.getResult() == ExecutionComplete.Result.OK;
    observer.ended(
        complete.getExecution().getTaskName(),
        isDone ? JobObserver.Outcome.DONE : JobObserver.Outcome.FAILED,
        complete.getDuration());
  }
}
