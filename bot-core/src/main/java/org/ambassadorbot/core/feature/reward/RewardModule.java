package org.ambassadorbot.core.feature.reward;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import org.ambassadorbot.core.dispatch.Feature;

/** Wires rewards. */
public final class RewardModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder<Feature> features = Multibinder.newSetBinder(binder(), Feature.class);
    features.addBinding().to(RewardFeature.class);
    features.addBinding().to(RewardData.class);
  }
}
