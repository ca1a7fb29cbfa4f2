package org.ambassadorbot.core.feature.ranking;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import org.ambassadorbot.core.dispatch.Feature;

/** Wires rankings. */
public final class RankingModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder<Feature> features = Multibinder.newSetBinder(binder(), Feature.class);
    features.addBinding().to(RankingFeature.class);
    features.addBinding().to(AppearanceFeature.class);
  }
}
