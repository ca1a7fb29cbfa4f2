package org.ambassadorbot.core.feature.challenge.ending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.ledger.Account;
import org.ambassadorbot.core.ledger.Ledger;
import org.ambassadorbot.core.ledger.PointsEntry;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.schedule.Run;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ManyWinnersTest {
  private static final ProgrammeId PROGRAMME = new ProgrammeId(1);
  private static final int CROWD = 450;

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void everybodyWhoSharesAPrizedPlaceIsToldOnceInPortionsThatMayBeDoneAgain(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      HeadlessActor nadia = stage.enters("Nadia");
      nadia.joins();
      lea.says("défi créer");
      lea.fills("name", "Foule", "start", "2026-09-02", "end", "2026-09-03", "tie", "SHARED");
      lea.presses("Ajouter une action");
      lea.fills("rule", "share-link-given", "points", "10");
      lea.presses("Ajouter un enjeu");
      lea.fills("kind", "PERSONAL", "words", "un livre", "amount", "1");
      lea.presses("Lancer");
      lea.presses("Oui, lancer");
      Database database = stage.part(Database.class);
      database.write(() -> crowd(stage, database.handle()));
      stage.passes(Duration.ofDays(2));
      stage.works("challenge-close");
      stage.passes(Duration.ofDays(10));
      stage.works("challenge-settle");
      assertThat(told(database)).as("told by the freezing itself").isZero();

      Run run = new Run("challenge:1:winners", "now", Instant.EPOCH, "1 winners");
      TellWinners telling = stage.part(TellWinners.class);
      telling.run(run);
      telling.run(run);
      assertThat(told(database)).isEqualTo(CROWD);
    }
  }

  /** People of whom each has as many points as all others. */
  private static void crowd(HeadlessStage stage, Handle handle) {
    handle.execute(
        "INSERT INTO person (programme_id, name, language, zone, created_at)"
            + " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
            + CROWD
            + ") SELECT 1, 'crowd' || i, 'fr', 'Europe/Paris', 0 FROM n");
    handle.execute(
        "INSERT INTO identity (platform, workspace_id, user_id, programme_id, person_id,"
            + " is_profile_known, last_seen_at) SELECT i.platform, i.workspace_id, q.name, 1, q.id,"
            + " 1, ? FROM person q, (SELECT platform, workspace_id FROM identity LIMIT 1) i"
            + " WHERE q.name LIKE 'crowd%'",
        stage.part(Clock.class).millis());
    List<Long> people =
        handle
            .createQuery("SELECT id FROM person WHERE name LIKE 'crowd%'")
            .mapTo(Long.class)
            .list();
    Ledger ledger = stage.part(Ledger.class);
    for (long person : people) {
      ledger.addOnce(
          new PointsEntry(
              PROGRAMME,
              new PersonId(person),
              "share:" + person,
              "share",
              "",
              10,
              Account.challenge(1),
              null));
    }
  }

  private static int told(Database database) {
    return database.read(
        () ->
            database
                .handle()
                .createQuery(
                    "SELECT COUNT(*) FROM delivery WHERE message_key LIKE 'challenge:1:won:%'")
                .mapTo(Integer.class)
                .one());
  }
}
