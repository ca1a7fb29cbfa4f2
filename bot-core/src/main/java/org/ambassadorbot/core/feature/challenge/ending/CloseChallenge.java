package org.ambassadorbot.core.feature.challenge.ending;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.directory.ProgrammeStore;
import org.ambassadorbot.core.feature.challenge.Challenge;
import org.ambassadorbot.core.feature.challenge.ChallengeCards;
import org.ambassadorbot.core.feature.challenge.ChallengeJobs;
import org.ambassadorbot.core.feature.challenge.ChallengeState;
import org.ambassadorbot.core.feature.challenge.ChallengeStore;
import org.ambassadorbot.core.i18n.Phrasebook;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.ledger.Results;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.outbox.Notice;
import org.ambassadorbot.core.outbox.Outbox;
import org.ambassadorbot.core.page.Pages;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Programme;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.schedule.Run;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What challenges do by themselves: end, and be frozen. */
final class CloseChallenge {
  private static final Logger log = LoggerFactory.getLogger(CloseChallenge.class);

  private final ChallengeStore store;
  private final ChallengeJobs jobs;
  private final Results results;
  private final Telling telling;
  private final Clock clock;

  @Inject
  CloseChallenge(
      ChallengeStore store, ChallengeJobs jobs, Results results, Telling telling, Clock clock) {
    this.store = store;
    this.jobs = jobs;
    this.results = results;
    this.telling = telling;
    this.clock = clock;
  }

  /** Who is told, in which words. */
  record Telling(
      Outbox outbox,
      People people,
      ProgrammeStore programmes,
      Phrasebook phrasebook,
      ChallengeCards cards,
      Pages pages) {
    @Inject
    Telling {}
  }

  /** Ends a challenge that is due, once. */
  void close(Run run) {
    due(run)
        .filter(challenge -> !challenge.span().endsAt().isAfter(clock.instant()))
        .filter(challenge -> store.move(challenge, ChallengeState.LAUNCHED, ChallengeState.CLOSED))
        .ifPresent(this::closed);
  }

  private Optional<Challenge> due(Run run) {
    return store.find(ChallengeJobs.Subject.of(run).challenge());
  }

  private void closed(Challenge challenge) {
    int places = results.write(challenge.ranking(), challenge.account());
    jobs.settleAt(challenge, challenge.span().endsAt().plus(ChallengeJobs.DISPUTES));
    telling.pages().changedForAll(challenge.programme());
    log.info("challenge {} closed with {} places", challenge.id().value(), places);
    Programme programme = telling.programmes().find(challenge.programme()).orElseThrow();
    for (Person organiser : telling.people().holding(programme.id(), Role.ORGANISER)) {
      Texts texts = telling.phrasebook().speaking(organiser.language(), programme.address());
      tell(challenge, organiser, "closed", telling.cards().report(texts, challenge, organiser));
    }
  }

  private void tell(Challenge challenge, Person person, String what, Card card) {
    String key = "challenge:" + challenge.id().value() + ":" + what + ":" + person.id().value();
    telling.outbox().tell(new Notice(challenge.programme(), person.id(), key, card));
  }

  /** Freezes a challenge: its order is what it is, corrections made until now included. */
  void settle(Run run) {
    due(run)
        .filter(challenge -> store.move(challenge, ChallengeState.CLOSED, ChallengeState.SETTLED))
        .ifPresent(
            challenge -> {
              results.write(challenge.ranking(), challenge.account());
              results.settle(challenge.programme(), challenge.account());
              jobs.tellWinners(challenge, clock.instant());
            });
  }
}
