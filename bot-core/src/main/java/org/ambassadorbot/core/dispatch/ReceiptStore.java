package org.ambassadorbot.core.dispatch;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.ambassadorbot.core.inbound.Origin;
import org.ambassadorbot.core.store.Database;

/** Which deliveries of the platforms were already taken in. Belongs to the caller's transaction. */
final class ReceiptStore {
  /** Platforms retry for an hour at most, and replays are refused after five minutes. */
  private static final Duration KEPT = Duration.ofDays(2);

  private final Database database;
  private final Clock clock;

  @Inject
  ReceiptStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Writes down a delivery; returns whether it is the first of its key. */
  boolean isFirst(Origin origin) {
    return database
            .statements()
            .of(
                "INSERT INTO receipt (platform, workspace_id, receipt_key, received_at)"
                    + " VALUES (:platform, :workspace, :key, :now) ON CONFLICT DO NOTHING")
            .bind("platform", origin.workspace().platform().value())
            .bind("workspace", origin.workspace().externalId())
            .bind("key", origin.receipt().value())
            .bind("now", clock.instant().toEpochMilli())
            .execute()
        == 1;
  }

  /** Forgets what no platform will send again; returns how many lines went. */
  int forgetOld() {
    return database
        .handle()
        .createUpdate("DELETE FROM receipt WHERE received_at < :before")
        .bind("before", clock.instant().minus(KEPT).toEpochMilli())
        .execute();
  }
}
