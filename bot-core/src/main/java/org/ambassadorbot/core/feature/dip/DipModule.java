package org.ambassadorbot.core.feature.dip;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import org.ambassadorbot.core.dispatch.Feature;

/** Wires dips. */
public final class DipModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), Feature.class).addBinding().to(DipFeature.class);
  }
}
