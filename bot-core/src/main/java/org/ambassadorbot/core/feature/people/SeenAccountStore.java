package org.ambassadorbot.core.feature.people;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.store.Database;

/** Accounts by which somebody did something lately, as rows. */
final class SeenAccountStore {
  private final Database database;

  @Inject
  SeenAccountStore(Database database) {
    this.database = database;
  }

  /** The next accounts, in an order of their own, that were used at a moment or later. */
  List<Identity> seenSince(Instant since, Identity after, int most) {
    return database
        .handle()
        .createQuery(
            "SELECT platform, workspace_id, user_id FROM identity WHERE is_profile_known = 1"
                + " AND last_seen_at >= :since"
                + " AND (platform, workspace_id, user_id) > (:platform, :workspace, :user)"
                + " ORDER BY platform, workspace_id, user_id LIMIT :most")
        .bind("since", since.toEpochMilli())
        .bind("platform", after.workspace().platform().value())
        .bind("workspace", after.workspace().externalId())
        .bind("user", after.userId())
        .bind("most", most)
        .map((row, context) -> account(row))
        .list();
  }

  private static Identity account(ResultSet row) throws SQLException {
    return new Identity(
        new WorkspaceId(new PlatformId(row.getString("platform")), row.getString("workspace_id")),
        row.getString("user_id"));
  }
}
