package org.ambassadorbot.core.outbox;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import org.ambassadorbot.core.platform.ChatPlatform;

/** Wires the outbox; whoever connects a platform adds it to the set. */
public final class OutboxModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), ChatPlatform.class);
    OptionalBinder.newOptionalBinder(binder(), DeliveryObserver.class)
        .setDefault()
        .toInstance(DeliveryObserver.NONE);
    bind(Outbox.class).to(DurableOutbox.class);
  }
}
