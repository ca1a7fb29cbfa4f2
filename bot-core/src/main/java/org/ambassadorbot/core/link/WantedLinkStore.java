package org.ambassadorbot.core.link;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;

/** Links whose pages are to be read, as rows. Belongs to the caller's transaction. */
final class WantedLinkStore {
  private final Database database;

  @Inject
  WantedLinkStore(Database database) {
    this.database = database;
  }

  void add(WantedLink wanted, Instant now) {
    database
        .statements()
        .of(
            "INSERT INTO link_wanted (programme_id, link_key, address, wanted_at, taken_until,"
                + " tries) VALUES (:programme, :key, :address, :now, 0, 0)"
                + " ON CONFLICT (programme_id, link_key) DO NOTHING")
        .bind("programme", wanted.programme().value())
        .bind("key", wanted.key())
        .bind("address", wanted.address())
        .bind("now", now.toEpochMilli())
        .execute();
  }

  /**
   * Takes the links free and wanted first, of every programme, in the order of their index, so that
   * a long queue costs no more; nobody else takes them before a moment.
   */
  List<WantedLink> take(Instant now, Instant until, int most) {
    return database
        .statements()
        .of(
            "WITH first AS MATERIALIZED (SELECT programme_id, link_key FROM link_wanted"
                + " WHERE taken_until <= :now ORDER BY taken_until, wanted_at LIMIT :most"
                + database.dialect().skipLocked()
                + ") UPDATE link_wanted SET taken_until = :until, tries = tries + 1 WHERE (programme_id, link_key) IN"
                + " (SELECT programme_id, link_key FROM first)"
                + " RETURNING programme_id, link_key, address, tries")
        .bind("now", now.toEpochMilli())
        .bind("until", until.toEpochMilli())
        .bind("most", most)
        .list(
            row ->
                new WantedLink(
                    new ProgrammeId(row.getLong("programme_id")),
                    row.getString("link_key"),
                    row.getString("address"),
                    row.getInt("tries")));
  }

  /** When the next link may be taken, if one is wanted. */
  Optional<Instant> nextFree() {
    return database
        .statements()
        .of("SELECT taken_until FROM link_wanted ORDER BY taken_until LIMIT 1")
        .first(row -> Instant.ofEpochMilli(row.getLong("taken_until")));
  }

  /** A page is to be read again, not before a moment. */
  void postpone(WantedLink wanted, Instant until) {
    database
        .statements()
        .of(
            "UPDATE link_wanted SET taken_until = :until WHERE programme_id = :programme"
                + " AND link_key = :key")
        .bind("until", until.toEpochMilli())
        .bind("programme", wanted.programme().value())
        .bind("key", wanted.key())
        .execute();
  }

  /** A page was read, or cannot be. */
  void settle(WantedLink wanted) {
    database
        .statements()
        .of("DELETE FROM link_wanted WHERE programme_id = :programme AND link_key = :key")
        .bind("programme", wanted.programme().value())
        .bind("key", wanted.key())
        .execute();
  }
}
