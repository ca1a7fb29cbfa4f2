package org.ambassadorbot.core.feature.challenge.ending;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.feature.challenge.ChallengeJobs;
import org.ambassadorbot.core.schedule.Job;

/** Wires the end of challenges. */
public final class EndingModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder<Feature> features = Multibinder.newSetBinder(binder(), Feature.class);
    features.addBinding().to(ExportResultFeature.class);
    features.addBinding().to(StopFeature.class);
  }

  @ProvidesIntoSet
  Job close(CloseChallenge closing) {
    return Job.exactlyOnce(ChallengeJobs.CLOSE, closing::close);
  }

  @ProvidesIntoSet
  Job settle(CloseChallenge closing) {
    return Job.exactlyOnce(ChallengeJobs.SETTLE, closing::settle);
  }

  @ProvidesIntoSet
  Job tellWinners(TellWinners telling) {
    return Job.repeatable(ChallengeJobs.WINNERS, telling::run);
  }

  @ProvidesIntoSet
  Job withdraw(WithdrawChallenge withdrawing) {
    return Job.repeatable(ChallengeJobs.WITHDRAW, withdrawing::run);
  }

  @ProvidesIntoSet
  Job announce(AnnounceChallenge announcing) {
    return Job.repeatable(ChallengeJobs.ANNOUNCE, announcing::run);
  }
}
