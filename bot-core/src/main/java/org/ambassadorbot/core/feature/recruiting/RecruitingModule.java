package org.ambassadorbot.core.feature.recruiting;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.schedule.Job;

/** Wires joining and leaving. */
public final class RecruitingModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder<Feature> features = Multibinder.newSetBinder(binder(), Feature.class);
    features.addBinding().to(RecruitingFeature.class);
    features.addBinding().to(CandidateFeature.class);
    features.addBinding().to(InviteFeature.class);
    features.addBinding().to(CallFeature.class);
    features.addBinding().to(CharterFeature.class);
  }

  @ProvidesIntoSet
  Job inviteStranger(InviteStranger inviting) {
    return Job.repeatable(InviteStranger.JOB, inviting::run);
  }

  @ProvidesIntoSet
  Job sendCall(SendCall sending) {
    return Job.repeatable(SendCall.JOB, sending::run);
  }

  @ProvidesIntoSet
  Job presentCharter(PresentCharter presenting) {
    return Job.repeatable(PresentCharter.JOB, presenting::run);
  }
}
