package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.OptionalLong;
import org.ambassadorbot.core.store.Database;

/** Forgets old rows a slice at a time, in the order of their numbers. */
final class RetentionStore {
  private static final int SLICE = 1_000;

  private final Database database;

  @Inject
  RetentionStore(Database database) {
    this.database = database;
  }

  /** Where a slice that begins after a number ends; empty when nothing old follows. */
  OptionalLong endOfSlice(String table, long after, Instant before) {
    return database
        .handle()
        .createQuery(
            "SELECT MAX(id) AS last, MIN(created_at) AS oldest FROM (SELECT id, created_at FROM "
                + table
                + " WHERE id > :after ORDER BY id LIMIT :slice) AS slice")
        .bind("after", after)
        .bind("slice", SLICE)
        .map(
            (row, context) -> {
              long oldest = row.getLong("oldest");
              boolean isOld = !row.wasNull() && oldest < before.toEpochMilli();
              return isOld ? OptionalLong.of(row.getLong("last")) : OptionalLong.empty();
            })
        .one();
  }

  /** Forgets deliveries of a slice that nothing more will happen to. */
  int forgetDeliveries(long after, long last, Instant before) {
    return database
        .handle()
        .createUpdate(
            "DELETE FROM delivery WHERE id > :after AND id <= :last AND changed_at < :before"
                + " AND state IN ('SENT', 'FAILED', 'CANCELLED', 'WITHDRAWN', 'IN_DOUBT')")
        .bind("after", after)
        .bind("last", last)
        .bind("before", before.toEpochMilli())
        .execute();
  }

  /** Forgets contents of a slice that no delivery shows. */
  int forgetContents(long after, long last, Instant before) {
    return database
        .handle()
        .createUpdate(
            "DELETE FROM content WHERE id > :after AND id <= :last AND created_at < :before"
                + " AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.content_id = content.id)")
        .bind("after", after)
        .bind("last", last)
        .bind("before", before.toEpochMilli())
        .execute();
  }
}
