package org.ambassadorbot.core.feature.onboarding;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.LocalTime;
import org.ambassadorbot.core.directory.Defaults;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.schedule.Cadence;
import org.ambassadorbot.core.schedule.Job;

/** Wires the welcome of newcomers and new ambassadors. */
public final class OnboardingModule extends AbstractModule {
  private static final LocalTime IN_THE_MORNING = LocalTime.of(6, 0);

  @Override
  protected void configure() {
    Multibinder<Feature> features = Multibinder.newSetBinder(binder(), Feature.class);
    features.addBinding().to(OnboardingFeature.class);
    features.addBinding().to(PathFeature.class);
  }

  /** Looks whenever something is due; every morning too, should a plan have been lost. */
  @ProvidesIntoSet
  Job nudges(Nudges nudges, Defaults defaults) {
    return Job.repeatable(Nudges.JOB, run -> nudges.run())
        .standing(Cadence.daily(IN_THE_MORNING, defaults.zone()));
  }
}
