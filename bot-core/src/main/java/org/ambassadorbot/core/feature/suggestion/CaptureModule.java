package org.ambassadorbot.core.feature.suggestion;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.LocalTime;
import org.ambassadorbot.core.directory.Defaults;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.schedule.Cadence;
import org.ambassadorbot.core.schedule.Job;

/** Wires what listens last: to links that meant nothing to any other feature, and to messages. */
public final class CaptureModule extends AbstractModule {
  private static final LocalTime AT_NIGHT = LocalTime.of(3, 25);

  @Override
  protected void configure() {
    Multibinder<Feature> features = Multibinder.newSetBinder(binder(), Feature.class);
    features.addBinding().to(CaptureFeature.class);
    features.addBinding().to(CaptureEmojiFeature.class);
  }

  @ProvidesIntoSet
  Job readMarkedMessage(ReadMarkedMessage reading) {
    return Job.repeatable(ReadMarkedMessage.JOB, reading::run);
  }

  @ProvidesIntoSet
  Job forgetCaptured(CaptureStore captures, Defaults defaults) {
    return Job.exactlyOnce("forget-captured", run -> captures.forgetOld())
        .standing(Cadence.daily(AT_NIGHT, defaults.zone()));
  }
}
