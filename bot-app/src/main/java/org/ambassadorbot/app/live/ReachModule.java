package org.ambassadorbot.app.live;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.OptionalBinder;
import org.ambassadorbot.core.link.AddressPolicy;
import org.ambassadorbot.core.link.NameResolver;
import org.ambassadorbot.core.link.Reach;

/** Wires another reach than the usual one. */
final class ReachModule extends AbstractModule {
  private final Reach reach;

  ReachModule(Reach reach) {
    this.reach = reach;
  }

  @Override
  protected void configure() {
    OptionalBinder.newOptionalBinder(binder(), AddressPolicy.class)
        .setBinding()
        .toInstance(reach.policy());
    OptionalBinder.newOptionalBinder(binder(), NameResolver.class)
        .setBinding()
        .toInstance(reach.resolver());
  }
}
