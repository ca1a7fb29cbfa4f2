package org.ambassadorbot.core.feature.programme;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.framing.ProgrammeFraming;

/** Wires the programme's record. */
public final class ProgrammeModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder<Feature> features = Multibinder.newSetBinder(binder(), Feature.class);
    features.addBinding().to(ProgrammeFeature.class);
    features.addBinding().to(ChecklistFeature.class);
    bind(ProgrammeFraming.class).to(RecordedFraming.class);
  }
}
