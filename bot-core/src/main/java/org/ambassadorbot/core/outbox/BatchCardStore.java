package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.store.Database;

/** Cards that are kept up to date, as rows. */
final class BatchCardStore {
  private final Database database;
  private final CardJson json = new CardJson();

  @Inject
  BatchCardStore(Database database) {
    this.database = database;
  }

  /** One delivery of such a card: what it shows, and where it stands once it arrived. */
  record Row(long id, long content, String state, String shown, Optional<Target> message) {}

  /**
   * Sends an update again, with other words; one that waits shows them when it leaves.
   *
   * @return false when the last one is on its way at this very moment, with what it shows
   */
  boolean again(Row update, String wanted, Instant now) {
    boolean isFree =
        database
                .handle()
                .createUpdate(
                    "UPDATE delivery SET state = 'READY', attempts = 0, refusals = 0,"
                        + " cause = NULL, due_at = CASE WHEN state = 'READY' THEN due_at ELSE :now END,"
                        + " changed_at = :now WHERE id = :id"
                        + " AND state IN ('READY', 'SENT', 'FAILED')")
                .bind("now", now.toEpochMilli())
                .bind("id", update.id())
                .execute()
            == 1;
    if (isFree) {
      database
          .handle()
          .createUpdate("UPDATE content SET card = :card WHERE id = :id")
          .bind("card", wanted)
          .bind("id", update.content())
          .execute();
    }
    return isFree;
  }

  Optional<Row> find(Person person, String key) {
    return database
        .handle()
        .createQuery(
            "SELECT d.id, d.content_id, d.state, d.message, c.card FROM delivery d"
                + " JOIN content c ON c.id = d.content_id WHERE d.programme_id = :programme"
                + " AND d.message_key = :key")
        .bind("programme", person.programme().value())
        .bind("key", key)
        .map(
            (row, context) ->
                new Row(
                    row.getLong("id"),
                    row.getLong("content_id"),
                    row.getString("state"),
                    row.getString("card"),
                    Optional.ofNullable(row.getString("message")).map(json::target)))
        .findOne();
  }
}
