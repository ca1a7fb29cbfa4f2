package org.ambassadorbot.core.feature.people;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.LocalTime;
import org.ambassadorbot.core.directory.Defaults;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.schedule.Cadence;
import org.ambassadorbot.core.schedule.Job;

/** Wires lists of people and what happens when somebody leaves the company. */
public final class PeopleModule extends AbstractModule {
  private static final LocalTime AT_NIGHT = LocalTime.of(5, 10);

  @Override
  protected void configure() {
    Multibinder<Feature> features = Multibinder.newSetBinder(binder(), Feature.class);
    features.addBinding().to(ImportFeature.class);
    features.addBinding().to(DepartureFeature.class);
    features.addBinding().to(LinkFeature.class);
  }

  @ProvidesIntoSet
  Job refreshProfiles(RefreshProfiles refreshing, Defaults defaults) {
    return Job.exactlyOnce(RefreshProfiles.DAILY_JOB, run -> refreshing.begin())
        .standing(Cadence.daily(AT_NIGHT, defaults.zone()));
  }

  @ProvidesIntoSet
  Job refreshProfilesOfAMinute(RefreshProfiles refreshing) {
    return Job.traceless(RefreshProfiles.JOB, refreshing::run);
  }

  @ProvidesIntoSet
  Job lookForLeavers(LookForLeavers looking) {
    return Job.repeatable(LookForLeavers.JOB, looking::run);
  }
}
