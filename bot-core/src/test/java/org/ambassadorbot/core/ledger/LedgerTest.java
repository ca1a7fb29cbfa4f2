package org.ambassadorbot.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
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

/** Points are given once, and balances are the sum of their lines. */
@ParameterizedClass
@EnumSource(Dialect.class)
final class LedgerTest {
  private static final ProgrammeId PROGRAMME = new ProgrammeId(1);

  private final Database database;
  private final Ledger ledger;

  LedgerTest(Dialect dialect) {
    database = Databases.open(TestDatabases.url(dialect));
    ledger = Ledgers.of(database, Clock.systemUTC());
    database.write(
        () -> {
          database
              .handle()
              .execute(
                  "INSERT INTO programme (id, name, language, form_of_address, zone, country,"
                      + " working_hours, is_shared, created_at)"
                      + " VALUES (1, 'P', 'fr', 'FAMILIAR', 'UTC', 'FR', '', 0, 0)");
          LongStream.rangeClosed(1, 6)
              .forEach(
                  id ->
                      database
                          .handle()
                          .execute(
                              "INSERT INTO person (id, programme_id, name, language, zone,"
                                  + " created_at) VALUES (?, 1, 'P', 'fr', 'UTC', 0)",
                              id));
        });
  }

  @AfterEach
  void close() {
    database.close();
  }

  private boolean give(long person, String cause, long points) {
    return database.write(
        () ->
            ledger.addOnce(
                new PointsEntry(PROGRAMME, new PersonId(person), cause, "rule", "why", points)));
  }

  private long balance(long person) {
    return database.read(() -> ledger.balanceOf(PROGRAMME, new PersonId(person)));
  }

  @Test
  void aCauseCountsOnceWhoeverItIsGivenTo() {
    assertThat(give(1, "suggestion:12:accepted", 5)).isTrue();
    assertThat(give(1, "suggestion:12:accepted", 5)).isFalse();
    assertThat(give(2, "suggestion:12:accepted", 9)).isFalse();

    assertThat(balance(1)).isEqualTo(5);
    assertThat(balance(2)).isZero();
    assertThat(database.read(() -> ledger.lineOf(PROGRAMME, "suggestion:12:accepted")))
        .hasValueSatisfying(line -> assertThat(line.points()).isEqualTo(5));
  }

  @Test
  void linesAreReadNewestFirst() {
    give(1, "a", 1);
    give(1, "b", 2);
    give(1, "c", 3);

    List<PointsLine> lines = database.read(() -> ledger.linesOf(PROGRAMME, new PersonId(1), 2));

    assertThat(lines).extracting(PointsLine::cause).containsExactly("c", "b");
    assertThat(database.read(() -> ledger.countOf(PROGRAMME, new PersonId(1)))).isEqualTo(3);
  }

  @Test
  void balancesAreTheSumOfTheirLinesAfterAnyHistory() {
    Random random = new Random(42);
    for (int i = 0; i < 400; i++) {
      int act = random.nextInt(20);
      if (act == 0) {
        PersonId gone = new PersonId(1 + random.nextInt(6));
        PersonId kept = new PersonId(1 + (gone.value() % 6));
        database.write(() -> ledger.move(gone, kept));
      } else {
        give(1 + random.nextInt(6), "cause" + random.nextInt(300), random.nextInt(21) - 10);
      }
    }

    for (long person = 1; person <= 6; person++) {
      assertThat(balance(person)).isEqualTo(sumOfLines(person));
    }
  }

  private long sumOfLines(long person) {
    return database.read(() -> ledger.linesOf(PROGRAMME, new PersonId(person), 1_000)).stream()
        .mapToLong(PointsLine::points)
        .sum();
  }

  @Test
  void movingHandsOverEverything() {
    give(1, "a", 3);
    give(2, "b", 4);

    database.write(() -> ledger.move(new PersonId(1), new PersonId(2)));

    assertThat(balance(1)).isZero();
    assertThat(balance(2)).isEqualTo(7);
    assertThat(sumOfLines(2)).isEqualTo(7);
  }
}
