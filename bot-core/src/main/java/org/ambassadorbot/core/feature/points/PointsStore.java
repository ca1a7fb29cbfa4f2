package org.ambassadorbot.core.feature.points;

import jakarta.inject.Inject;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.jdbi.v3.core.Handle;

/** What actions are worth, as rows; and points that follow their owners. */
final class PointsStore {
  private final Database database;

  @Inject
  PointsStore(Database database) {
    this.database = database;
  }

  private Handle handle() {
    return database.handle();
  }

  /** What a rule gives in a programme: its own weight, else the default; none for no such rule. */
  long weight(ProgrammeId programme, String rule) {
    return handle()
        .createQuery(
            "SELECT COALESCE(w.points, r.points) FROM points_rule r LEFT JOIN points_weight w"
                + " ON w.rule = r.rule AND w.programme_id = :programme WHERE r.rule = :rule")
        .bind("programme", programme.value())
        .bind("rule", rule)
        .mapTo(Long.class)
        .findOne()
        .orElse(0L);
  }

  /** Two people became one: lines and balances are those of the one who stays. */
  void move(PersonId gone, PersonId kept) {
    handle()
        .createUpdate("UPDATE points_entry SET person_id = :kept WHERE person_id = :gone")
        .bind("kept", kept.value())
        .bind("gone", gone.value())
        .execute();
    handle()
        .createUpdate(
            "INSERT INTO points_balance (programme_id, person_id, period, points)"
                + " SELECT programme_id, :kept, period, points FROM points_balance"
                + " WHERE person_id = :gone ON CONFLICT (person_id, period)"
                + " DO UPDATE SET points = points_balance.points + excluded.points")
        .bind("kept", kept.value())
        .bind("gone", gone.value())
        .execute();
    handle()
        .createUpdate("DELETE FROM points_balance WHERE person_id = :gone")
        .bind("gone", gone.value())
        .execute();
  }

  /** Two programmes became one: the weights of the one that stays hold from now on. */
  void move(ProgrammeId gone, ProgrammeId kept) {
    handle()
        .createUpdate("DELETE FROM points_weight WHERE programme_id = :gone")
        .bind("gone", gone.value())
        .execute();
    rename("points_entry", gone, kept);
    rename("points_balance", gone, kept);
  }

  private void rename(String table, ProgrammeId gone, ProgrammeId kept) {
    handle()
        .createUpdate("UPDATE " + table + " SET programme_id = :kept WHERE programme_id = :gone")
        .bind("kept", kept.value())
        .bind("gone", gone.value())
        .execute();
  }
}
