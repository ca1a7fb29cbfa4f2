package org.ambassadorbot.core.feature.challenge;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.ledger.Place;
import org.ambassadorbot.core.ledger.Rankings;
import org.ambassadorbot.core.ledger.Results;
import org.ambassadorbot.core.people.PersonId;

/** Who stands where in a challenge: as it is now, and as it was written down once it is frozen. */
final class ReadPlaces {
  private final Rankings rankings;
  private final Results results;

  @Inject
  ReadPlaces(Rankings rankings, Results results) {
    this.rankings = rankings;
    this.results = results;
  }

  private static boolean isFrozen(Challenge challenge) {
    return challenge.state() == ChallengeState.SETTLED;
  }

  Optional<Place> of(Challenge challenge, PersonId person) {
    return isFrozen(challenge)
        ? results.of(challenge.programme(), challenge.account(), person)
        : rankings.placeOf(challenge.ranking(), person);
  }

  /** The first of those who chose to be named. */
  List<Place> named(Challenge challenge, int most) {
    return isFrozen(challenge)
        ? results.named(challenge.programme(), challenge.account(), most)
        : rankings.top(challenge.ranking(), most);
  }

  /** How many people have points. */
  long count(Challenge challenge) {
    return isFrozen(challenge)
        ? results.count(challenge.programme(), challenge.account())
        : rankings.count(challenge.ranking());
  }

  /** The points of everybody, also of those who have left since. */
  long total(Challenge challenge) {
    return rankings.total(challenge.programme(), challenge.account().period());
  }
}
