package org.ambassadorbot.core.feature.challenge;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import org.ambassadorbot.core.dispatch.Feature;

/** Wires what people see of challenges. */
public final class ChallengeModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder<Feature> features = Multibinder.newSetBinder(binder(), Feature.class);
    features.addBinding().to(ChallengeFeature.class);
  }
}
