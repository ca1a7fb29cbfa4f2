package org.ambassadorbot.core.feature.administration;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import org.ambassadorbot.core.dispatch.Feature;

/** Wires roles and the journal. */
public final class AdministrationModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), Feature.class).addBinding().to(AdministrationFeature.class);
  }
}
