package org.ambassadorbot.core.feature.group;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.LocalTime;
import org.ambassadorbot.core.directory.Defaults;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.schedule.Cadence;
import org.ambassadorbot.core.schedule.Job;

/** Wires groups of people. */
public final class GroupModule extends AbstractModule {
  private static final LocalTime AT_NIGHT = LocalTime.of(4, 40);

  @Override
  protected void configure() {
    Multibinder<Feature> features = Multibinder.newSetBinder(binder(), Feature.class);
    features.addBinding().to(GroupFeature.class);
    features.addBinding().to(FollowFeature.class);
  }

  @ProvidesIntoSet
  Job synchronise(SynchroniseGroup synchronising) {
    return Job.repeatable(FollowRequest.JOB, synchronising::run);
  }

  @ProvidesIntoSet
  Job synchroniseAll(PlanFollowing planning, Defaults defaults) {
    return Job.exactlyOnce(FollowRequest.DAILY_JOB, run -> planning.everyGroup())
        .standing(Cadence.daily(AT_NIGHT, defaults.zone()));
  }
}
