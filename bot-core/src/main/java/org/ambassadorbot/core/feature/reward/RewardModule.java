package org.ambassadorbot.core.feature.reward;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import org.ambassadorbot.core.dispatch.Feature;

/** Wires rewards. */
public final class RewardModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), Feature.class).addBinding().to(RewardFeature.class);
  }
}
