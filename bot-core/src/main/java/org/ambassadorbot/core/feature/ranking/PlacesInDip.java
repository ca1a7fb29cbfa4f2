package org.ambassadorbot.core.feature.ranking;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.calendar.Dip;
import org.ambassadorbot.core.calendar.Dips;
import org.ambassadorbot.core.ledger.Account;
import org.ambassadorbot.core.ledger.Period;
import org.ambassadorbot.core.ledger.Place;
import org.ambassadorbot.core.ledger.Rankings;
import org.ambassadorbot.core.ledger.Rankings.Ranking;
import org.ambassadorbot.core.ledger.Results;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.Programme;

/** While a dip lasts, everybody stands at the better of two places: the one held and today's. */
final class PlacesInDip {
  private final Dips dips;
  private final Rankings rankings;
  private final Results results;
  private final Clock clock;

  @Inject
  PlacesInDip(Dips dips, Rankings rankings, Results results, Clock clock) {
    this.dips = dips;
    this.rankings = rankings;
    this.results = results;
    this.clock = clock;
  }

  /** The dip of today. */
  Optional<Dip> current(Programme programme) {
    return dips.on(programme, LocalDate.ofInstant(clock.instant(), programme.zone()));
  }

  /** The first of those who chose to be named. */
  List<Place> top(Ranking ranking, Optional<Dip> dip, int most) {
    return held(ranking, dip)
        .map(account -> top(ranking, account, most))
        .orElseGet(() -> rankings.top(ranking, most));
  }

  private List<Place> top(Ranking ranking, Account held, int most) {
    Map<PersonId, Place> first = new LinkedHashMap<>();
    rankings.top(ranking, most).forEach(place -> first.put(place.person(), place));
    results.named(ranking.programme(), held, most).stream()
        .map(place -> rankings.placeOf(ranking, place.person()))
        .flatMap(Optional::stream)
        .forEach(place -> first.putIfAbsent(place.person(), place));
    return first.values().stream()
        .map(place -> better(ranking, held, place))
        .sorted(Comparator.comparingInt(Place::place))
        .limit(most)
        .toList();
  }

  /** Somebody's own place. */
  Optional<Place> of(Ranking ranking, Optional<Dip> dip, PersonId person) {
    Optional<Account> held = held(ranking, dip);
    return rankings
        .placeOf(ranking, person)
        .map(today -> held.map(account -> better(ranking, account, today)).orElse(today));
  }

  /** Where places are held for a ranking; of months, for the one in which the dip began. */
  private static Optional<Account> held(Ranking ranking, Optional<Dip> dip) {
    return dip.filter(
            now ->
                ranking.period().equals(Period.EVER)
                    || ranking.period().equals(Period.month(YearMonth.from(now.from()))))
        .map(now -> Account.held(now.from(), ranking.period()));
  }

  private Place better(Ranking ranking, Account held, Place today) {
    return results
        .of(ranking.programme(), held, today.person())
        .filter(before -> before.place() < today.place())
        .map(before -> new Place(before.place(), today.person(), today.name(), today.points()))
        .orElse(today);
  }
}
