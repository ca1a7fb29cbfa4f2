package org.ambassadorbot.core.schedule;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** The schedule as rows, in the transaction of whoever plans something. */
final class DurableSchedule implements Schedule {
  private final PlanStore plans;
  private final Clock clock;

  @Inject
  DurableSchedule(PlanStore plans, Clock clock) {
    this.plans = plans;
    this.clock = clock;
  }

  @Override
  public void repeat(String job, String key, Cadence cadence) {
    plans.put(job, key, Plan.repeated(cadence), cadence.next(clock.instant()).at());
  }

  @Override
  public void once(String job, String key, Instant at, String payload) {
    plans.put(job, key, Plan.once(at, payload), at);
  }

  @Override
  public boolean cancel(String job, String key) {
    return plans.remove(job, key);
  }
}
