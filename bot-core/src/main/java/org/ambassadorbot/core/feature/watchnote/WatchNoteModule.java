package org.ambassadorbot.core.feature.watchnote;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.schedule.Job;

/** Wires the watch note. */
public final class WatchNoteModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder<Feature> features = Multibinder.newSetBinder(binder(), Feature.class);
    features.addBinding().to(WatchFeature.class);
    features.addBinding().to(ArchiveFeature.class);
    features.addBinding().to(LastNoteFeature.class);
    features.addBinding().to(PreferenceFeature.class);
    features.addBinding().to(BoardFeature.class);
    features.addBinding().to(BoardFormsFeature.class);
    features.addBinding().to(RubricFeature.class);
    features.addBinding().to(RhythmFeature.class);
    features.addBinding().to(FeedFeature.class);
    features.addBinding().to(KeepingFeature.class);
    features.addBinding().to(WatchData.class);
  }

  @ProvidesIntoSet
  Job week(LiveNote living) {
    return Job.exactlyOnce(NoteJobs.WEEK, living::run);
  }

  @ProvidesIntoSet
  Job feed(LookAtFeed looking) {
    return Job.repeatable(LookAtFeed.JOB, looking::run);
  }

  @ProvidesIntoSet
  Job mail(MailNote mailing) {
    return Job.repeatable(NoteJobs.MAIL, mailing::run);
  }
}
