package org.ambassadorbot.core.outbox;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.LocalTime;
import org.ambassadorbot.core.directory.Defaults;
import org.ambassadorbot.core.platform.ChatPlatform;
import org.ambassadorbot.core.schedule.Cadence;
import org.ambassadorbot.core.schedule.Job;

/** Wires the outbox; whoever connects a platform adds it to the set. */
public final class OutboxModule extends AbstractModule {
  private static final LocalTime AT_NIGHT = LocalTime.of(3, 30);

  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), ChatPlatform.class);
    OptionalBinder.newOptionalBinder(binder(), DeliveryObserver.class)
        .setDefault()
        .toInstance(DeliveryObserver.NONE);
    OptionalBinder.newOptionalBinder(binder(), Retention.class)
        .setDefault()
        .toInstance(Retention.DEFAULT);
    OptionalBinder.newOptionalBinder(binder(), ReaderLinks.class)
        .setDefault()
        .toInstance(ReaderLinks.NONE);
    bind(Outbox.class).to(DurableOutbox.class);
  }

  @ProvidesIntoSet
  Job reconsiderWaiting(ChangedHours changed) {
    return Job.repeatable(ChangedHours.JOB, changed::run);
  }

  @ProvidesIntoSet
  Job forgetDeliveries(ForgetDeliveries forgetting, Defaults defaults) {
    return Job.repeatable("forget-deliveries", run -> forgetting.run())
        .standing(Cadence.daily(AT_NIGHT, defaults.zone()));
  }
}
