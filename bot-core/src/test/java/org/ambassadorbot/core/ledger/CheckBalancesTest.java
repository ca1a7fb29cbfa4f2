package org.ambassadorbot.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Databases;
import org.ambassadorbot.core.store.Dialect;
import org.ambassadorbot.core.store.TestDatabases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The ledger's daily look at itself. */
class CheckBalancesTest {
  private static final ProgrammeId PROGRAMME = new ProgrammeId(1);
  private static final PersonId NADIA = new PersonId(1);

  private static void fill(Database database) {
    database
        .handle()
        .execute(
            "INSERT INTO programme (id, name, language, form_of_address, zone, country,"
                + " working_hours, is_shared, created_at)"
                + " VALUES (1, 'P', 'fr', 'FAMILIAR', 'UTC', 'FR', '', 0, 0)");
    database
        .handle()
        .execute(
            "INSERT INTO person (id, programme_id, name, language, zone, created_at)"
                + " VALUES (1, 1, 'P', 'fr', 'UTC', 0)");
    Ledgers.of(database, Clock.systemUTC())
        .addOnce(new PointsEntry(PROGRAMME, NADIA, "a", "rule", "why", 10));
  }

  private static void fix(Database database) {
    database.handle().execute("UPDATE points_balance SET points = 10 WHERE period = 'all'");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aDriftIsFoundAndLeftAsItIsAndPlacesAreCountedAgain(Dialect dialect) {
    try (Database database = Databases.open(TestDatabases.url(dialect))) {
      DriftStore drifts = Ledgers.drifts(database);
      LedgerCheckStore checks = new LedgerCheckStore(database);
      CheckBalances checking =
          new CheckBalances(database, drifts, new RungStore(database), checks, Clock.systemUTC());
      database.write(() -> fill(database));
      assertThat(database.read(drifts::find)).isEmpty();
      assertThat(database.read(drifts::miscounts)).isEmpty();

      database.write(
          () -> {
            database.handle().execute("UPDATE points_balance SET points = 12 WHERE period = 'all'");
            database.handle().execute("UPDATE points_rung SET people = people + 3");
          });
      assertThat(database.read(drifts::find))
          .containsExactly(new DriftStore.Drift(1, 1, "all", 12, 10));
      assertThat(database.read(drifts::miscounts)).isNotEmpty();
      checking.run();

      assertThat(database.read(drifts::find)).hasSize(1);
      assertThat(database.read(() -> checks.last(PROGRAMME)).orElseThrow().drifts()).isEqualTo(1);
      database.write(() -> fix(database));
      checking.run();
      assertThat(database.read(() -> checks.last(PROGRAMME)).orElseThrow().isSound()).isTrue();
      assertThat(database.read(drifts::miscounts)).isEmpty();
      Rankings.Ranking ranking = new Rankings.Ranking(PROGRAMME, Period.EVER, TieRule.SHARED);
      assertThat(database.read(() -> Ledgers.rankings(database).count(ranking))).isEqualTo(1);
    }
  }
}
