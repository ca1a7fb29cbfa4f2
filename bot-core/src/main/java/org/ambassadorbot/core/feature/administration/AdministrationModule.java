package org.ambassadorbot.core.feature.administration;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.schedule.Job;

/** Wires roles, the first of them, the journal and the joining of programmes. */
public final class AdministrationModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder<Feature> features = Multibinder.newSetBinder(binder(), Feature.class);
    features.addBinding().to(AdministrationFeature.class);
    features.addBinding().to(SettingsFeature.class);
    features.addBinding().to(JoiningFeature.class);
    features.addBinding().to(FirstAdministratorFeature.class);
  }

  @ProvidesIntoSet
  Job roleOfStranger(RoleOfStranger giving) {
    return Job.repeatable(RoleOfStranger.JOB, giving::run);
  }
}
