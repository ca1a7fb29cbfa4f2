package org.ambassadorbot.core.schedule;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;

/** Wires the schedule; whoever has a job adds it to the set. */
public final class ScheduleModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), Job.class);
    OptionalBinder.newOptionalBinder(binder(), JobObserver.class)
        .setDefault()
        .toInstance(JobObserver.NONE);
    bind(Schedule.class).to(DurableSchedule.class);
  }
}
