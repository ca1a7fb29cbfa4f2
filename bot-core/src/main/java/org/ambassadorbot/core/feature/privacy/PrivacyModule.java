package org.ambassadorbot.core.feature.privacy;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.LocalTime;
import org.ambassadorbot.core.directory.Defaults;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.schedule.Cadence;
import org.ambassadorbot.core.schedule.Job;

/** Wires what people decide about themselves. */
public final class PrivacyModule extends AbstractModule {
  private static final LocalTime AT_NIGHT = LocalTime.of(3, 40);

  @Override
  protected void configure() {
    Multibinder<Feature> features = Multibinder.newSetBinder(binder(), Feature.class);
    features.addBinding().to(PrivacyFeature.class);
    features.addBinding().to(AbsenceFeature.class);
    features.addBinding().to(HoursFeature.class);
    features.addBinding().to(MuteFeature.class);
    features.addBinding().to(ZoneFeature.class);
    features.addBinding().to(MyDataFeature.class);
  }

  @ProvidesIntoSet
  Job forgetPeople(ForgetPeople forgetting, Defaults defaults) {
    return Job.repeatable("forget-people", run -> forgetting.run())
        .standing(Cadence.daily(AT_NIGHT, defaults.zone()));
  }
}
