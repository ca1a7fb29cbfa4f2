package org.ambassadorbot.core.feature.challenge.draft;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import org.ambassadorbot.core.dispatch.Feature;

/** Wires the making of challenges. */
public final class DraftModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder<Feature> features = Multibinder.newSetBinder(binder(), Feature.class);
    features.addBinding().to(DraftFeature.class);
  }
}
