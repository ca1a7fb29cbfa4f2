package org.ambassadorbot.core.feature.recruiting;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import org.ambassadorbot.core.dispatch.Feature;

/** Wires joining and leaving. */
public final class RecruitingModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), Feature.class).addBinding().to(RecruitingFeature.class);
  }
}
