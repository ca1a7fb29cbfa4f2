package org.ambassadorbot.core.feature;

import com.google.inject.AbstractModule;
import org.ambassadorbot.core.feature.administration.AdministrationModule;
import org.ambassadorbot.core.feature.broadcast.BroadcastModule;
import org.ambassadorbot.core.feature.challenge.ChallengeModule;
import org.ambassadorbot.core.feature.challenge.deed.DeedModule;
import org.ambassadorbot.core.feature.challenge.draft.DraftModule;
import org.ambassadorbot.core.feature.challenge.ending.EndingModule;
import org.ambassadorbot.core.feature.dip.DipModule;
import org.ambassadorbot.core.feature.group.GroupModule;
import org.ambassadorbot.core.feature.home.HomeModule;
import org.ambassadorbot.core.feature.onboarding.OnboardingModule;
import org.ambassadorbot.core.feature.people.PeopleModule;
import org.ambassadorbot.core.feature.points.PointsModule;
import org.ambassadorbot.core.feature.privacy.PrivacyModule;
import org.ambassadorbot.core.feature.programme.ProgrammeModule;
import org.ambassadorbot.core.feature.ranking.RankingModule;
import org.ambassadorbot.core.feature.recruiting.RecruitingModule;
import org.ambassadorbot.core.feature.reward.RewardModule;
import org.ambassadorbot.core.feature.sharing.SharingModule;
import org.ambassadorbot.core.feature.suggestion.CaptureModule;
import org.ambassadorbot.core.feature.suggestion.SuggestionModule;
import org.ambassadorbot.core.feature.watchnote.WatchNoteModule;

/** Every feature of the bot, in the order help and home show them. */
public final class FeaturesModule extends AbstractModule {
  @Override
  protected void configure() {
    install(new HomeModule());
    install(new ProgrammeModule());
    install(new RecruitingModule());
    install(new OnboardingModule());
    install(new SuggestionModule());
    install(new SharingModule());
    install(new WatchNoteModule());
    install(new PointsModule());
    install(new RankingModule());
    install(new DipModule());
    install(new ChallengeModule());
    install(new DraftModule());
    install(new DeedModule());
    install(new EndingModule());
    install(new RewardModule());
    install(new PrivacyModule());
    install(new BroadcastModule());
    install(new GroupModule());
    install(new PeopleModule());
    install(new AdministrationModule());
    install(new CaptureModule());
  }
}
