package org.ambassadorbot.core.feature.suggestion;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import org.ambassadorbot.core.dispatch.Feature;

/** Wires what listens last: to links that meant nothing to any other feature. */
public final class CaptureModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), Feature.class).addBinding().to(CaptureFeature.class);
  }
}
