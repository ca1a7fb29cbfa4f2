package org.ambassadorbot.core.ledger;

import jakarta.inject.Inject;
import java.time.Instant;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.jdbi.v3.core.Handle;

/** The sums of lines by person and period, as rows. */
final class BalanceStore {
  private static final String ADD =
      " ON CONFLICT (person_id, period) DO UPDATE SET"
          + " points = points_balance.points + excluded.points,"
          + " reached_at = CASE WHEN excluded.reached_at > points_balance.reached_at"
          + " THEN excluded.reached_at ELSE points_balance.reached_at END";

  private final Database database;

  @Inject
  BalanceStore(Database database) {
    this.database = database;
  }

  private Handle handle() {
    return database.handle();
  }

  /** Whose points of which period. */
  record Key(ProgrammeId programme, PersonId person, Period period) {}

  /** Adds a line to a sum; points won are won when the action took place. */
  void add(Key key, long points, Instant countsAt) {
    String standing =
        key.period().isRanking()
            ? "COALESCE((SELECT s.standing FROM points_standing s WHERE s.person_id = :person), 1)"
            : "0";
    database
        .statements()
        .of(
            "INSERT INTO points_balance (programme_id, person_id, period, points, reached_at,"
                + " standing) VALUES (:programme, :person, :period, :points, :reached, "
                + standing
                + ")"
                + ADD)
        .bind("programme", key.programme().value())
        .bind("person", key.person().value())
        .bind("period", key.period().name())
        .bind("points", points)
        .bind("reached", points > 0 ? countsAt.toEpochMilli() : 0L)
        .execute();
  }

  /** Takes points from what a person can spend, if they have as many. */
  boolean take(ProgrammeId programme, PersonId person, long points) {
    return database
            .statements()
            .of(
                "UPDATE points_balance SET points = points - :points WHERE person_id = :person"
                    + " AND period = 'all' AND programme_id = :programme AND points >= :least")
            .bind("points", points)
            .bind("least", points)
            .bind("person", person.value())
            .bind("programme", programme.value())
            .execute()
        == 1;
  }

  long points(Key key) {
    return database
        .statements()
        .of(
            "SELECT points FROM points_balance WHERE person_id = :person AND period = :period"
                + " AND programme_id = :programme")
        .bind("person", key.person().value())
        .bind("period", key.period().name())
        .bind("programme", key.programme().value())
        .first(row -> row.getLong(1))
        .orElse(0L);
  }

  void move(PersonId gone, PersonId kept) {
    handle()
        .createUpdate(
            "INSERT INTO points_balance (programme_id, person_id, period, points, reached_at,"
                + " standing) SELECT programme_id, :kept, period, points, reached_at, CASE WHEN"
                + " period = 'all' THEN 0 ELSE COALESCE((SELECT s.standing FROM points_standing s"
                + " WHERE s.person_id = :kept), 1) END FROM points_balance"
                + " WHERE person_id = :gone"
                + ADD)
        .bind("kept", kept.value())
        .bind("gone", gone.value())
        .execute();
    handle()
        .createUpdate("DELETE FROM points_balance WHERE person_id = :gone")
        .bind("gone", gone.value())
        .execute();
  }
}
