package org.ambassadorbot.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ambassadorbot.core.conversation.MovableClock;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Databases;
import org.ambassadorbot.core.store.Dialect;
import org.ambassadorbot.core.store.TestDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Among very many people, places of groups and newcomers are counted twice a minute at most. */
@ParameterizedClass
@EnumSource(Dialect.class)
final class CountingManyTest {
  private static final ProgrammeId PROGRAMME = new ProgrammeId(1);
  private static final Rankings.Ranking EVER =
      new Rankings.Ranking(PROGRAMME, Period.EVER, TieRule.SHARED);

  private final Database database;
  private final MovableClock clock = new MovableClock(Instant.parse("2026-09-02T08:00:00Z"));
  private final Ledger ledger;
  private final Rankings rankings;
  private final Arrivals arrivals;
  private final GroupRankings groups;

  CountingManyTest(Dialect dialect) {
    database = Databases.open(TestDatabases.url(dialect));
    ledger = Ledgers.of(database, clock);
    rankings = Ledgers.rankings(database);
    arrivals = Ledgers.arrivals(database, clock);
    groups = Ledgers.groups(database, clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void gather(int people) {
    String[] statements = {
      "INSERT INTO programme (id, name, language, form_of_address, zone, country, working_hours,"
          + " is_shared, created_at) VALUES (1, 'P', 'fr', 'FAMILIAR', 'UTC', 'FR', '', 0, 0)",
      "INSERT INTO person_group (id, programme_id, kind, name, name_key, created_at)"
          + " VALUES (1, 1, 'SITE', 'G', 'g', 0)",
      "INSERT INTO person (id, programme_id, name, language, zone, created_at)"
          + " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
          + people
          + ") SELECT i, 1, 'P', 'fr', 'UTC', 0 FROM n",
      "INSERT INTO person_role (programme_id, person_id, role, given_at)"
          + " SELECT 1, id, 'AMBASSADOR', 0 FROM person",
      "INSERT INTO person_group_member (group_id, person_id, programme_id, added_at)"
          + " SELECT 1, id, 1, 0 FROM person",
      "INSERT INTO points_standing (programme_id, person_id, standing, shown_name, arrived_at)"
          + " SELECT 1, id, 2, 'N' || id, "
          + clock.millis()
          + " FROM person",
      "INSERT INTO points_balance (programme_id, person_id, period, points, reached_at, standing)"
          + " SELECT 1, id, 'earned', id, 0, 2 FROM person"
    };
    database.write(() -> List.of(statements).forEach(database.handle()::execute));
  }

  private void earns(long person, long points) {
    database.write(
        () ->
            ledger.addOnce(
                new PointsEntry(
                    PROGRAMME, new PersonId(person), "c" + person, "rule", "", points)));
  }

  private double average() {
    return database.read(() -> groups.places(EVER)).get(0).average();
  }

  private List<Pace> paces(long own) {
    return database.read(() -> arrivals.paces(PROGRAMME, 2, new PersonId(own)));
  }

  @Test
  void amongFewEverythingCountsAtOnce() {
    gather(100);
    double before = average();
    assertThat(paces(1)).extracting(pace -> pace.person().value()).containsExactly(100L, 99L, 1L);
    earns(1, 1_000);
    assertThat(average()).isEqualTo(before + 10);
    assertThat(paces(1)).extracting(pace -> pace.person().value()).containsExactly(1L, 100L);
  }

  @Test
  void amongManyTheyAreCountedTwiceAMinuteAndNoNameIsShownThatWasHidden() {
    gather(2_500);
    double before = average();
    assertThat(paces(7)).extracting(Pace::place).containsExactly(1, 2, 2_494);
    earns(1, 2_500);
    database.write(() -> rankings.stand(PROGRAMME, new PersonId(2_500), Standing.DISCREET, ""));
    assertThat(average()).isEqualTo(before);
    assertThat(paces(1)).extracting(Pace::name).containsExactly("N1", "N2499", "N2498");
    clock.passes(Duration.ofSeconds(31));
    assertThat(average()).isEqualTo(before + 1);
    assertThat(paces(7)).extracting(Pace::name).containsExactly("N1", "N2499", "N7");
  }
}
