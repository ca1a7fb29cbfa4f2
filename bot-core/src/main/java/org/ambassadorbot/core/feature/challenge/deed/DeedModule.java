package org.ambassadorbot.core.feature.challenge.deed;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import org.ambassadorbot.core.dispatch.Feature;

/** Wires what people declare for challenges. */
public final class DeedModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder<Feature> features = Multibinder.newSetBinder(binder(), Feature.class);
    features.addBinding().to(DeedFeature.class);
    features.addBinding().to(DeedData.class);
  }
}
