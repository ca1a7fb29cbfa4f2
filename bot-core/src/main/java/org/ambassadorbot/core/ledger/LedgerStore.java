package org.ambassadorbot.core.ledger;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.jdbi.v3.core.Handle;

/** The ledger, as rows. A balance is kept beside the lines, in the same transaction. */
public final class LedgerStore implements Ledger {
  private static final String ALL_TIME = "all";
  private static final String LINE = "SELECT cause, rule, reason, points, at FROM points_entry ";

  private final Database database;
  private final Clock clock;

  @Inject
  LedgerStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  private Handle handle() {
    return database.handle();
  }

  @Override
  public boolean addOnce(PointsEntry entry) {
    int added =
        handle()
            .createUpdate(
                "INSERT INTO points_entry (programme_id, person_id, cause, rule, reason, points, at)"
                    + " VALUES (:programme, :person, :cause, :rule, :reason, :points, :at)"
                    + " ON CONFLICT (programme_id, cause) DO NOTHING")
            .bind("programme", entry.programme().value())
            .bind("person", entry.person().value())
            .bind("cause", entry.cause())
            .bind("rule", entry.rule())
            .bind("reason", entry.reason())
            .bind("points", entry.points())
            .bind("at", clock.instant().toEpochMilli())
            .execute();
    if (added == 1) {
      addToBalance(entry.programme(), entry.person(), entry.points());
    }
    return added == 1;
  }

  private void addToBalance(ProgrammeId programme, PersonId person, long points) {
    handle()
        .createUpdate(
            "INSERT INTO points_balance (programme_id, person_id, period, points)"
                + " VALUES (:programme, :person, :period, :points)"
                + " ON CONFLICT (person_id, period) DO UPDATE SET"
                + " points = points_balance.points + excluded.points")
        .bind("programme", programme.value())
        .bind("person", person.value())
        .bind("period", ALL_TIME)
        .bind("points", points)
        .execute();
  }

  @Override
  public long balanceOf(ProgrammeId programme, PersonId person) {
    return database
        .statements()
        .of(
            "SELECT points FROM points_balance WHERE person_id = :person AND period = :period"
                + " AND programme_id = :programme")
        .bind("person", person.value())
        .bind("period", ALL_TIME)
        .bind("programme", programme.value())
        .first(row -> row.getLong(1))
        .orElse(0L);
  }

  @Override
  public List<PointsLine> linesOf(ProgrammeId programme, PersonId person, int most) {
    return database
        .statements()
        .of(
            LINE
                + "WHERE person_id = :person AND programme_id = :programme"
                + " ORDER BY id DESC LIMIT :most")
        .bind("person", person.value())
        .bind("programme", programme.value())
        .bind("most", most)
        .list(LedgerStore::line);
  }

  @Override
  public long countOf(ProgrammeId programme, PersonId person) {
    return database
        .statements()
        .of(
            "SELECT COUNT(*) FROM points_entry WHERE person_id = :person"
                + " AND programme_id = :programme")
        .bind("person", person.value())
        .bind("programme", programme.value())
        .first(row -> row.getLong(1))
        .orElseThrow();
  }

  @Override
  public Optional<PointsLine> lineOf(ProgrammeId programme, String cause) {
    return handle()
        .createQuery(LINE + "WHERE programme_id = :programme AND cause = :cause")
        .bind("programme", programme.value())
        .bind("cause", cause)
        .map((row, context) -> line(row))
        .findOne();
  }

  @Override
  public void move(PersonId gone, PersonId kept) {
    handle()
        .createUpdate("UPDATE points_entry SET person_id = :kept WHERE person_id = :gone")
        .bind("kept", kept.value())
        .bind("gone", gone.value())
        .execute();
    handle()
        .createUpdate(
            "INSERT INTO points_balance (programme_id, person_id, period, points)"
                + " SELECT programme_id, :kept, period, points FROM points_balance"
                + " WHERE person_id = :gone ON CONFLICT (person_id, period) DO UPDATE SET"
                + " points = points_balance.points + excluded.points")
        .bind("kept", kept.value())
        .bind("gone", gone.value())
        .execute();
    handle()
        .createUpdate("DELETE FROM points_balance WHERE person_id = :gone")
        .bind("gone", gone.value())
        .execute();
  }

  private static PointsLine line(ResultSet row) throws SQLException {
    return new PointsLine(
        row.getString("cause"),
        row.getString("rule"),
        row.getString("reason"),
        row.getLong("points"),
        Instant.ofEpochMilli(row.getLong("at")));
  }
}
