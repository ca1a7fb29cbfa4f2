package org.ambassadorbot.core.feature.challenge.ending;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.directory.ProgrammeStore;
import org.ambassadorbot.core.feature.challenge.Challenge;
import org.ambassadorbot.core.feature.challenge.ChallengeCards;
import org.ambassadorbot.core.feature.challenge.ChallengeJobs;
import org.ambassadorbot.core.feature.challenge.ChallengeState;
import org.ambassadorbot.core.feature.challenge.ChallengeStore;
import org.ambassadorbot.core.feature.challenge.Stake;
import org.ambassadorbot.core.i18n.Phrasebook;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.ledger.Place;
import org.ambassadorbot.core.ledger.Results;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.outbox.Notice;
import org.ambassadorbot.core.outbox.Outbox;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.Programme;
import org.ambassadorbot.core.schedule.Run;
import org.ambassadorbot.core.store.Database;

/**
 * Whoever won a prize in a challenge that is frozen hears it alone, whichever place it is for: in
 * portions of one transaction each, for thousands may share a place. Repeatable.
 */
final class TellWinners {
  private static final int PORTION = 200;

  private final Database database;
  private final ChallengeStore store;
  private final Results results;
  private final Telling telling;

  @Inject
  TellWinners(Database database, ChallengeStore store, Results results, Telling telling) {
    this.database = database;
    this.store = store;
    this.results = results;
    this.telling = telling;
  }

  /** Who is told, in which words. */
  record Telling(
      Outbox outbox,
      People people,
      ProgrammeStore programmes,
      Phrasebook phrasebook,
      ChallengeCards cards) {
    @Inject
    Telling {}
  }

  void run(Run run) {
    Optional<Challenge> settled =
        database
            .read(() -> store.find(ChallengeJobs.Subject.of(run).challenge()))
            .filter(challenge -> challenge.state() == ChallengeState.SETTLED);
    settled.ifPresent(
        challenge ->
            challenge.stakes().stream()
                .filter(stake -> stake.kind() == Stake.Kind.PERSONAL)
                .forEach(stake -> tell(challenge, stake)));
  }

  private void tell(Challenge challenge, Stake stake) {
    List<Place> places =
        database.read(() -> results.at(challenge.programme(), challenge.account(), stake.amount()));
    for (int from = 0; from < places.size(); from += PORTION) {
      List<Place> portion = places.subList(from, Math.min(places.size(), from + PORTION));
      database.write(() -> tell(challenge, stake, portion));
    }
  }

  private void tell(Challenge challenge, Stake stake, List<Place> portion) {
    Programme programme = telling.programmes().find(challenge.programme()).orElseThrow();
    Map<PersonId, Person> people =
        telling.people().find(programme.id(), portion.stream().map(Place::person).toList());
    for (Place place : portion) {
      Person person = people.get(place.person());
      if (person != null) {
        tell(challenge, stake, place, person, programme);
      }
    }
  }

  private void tell(
      Challenge challenge, Stake stake, Place place, Person person, Programme programme) {
    Texts texts = telling.phrasebook().speaking(person.language(), programme.address());
    Card card = telling.cards().won(texts, challenge, stake, place);
    String key =
        "challenge:%d:won:%d:%d".formatted(challenge.id().value(), stake.id(), person.id().value());
    telling.outbox().tell(new Notice(programme.id(), person.id(), key, card));
  }
}
