package org.ambassadorbot.core.feature.points;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import org.ambassadorbot.core.dispatch.Feature;

/** Wires points and their page. */
public final class PointsModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder<Feature> features = Multibinder.newSetBinder(binder(), Feature.class);
    features.addBinding().to(PointsFeature.class);
    features.addBinding().to(PointsData.class);
    features.addBinding().to(OrganisePointsFeature.class);
    features.addBinding().to(CheckedLedgerFeature.class);
    features.addBinding().to(ExportPointsFeature.class);
  }
}
