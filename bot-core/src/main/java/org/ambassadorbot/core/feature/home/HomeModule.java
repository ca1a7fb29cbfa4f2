package org.ambassadorbot.core.feature.home;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import org.ambassadorbot.core.dispatch.Feature;

/** Wires welcome, help, language and home. */
public final class HomeModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder<Feature> features = Multibinder.newSetBinder(binder(), Feature.class);
    features.addBinding().to(HelpFeature.class);
    features.addBinding().to(HomeFeature.class);
  }
}
