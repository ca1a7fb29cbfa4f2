package org.ambassadorbot.core.feature.home;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import org.ambassadorbot.core.dispatch.Feature;

/** Wires welcome, help, language and home. */
public final class HomeModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), Feature.class).addBinding().to(HomeFeature.class);
  }
}
