package org.ambassadorbot.core.ledger;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;

/** What the ledger's daily look at itself found, as rows. */
public final class LedgerCheckStore {
  private final Database database;

  @Inject
  LedgerCheckStore(Database database) {
    this.database = database;
  }

  /**
   * Writes down what was found, in place of what was found before.
   *
   * @param drifts how many balances differ, by programme; a programme that is absent is sound
   */
  void checked(Instant now, Map<Long, Integer> drifts) {
    put("", now, 0, 0);
    drifts.forEach((programme, count) -> put(" WHERE id = :programme", now, count, programme));
  }

  private void put(String which, Instant now, int drifts, long programme) {
    var insert =
        database
            .handle()
            .createUpdate(
                "INSERT INTO points_check (programme_id, checked_at, drifts)"
                    + " SELECT id, :now, :drifts FROM programme"
                    + (which.isEmpty() ? " WHERE 1 = 1" : which)
                    + " ON CONFLICT (programme_id) DO UPDATE SET checked_at = excluded.checked_at,"
                    + " drifts = excluded.drifts")
            .bind("now", now.toEpochMilli())
            .bind("drifts", drifts);
    if (!which.isEmpty()) {
      insert.bind("programme", programme);
    }
    insert.execute();
  }

  /** What was found last; empty before the first look. */
  public Optional<LedgerCheck> last(ProgrammeId programme) {
    return database
        .handle()
        .createQuery("SELECT checked_at, drifts FROM points_check WHERE programme_id = :programme")
        .bind("programme", programme.value())
        .map(
            (row, context) ->
                new LedgerCheck(
                    Instant.ofEpochMilli(row.getLong("checked_at")), row.getInt("drifts")))
        .findOne();
  }
}
