package org.ambassadorbot.core.feature.ranking;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.schedule.Cadence;
import org.ambassadorbot.core.schedule.Job;

/** Wires rankings. */
public final class RankingModule extends AbstractModule {
  private static final LocalTime AT_NIGHT = LocalTime.of(3, 20);

  @Override
  protected void configure() {
    Multibinder<Feature> features = Multibinder.newSetBinder(binder(), Feature.class);
    features.addBinding().to(RankingFeature.class);
    features.addBinding().to(AppearanceFeature.class);
  }

  @ProvidesIntoSet
  Job plan(HoldPlaces holding) {
    return Job.exactlyOnce(HoldPlaces.PLAN, run -> holding.plan())
        .standing(Cadence.daily(AT_NIGHT, ZoneOffset.UTC));
  }

  @ProvidesIntoSet
  Job hold(HoldPlaces holding) {
    return Job.exactlyOnce(HoldPlaces.HOLD, holding::hold);
  }
}
