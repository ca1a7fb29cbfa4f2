package org.ambassadorbot.core.feature.points;

import jakarta.inject.Inject;
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

  /** Two programmes became one: the weights of the one that stays hold from now on. */
  void forget(ProgrammeId gone) {
    handle()
        .createUpdate("DELETE FROM points_weight WHERE programme_id = :gone")
        .bind("gone", gone.value())
        .execute();
  }
}
