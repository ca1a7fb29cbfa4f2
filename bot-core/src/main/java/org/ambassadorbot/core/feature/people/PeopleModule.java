package org.ambassadorbot.core.feature.people;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.schedule.Job;

/** Wires lists of people and what happens when somebody leaves the company. */
public final class PeopleModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder<Feature> features = Multibinder.newSetBinder(binder(), Feature.class);
    features.addBinding().to(ImportFeature.class);
    features.addBinding().to(DepartureFeature.class);
    features.addBinding().to(LinkFeature.class);
  }

  @ProvidesIntoSet
  Job lookForLeavers(LookForLeavers looking) {
    return Job.repeatable(LookForLeavers.JOB, looking::run);
  }
}
