package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.time.Instant;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.store.Database;

/** Lets go of what was held back until a decent hour. */
final class Holding {
  private final Database database;

  @Inject
  Holding(Database database) {
    this.database = database;
  }

  /** Makes ready what was held and is due now; belongs to the caller's transaction. */
  void release(WorkspaceId workspace, Instant now) {
    database
        .handle()
        .createUpdate(
            "UPDATE delivery SET state = 'READY', changed_at = :now WHERE platform = :platform"
                + " AND workspace_id = :workspace AND state = 'HELD' AND due_at <= :now")
        .bind("now", now.toEpochMilli())
        .bind("platform", workspace.platform().value())
        .bind("workspace", workspace.externalId())
        .execute();
  }
}
