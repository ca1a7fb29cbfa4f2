package org.ambassadorbot.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.ambassadorbot.core.conversation.MovableClock;
import org.ambassadorbot.core.people.GroupId;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Databases;
import org.ambassadorbot.core.store.Dialect;
import org.ambassadorbot.core.store.TestDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever happens to points at once, the ledger adds up: points given, raised, taken back,
 * corrected, spent and capped, twice and at once, while people change groups, leave, come back, are
 * erased or become one. As many histories as the system property {@code ambassador.histories} says,
 * or a few, from the one that {@code ambassador.first} names.
 */
@ParameterizedClass
@EnumSource(Dialect.class)
final class LedgerHistoriesTest {
  private static final int HISTORIES = Integer.getInteger("ambassador.histories", 60);
  private static final int FIRST = Integer.getInteger("ambassador.first", 1);
  private static final int BETWEEN_CHECKS = 500;

  private final Database database;
  private final MovableClock clock = new MovableClock(Instant.parse("2026-09-02T08:00:00Z"));
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final Rankings rankings;

  LedgerHistoriesTest(Dialect dialect) {
    database = Databases.open(TestDatabases.url(dialect));
    rankings = Ledgers.rankings(database);
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    database.close();
  }

  @Test
  void balancesAreSumsCausesCountOnceAndPlacesFollowTheRule() throws Exception {
    for (int number = FIRST; number < FIRST + HISTORIES; number++) {
      LedgerHistory history = new LedgerHistory(database, clock, number);
      history.begin();
      history.happen(threads);
      database.read(() -> verify(history));
      if (number % BETWEEN_CHECKS == 0) {
        assertNothingDrifts();
      }
    }
    assertNothingDrifts();
  }

  private void assertNothingDrifts() {
    assertThat(database.read(() -> Ledgers.drifts(database).find())).isEmpty();
    assertThat(database.read(() -> Ledgers.drifts(database).miscounts())).isEmpty();
  }

  /** One line, as the rule of places sees it. */
  private record Line(
      PersonId person, String account, String cause, String month, long points, long countsAt) {}

  private boolean verify(LedgerHistory history) {
    List<Line> lines = lines(history);
    assertThat(lines).as(history.toString()).extracting(Line::cause).doesNotHaveDuplicates();
    verify(history, lines, Period.EVER, "earned");
    verifyGroups(history, lines);
    verify(history, lines, history.challenge().period(), history.challenge().name());
    lines.stream()
        .map(Line::month)
        .distinct()
        .forEach(
            month -> {
              List<Line> ofMonth = lines.stream().filter(l -> l.month().equals(month)).toList();
              verify(history, ofMonth, new Period(month), "earned");
            });
    return true;
  }

  /** Groups stand by the points of their present ambassadors, divided by their number. */
  private void verifyGroups(LedgerHistory history, List<Line> lines) {
    Map<GroupId, Double> averages = new HashMap<>();
    for (GroupId group : history.groups()) {
      List<PersonId> members = members(group);
      long points =
          lines.stream()
              .filter(line -> line.account().equals("earned") && members.contains(line.person()))
              .filter(line -> !isAbsent(history, line.person()))
              .mapToLong(Line::points)
              .sum();
      if (members.size() >= GroupRankings.LEAST) {
        averages.put(group, (double) points / members.size());
      }
    }
    Rankings.Ranking ranking =
        new Rankings.Ranking(history.programme(), Period.EVER, TieRule.SHARED);
    List<GroupRankings.GroupPlace> places = Ledgers.groups(database, clock).places(ranking);
    assertThat(places).as(history.toString()).hasSize(averages.size());
    for (GroupRankings.GroupPlace place : places) {
      double average = averages.getOrDefault(place.group(), Double.NaN);
      long before = averages.values().stream().filter(other -> other > average).count();
      assertThat(place.average()).as(history.toString()).isCloseTo(average, within(1e-6));
      assertThat(place.place()).as(history.toString()).isEqualTo((int) before + 1);
    }
  }

  private List<PersonId> members(GroupId group) {
    return database
        .handle()
        .createQuery(
            "SELECT m.person_id FROM person_group_member m JOIN person_role r"
                + " ON r.person_id = m.person_id AND r.role = 'AMBASSADOR'"
                + " WHERE m.group_id = :group")
        .bind("group", group.value())
        .map((row, context) -> new PersonId(row.getLong(1)))
        .list();
  }

  private List<Line> lines(LedgerHistory history) {
    return database
        .handle()
        .createQuery(
            "SELECT person_id, account, cause, month, points, counts_at FROM points_entry"
                + " WHERE programme_id = :programme")
        .bind("programme", history.programme().value())
        .map(
            (row, context) ->
                new Line(
                    new PersonId(row.getLong("person_id")),
                    row.getString("account"),
                    row.getString("cause"),
                    row.getString("month"),
                    row.getLong("points"),
                    row.getLong("counts_at")))
        .list();
  }

  /** Who has how many points since when, by the lines alone. */
  private record Sum(PersonId person, long points, long reachedAt) {}

  private void verify(LedgerHistory history, List<Line> lines, Period period, String account) {
    Map<PersonId, Sum> sums = new HashMap<>();
    for (Line line : lines) {
      if (line.account().equals(account)) {
        sums.merge(
            line.person(),
            new Sum(line.person(), line.points(), line.points() > 0 ? line.countsAt() : 0),
            (a, b) ->
                new Sum(
                    a.person(), a.points() + b.points(), Math.max(a.reachedAt(), b.reachedAt())));
      }
    }
    sums.values().removeIf(sum -> sum.points() <= 0 || isAbsent(history, sum.person()));
    for (TieRule tie : TieRule.values()) {
      Rankings.Ranking ranking = new Rankings.Ranking(history.programme(), period, tie);
      assertThat(rankings.count(ranking)).as(history.toString()).isEqualTo(sums.size());
      verifyPlaces(history, ranking, new ArrayList<>(sums.values()));
    }
  }

  private boolean isAbsent(LedgerHistory history, PersonId person) {
    return rankings.standing(history.programme(), person) == Standing.ABSENT;
  }

  private void verifyPlaces(LedgerHistory history, Rankings.Ranking ranking, List<Sum> sums) {
    Comparator<Sum> order = Comparator.comparingLong(Sum::points).reversed();
    Comparator<Sum> rule =
        ranking.tie() == TieRule.EARLIEST ? order.thenComparingLong(Sum::reachedAt) : order;
    for (Sum sum : sums) {
      long before = sums.stream().filter(other -> rule.compare(other, sum) < 0).count();
      Optional<Place> place = rankings.placeOf(ranking, sum.person());
      assertThat(place).as(history.toString()).isPresent();
      assertThat(place.get().place()).as(history.toString()).isEqualTo((int) before + 1);
      assertThat(place.get().points()).as(history.toString()).isEqualTo(sum.points());
    }
    assertThat(rankings.top(ranking, 10))
        .as(history.toString())
        .allMatch(top -> sums.stream().anyMatch(sum -> sum.person().equals(top.person())))
        .isSortedAccordingTo(Comparator.comparingInt(Place::place));
  }
}
