package org.ambassadorbot.core.feature.people;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.store.Database;
import org.jdbi.v3.core.statement.SqlStatement;

/** Accounts by which somebody did something lately, as rows. */
final class SeenAccountStore {
  private final Database database;

  @Inject
  SeenAccountStore(Database database) {
    this.database = database;
  }

  /** Every workspace whose accounts may be looked up. */
  List<WorkspaceId> workspaces() {
    return database
        .handle()
        .createQuery("SELECT platform, external_id FROM workspace ORDER BY platform, external_id")
        .map(
            (row, context) ->
                new WorkspaceId(
                    new PlatformId(row.getString("platform")), row.getString("external_id")))
        .list();
  }

  /**
   * Accounts of a workspace that were used since they were looked at, or were looked at in vain,
   * longest ago first.
   *
   * @param night when this night's look began; who was looked at since is for another night
   */
  List<Identity> due(WorkspaceId workspace, Instant night, int most) {
    return of(
            workspace,
            database
                .handle()
                .createQuery(
                    "SELECT user_id FROM identity WHERE is_profile_known = 1"
                        + " AND (last_seen_at > looked_at OR is_look_missed = 1)"
                        + " AND looked_at < :night AND platform = :platform"
                        + " AND workspace_id = :workspace ORDER BY looked_at, user_id LIMIT :most"))
        .bind("night", night.toEpochMilli())
        .bind("most", most)
        .mapTo(String.class)
        .map(user -> new Identity(workspace, user))
        .list();
  }

  /** Writes down that accounts were looked at. */
  void looked(List<Identity> accounts, Instant now) {
    write(accounts, now, false);
  }

  /** Writes down that accounts were looked at in vain: they go behind the others. */
  void missed(List<Identity> accounts, Instant now) {
    write(accounts, now, true);
  }

  private void write(List<Identity> accounts, Instant now, boolean isMissed) {
    for (Identity account : accounts) {
      of(
              account.workspace(),
              database
                  .handle()
                  .createUpdate(
                      "UPDATE identity SET looked_at = :now, is_look_missed = :missed"
                          + " WHERE platform = :platform"
                          + " AND workspace_id = :workspace AND user_id = :user"))
          .bind("user", account.userId())
          .bind("now", now.toEpochMilli())
          .bind("missed", isMissed ? 1 : 0)
          .execute();
    }
  }

  private static <S extends SqlStatement<S>> S of(WorkspaceId workspace, S statement) {
    return statement
        .bind("platform", workspace.platform().value())
        .bind("workspace", workspace.externalId());
  }
}
