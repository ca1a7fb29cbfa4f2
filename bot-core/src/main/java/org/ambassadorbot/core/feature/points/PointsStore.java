package org.ambassadorbot.core.feature.points;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.ledger.Account;
import org.ambassadorbot.core.ledger.PointsLine;
import org.ambassadorbot.core.ledger.Tariff;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.jdbi.v3.core.Handle;

/** What actions are worth, as rows. */
final class PointsStore {
  private final Database database;

  @Inject
  PointsStore(Database database) {
    this.database = database;
  }

  private Handle handle() {
    return database.handle();
  }

  /** What every rule gives in a programme: its own weight, else the default. */
  Tariff tariff(ProgrammeId programme) {
    Map<String, Tariff.Worth> worths = new HashMap<>();
    database
        .statements()
        .of(
            "SELECT r.rule, COALESCE(w.points, r.points) AS points, CASE WHEN w.rule IS NULL"
                + " THEN r.daily_cap ELSE w.daily_cap END AS daily_cap FROM points_rule r"
                + " LEFT JOIN points_weight w ON w.rule = r.rule AND w.programme_id = :programme")
        .bind("programme", programme.value())
        .list(
            row -> {
              int cap = row.getInt("daily_cap");
              boolean isCapped = !row.wasNull();
              return Map.entry(
                  row.getString("rule"),
                  new Tariff.Worth(row.getLong("points"), isCapped ? cap : null));
            })
        .forEach(entry -> worths.put(entry.getKey(), entry.getValue()));
    return new Tariff(Account.EARNED, worths);
  }

  /** Weighs a rule from now on; what was given stays. */
  void weigh(ProgrammeId programme, String rule, Tariff.Worth worth) {
    handle()
        .createUpdate(
            "INSERT INTO points_weight (programme_id, rule, points, daily_cap)"
                + " VALUES (:programme, :rule, :points, :cap) ON CONFLICT (programme_id, rule)"
                + " DO UPDATE SET points = excluded.points, daily_cap = excluded.daily_cap")
        .bind("programme", programme.value())
        .bind("rule", rule)
        .bind("points", worth.points())
        .bind("cap", worth.dailyCap())
        .execute();
  }

  /** Whose subject a line is about. */
  record Subject(PersonId person, String name) {}

  /** What a line is about, if it is one of the programme. */
  Optional<Subject> subjectOf(ProgrammeId programme, long line) {
    return handle()
        .createQuery(
            "SELECT person_id, subject FROM points_entry"
                + " WHERE programme_id = :programme AND id = :line")
        .bind("programme", programme.value())
        .bind("line", line)
        .map(
            (row, context) ->
                new Subject(new PersonId(row.getLong("person_id")), row.getString("subject")))
        .findOne();
  }

  /** Whether a line is what its action still gives. */
  boolean isReversed(ProgrammeId programme, PointsLine line) {
    return handle()
            .createQuery(
                "SELECT COUNT(*) FROM points_entry WHERE programme_id = :programme"
                    + " AND subject = :subject AND kind IN ('UNDONE', 'CORRECTED', 'REFUNDED')")
            .bind("programme", programme.value())
            .bind("subject", line.subject())
            .mapTo(Long.class)
            .one()
        > 0;
  }

  /** Two programmes became one: the weights of the one that stays hold from now on. */
  void forget(ProgrammeId gone) {
    handle()
        .createUpdate("DELETE FROM points_weight WHERE programme_id = :gone")
        .bind("gone", gone.value())
        .execute();
  }
}
