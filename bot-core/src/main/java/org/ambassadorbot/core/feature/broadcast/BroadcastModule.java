package org.ambassadorbot.core.feature.broadcast;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.outbox.WorkspaceAccess;
import org.ambassadorbot.core.schedule.Job;

/** Wires messages to many. */
public final class BroadcastModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder<Feature> features = Multibinder.newSetBinder(binder(), Feature.class);
    features.addBinding().to(BroadcastFeature.class);
    features.addBinding().to(ProgressFeature.class);
    features.addBinding().to(ReplyFeature.class);
    features.addBinding().to(ReactionFeature.class);
    features.addBinding().to(HealthFeature.class);
  }

  @ProvidesIntoSet
  Job work(BroadcastWork work) {
    return Job.repeatable(BroadcastJobs.WORK, run -> work.run());
  }

  @ProvidesIntoSet
  Job meet(MeetEverybody meeting) {
    return Job.repeatable(
        MeetEverybody.JOB, run -> MeetEverybody.programme(run.payload()).ifPresent(meeting::run));
  }

  @ProvidesIntoSet
  Job tellAccessLost(TellOfAccess telling) {
    return Job.exactlyOnce(WorkspaceAccess.LOST_JOB, telling::lost);
  }

  @ProvidesIntoSet
  Job tellAccessRegained(TellOfAccess telling) {
    return Job.exactlyOnce(WorkspaceAccess.REGAINED_JOB, telling::regained);
  }

  @ProvidesIntoSet
  Job follow(BroadcastWork work) {
    return Job.repeatable(BroadcastJobs.FOLLOW, run -> work.follow());
  }
}
