package org.ambassadorbot.core.feature.sharing;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.LocalTime;
import org.ambassadorbot.core.directory.Defaults;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.schedule.Cadence;
import org.ambassadorbot.core.schedule.Job;

/** Wires what ambassadors share. */
public final class SharingModule extends AbstractModule {
  private static final LocalTime BEFORE_DAWN = LocalTime.of(3, 50);

  @Override
  protected void configure() {
    Multibinder<Feature> features = Multibinder.newSetBinder(binder(), Feature.class);
    features.addBinding().to(SharingFeature.class);
    features.addBinding().to(SharedFeature.class);
    features.addBinding().to(MyNetworksFeature.class);
    features.addBinding().to(OfferFeature.class);
    features.addBinding().to(ConfirmFeature.class);
    features.addBinding().to(RulesFeature.class);
    features.addBinding().to(StoryFeature.class);
    features.addBinding().to(StoryData.class);
    features.addBinding().to(ShareData.class);
  }

  @ProvidesIntoSet
  Job tellCall(TellCall telling) {
    return Job.repeatable(TellCall.JOB, telling::run);
  }

  @ProvidesIntoSet
  Job forgetPhotos(ForgetPhotos forgetting, Defaults defaults) {
    return Job.repeatable("forget-photos", run -> forgetting.run())
        .standing(Cadence.daily(BEFORE_DAWN, defaults.zone()));
  }

  @ProvidesIntoSet
  Job receivePhoto(ReceivePhoto receiving) {
    return Job.repeatable(ReceivePhoto.JOB, receiving::run);
  }
}
