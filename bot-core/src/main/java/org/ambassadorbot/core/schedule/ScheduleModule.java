package org.ambassadorbot.core.schedule;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** Wires the schedule; whoever has a job adds it to the set. */
public final class ScheduleModule extends AbstractModule {
  private static final LocalTime AFTER_MIDNIGHT = LocalTime.of(0, 40);

  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), Job.class);
    OptionalBinder.newOptionalBinder(binder(), JobObserver.class)
        .setDefault()
        .toInstance(JobObserver.NONE);
    bind(Schedule.class).to(DurableSchedule.class);
  }

  @ProvidesIntoSet
  Job forgetOldRuns(PlanStore plans, Clock clock) {
    return Job.exactlyOnce("forget-runs", run -> plans.forgetOldRuns(clock.instant()))
        .standing(Cadence.daily(AFTER_MIDNIGHT, ZoneOffset.UTC));
  }
}
