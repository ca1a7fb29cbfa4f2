package org.ambassadorbot.core.feature.privacy;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import org.ambassadorbot.core.dispatch.Feature;

/** Wires what people decide about themselves. */
public final class PrivacyModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), Feature.class).addBinding().to(PrivacyFeature.class);
  }
}
