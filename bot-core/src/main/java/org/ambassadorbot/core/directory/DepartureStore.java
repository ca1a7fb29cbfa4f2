package org.ambassadorbot.core.directory;

import jakarta.inject.Inject;
import java.time.Clock;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.store.Database;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Accounts whose owners left, as rows; whoever is seen afterwards is back. Belongs to the caller's
 * transaction.
 */
public final class DepartureStore {
  /** Holds of an account {@code i} whose owner is there. */
  public static final String IS_THERE =
      "NOT EXISTS (SELECT 1 FROM departure d WHERE d.platform = i.platform"
          + " AND d.workspace_id = i.workspace_id AND d.user_id = i.user_id"
          + " AND d.left_at >= i.last_seen_at)";

  private final Database database;
  private final Clock clock;

  @Inject
  DepartureStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** An account's owner has left. Repeatable. */
  public void left(Identity account) {
    of(
            account,
            database
                .handle()
                .createUpdate(
                    "INSERT INTO departure (platform, workspace_id, user_id, left_at)"
                        + " VALUES (:platform, :workspace, :user, :now)"
                        + " ON CONFLICT (platform, workspace_id, user_id)"
                        + " DO UPDATE SET left_at = excluded.left_at"))
        .bind("now", clock.millis())
        .execute();
  }

  /** An account's owner is there. Repeatable. */
  public void returned(Identity account) {
    of(
            account,
            database
                .handle()
                .createUpdate(
                    "DELETE FROM departure WHERE platform = :platform"
                        + " AND workspace_id = :workspace AND user_id = :user"))
        .execute();
  }

  private static <S extends SqlStatement<S>> S of(Identity account, S statement) {
    return statement
        .bind("platform", account.workspace().platform().value())
        .bind("workspace", account.workspace().externalId())
        .bind("user", account.userId());
  }
}
