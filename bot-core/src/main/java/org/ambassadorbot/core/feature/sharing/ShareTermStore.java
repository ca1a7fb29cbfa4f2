package org.ambassadorbot.core.feature.sharing;

import jakarta.inject.Inject;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;

/** For how long each programme shares what was accepted, as rows. */
final class ShareTermStore {
  /** In days, where nobody chose. */
  static final int USUAL = 90;

  private final Database database;

  @Inject
  ShareTermStore(Database database) {
    this.database = database;
  }

  /** In days; 0 when there is no end. */
  int of(ProgrammeId programme) {
    return database
        .statements()
        .of("SELECT days FROM share_term WHERE programme_id = :programme")
        .bind("programme", programme.value())
        .first(row -> row.getInt(1))
        .orElse(USUAL);
  }

  void choose(ProgrammeId programme, int days) {
    database
        .handle()
        .createUpdate(
            "INSERT INTO share_term (programme_id, days) VALUES (:programme, :days)"
                + " ON CONFLICT (programme_id) DO UPDATE SET days = excluded.days")
        .bind("programme", programme.value())
        .bind("days", days)
        .execute();
  }

  /** A programme that joins another does as that one does. */
  void forget(ProgrammeId gone) {
    database
        .handle()
        .createUpdate("DELETE FROM share_term WHERE programme_id = :programme")
        .bind("programme", gone.value())
        .execute();
  }
}
