package org.ambassadorbot.core.feature.ranking;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ambassadorbot.core.calendar.Dip;
import org.ambassadorbot.core.directory.Groups;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.ledger.Arrivals;
import org.ambassadorbot.core.ledger.GroupRankings;
import org.ambassadorbot.core.ledger.GroupRankings.GroupPlace;
import org.ambassadorbot.core.ledger.Pace;
import org.ambassadorbot.core.ledger.Period;
import org.ambassadorbot.core.ledger.Place;
import org.ambassadorbot.core.ledger.Rankings;
import org.ambassadorbot.core.ledger.Rankings.Ranking;
import org.ambassadorbot.core.ledger.TieRule;
import org.ambassadorbot.core.people.Group;
import org.ambassadorbot.core.people.GroupId;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.Programme;

/** Reads who stands where, as far as whoever asks may know. */
final class ReadRanking {
  static final int FIRST = 10;

  private final Rankings rankings;
  private final GroupRankings groupRankings;
  private final Arrivals arrivals;
  private final Groups groups;
  private final PlacesInDip places;
  private final Clock clock;

  @Inject
  ReadRanking(
      Rankings rankings,
      GroupRankings groupRankings,
      Arrivals arrivals,
      Groups groups,
      PlacesInDip places,
      Clock clock) {
    this.rankings = rankings;
    this.groupRankings = groupRankings;
    this.arrivals = arrivals;
    this.groups = groups;
    this.places = places;
    this.clock = clock;
  }

  /** The first who chose to be named, one's own place, and how many people have one. */
  record Board(List<Place> first, Optional<Place> own, long count) {
    Board {
      first = List.copyOf(first);
    }
  }

  /** The boards of the month and of all time, and how newcomers do. */
  record Boards(Board month, Board ever, List<Pace> newcomers, Optional<Dip> dip) {
    Boards {
      newcomers = List.copyOf(newcomers);
    }
  }

  /** A group by its name, and where it stands. */
  record NamedPlace(String name, GroupPlace place) {}

  /** One group: where it stands among how many, and the places inside it. */
  record Inside(Group group, GroupPlace place, int count, Board board) {}

  Boards people(Turn turn) {
    Optional<Dip> dip = places.current(turn.programme());
    return new Boards(
        board(turn, month(turn.programme()), dip),
        board(turn, new Ranking(turn.programme().id(), Period.EVER, TieRule.SHARED), dip),
        arrivals.paces(turn.programme().id(), FIRST, turn.person().id()),
        dip);
  }

  private Ranking month(Programme programme) {
    YearMonth month = YearMonth.from(clock.instant().atZone(programme.zone()));
    return new Ranking(programme.id(), Period.month(month), TieRule.SHARED);
  }

  private Board board(Turn turn, Ranking ranking, Optional<Dip> dip) {
    return new Board(
        places.top(ranking, dip, FIRST),
        places.of(ranking, dip, turn.person().id()),
        rankings.count(ranking));
  }

  /** The groups of the month, the first ones first. */
  List<NamedPlace> groups(Programme programme) {
    Map<GroupId, String> names =
        groups.list(programme.id()).stream().collect(Collectors.toMap(Group::id, Group::name));
    return groupRankings.places(month(programme)).stream()
        .filter(place -> names.containsKey(place.group()))
        .map(place -> new NamedPlace(names.getOrDefault(place.group(), ""), place))
        .toList();
  }

  /** One group this month; empty for one that is too small to be shown. */
  Optional<Inside> inside(Turn turn, Group group) {
    Ranking ranking = month(turn.programme());
    List<GroupPlace> places = groupRankings.places(ranking);
    return places.stream()
        .filter(place -> place.group().equals(group.id()))
        .findFirst()
        .map(place -> new Inside(group, place, places.size(), board(turn, ranking, place)));
  }

  private Board board(Turn turn, Ranking ranking, GroupPlace group) {
    PersonId own = turn.person().id();
    List<Place> places = groupRankings.within(ranking, group.group(), FIRST, own);
    return new Board(
        places.stream().filter(place -> !place.name().isEmpty()).limit(FIRST).toList(),
        places.stream().filter(place -> place.person().equals(own)).findFirst(),
        group.members());
  }
}
