package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** Which workspaces do not let the bot in, as rows. */
final class AccessStore {
  private static final int MOST_GIVEN_UP = 5_000;
  private static final String LANE =
      " WHERE platform = :platform AND workspace_id = :workspace AND refused_at IS NOT NULL";

  private final Database database;

  @Inject
  AccessStore(Database database) {
    this.database = database;
  }

  private Handle handle() {
    return database.handle();
  }

  /**
   * A workspace that does not let the bot in.
   *
   * @param tries how often it said so
   * @param tryAt when it is asked again
   */
  record Lockout(Instant since, int tries, Instant tryAt) {}

  Optional<Lockout> find(WorkspaceId workspace) {
    return database
        .statements()
        .of("SELECT refused_at, tries, try_at FROM lane" + LANE)
        .bind("platform", workspace.platform().value())
        .bind("workspace", workspace.externalId())
        .first(
            row ->
                new Lockout(
                    Instant.ofEpochMilli(row.getLong("refused_at")),
                    row.getInt("tries"),
                    Instant.ofEpochMilli(row.getLong("try_at"))));
  }

  /** Writes down that a workspace does not let the bot in; returns whether that is news. */
  boolean lock(WorkspaceId workspace, String cause, Instant now, Instant tryAt) {
    return bind(
                handle()
                    .createUpdate(
                        "INSERT INTO lane (platform, workspace_id, holder, leased_until,"
                            + " blocked_until, refused_at, refusal, tries, try_at)"
                            + " VALUES (:platform, :workspace, '', 0, 0, :now, :cause, 1, :try)"
                            + " ON CONFLICT (platform, workspace_id) DO UPDATE SET"
                            + " refused_at = excluded.refused_at, refusal = excluded.refusal,"
                            + " tries = 1, try_at = excluded.try_at"
                            + " WHERE lane.refused_at IS NULL"),
                workspace)
            .bind("cause", cause)
            .bind("now", now.toEpochMilli())
            .bind("try", tryAt.toEpochMilli())
            .execute()
        == 1;
  }

  /** One more try is under way; the next comes later. */
  void tried(WorkspaceId workspace, int tries, Instant next) {
    bind(handle().createUpdate("UPDATE lane SET tries = :tries, try_at = :next" + LANE), workspace)
        .bind("tries", tries)
        .bind("next", next.toEpochMilli())
        .execute();
  }

  void unlock(WorkspaceId workspace) {
    bind(
            handle()
                .createUpdate(
                    "UPDATE lane SET refused_at = NULL, refusal = NULL, tries = 0, try_at = 0"
                        + LANE),
            workspace)
        .execute();
  }

  /** Has every workspace that did not let the bot in asked again now. */
  void tryAll(Instant now) {
    handle()
        .createUpdate("UPDATE lane SET tries = 1, try_at = :now WHERE refused_at IS NOT NULL")
        .bind("now", now.toEpochMilli())
        .execute();
  }

  /** Gives up what has waited too long in a workspace; returns how many there were. */
  int giveUp(WorkspaceId workspace, Duration answersKept, Duration allKept, Instant now) {
    return bind(
            handle()
                .createUpdate(
                    "UPDATE delivery SET state = 'FAILED', changed_at = :now, cause ="
                        + " (SELECT l.refusal FROM lane l WHERE l.platform = :platform"
                        + " AND l.workspace_id = :workspace) WHERE id IN (SELECT d.id"
                        + " FROM delivery d WHERE d.platform = :platform"
                        + " AND d.workspace_id = :workspace AND d.state = 'READY'"
                        + " AND (d.due_at < :old OR (d.service = :answer AND d.due_at < :stale))"
                        + " LIMIT :most)"),
            workspace)
        .bind("now", now.toEpochMilli())
        .bind("old", now.minus(allKept).toEpochMilli())
        .bind("answer", Service.ANSWER.rank())
        .bind("stale", now.minus(answersKept).toEpochMilli())
        .bind("most", MOST_GIVEN_UP)
        .execute();
  }

  /** The workspaces of a programme that do not let the bot in, and how much waits in each. */
  List<AccessLoss> of(ProgrammeId programme) {
    return handle()
        .createQuery(
            "SELECT l.platform, l.workspace_id, l.refused_at, (SELECT COUNT(*) FROM delivery d"
                + " WHERE d.platform = l.platform AND d.workspace_id = l.workspace_id"
                + " AND d.state = 'READY') AS waiting FROM lane l JOIN workspace w"
                + " ON w.platform = l.platform AND w.external_id = l.workspace_id"
                + " WHERE w.programme_id = :programme AND l.refused_at IS NOT NULL"
                + " ORDER BY l.platform, l.workspace_id")
        .bind("programme", programme.value())
        .map((row, context) -> loss(row))
        .list();
  }

  /** Those in which messages of a batch wait for it. */
  List<AccessLoss> of(Batch batch) {
    return handle()
        .createQuery(
            "SELECT l.platform, l.workspace_id, l.refused_at, COUNT(*) AS waiting FROM lane l"
                + " JOIN delivery d ON d.platform = l.platform AND d.workspace_id = l.workspace_id"
                + " WHERE l.refused_at IS NOT NULL AND d.programme_id = :programme"
                + " AND d.batch = :batch AND d.state = 'READY'"
                + " GROUP BY l.platform, l.workspace_id, l.refused_at"
                + " ORDER BY l.platform, l.workspace_id")
        .bind("programme", batch.programme().value())
        .bind("batch", batch.name())
        .map((row, context) -> loss(row))
        .list();
  }

  private static AccessLoss loss(ResultSet row) throws SQLException {
    return new AccessLoss(
        new WorkspaceId(new PlatformId(row.getString("platform")), row.getString("workspace_id")),
        Instant.ofEpochMilli(row.getLong("refused_at")),
        row.getLong("waiting"));
  }

  /** How many deliveries could leave if their workspaces let the bot in. */
  long waiting(Instant now) {
    return handle()
        .createQuery(
            "SELECT COUNT(*) FROM lane l JOIN delivery d ON d.platform = l.platform"
                + " AND d.workspace_id = l.workspace_id AND d.state = 'READY'"
                + " WHERE l.refused_at IS NOT NULL AND l.try_at > :now")
        .bind("now", now.toEpochMilli())
        .mapTo(Long.class)
        .one();
  }

  private static <S extends SqlStatement<S>> S bind(S statement, WorkspaceId workspace) {
    return statement
        .bind("platform", workspace.platform().value())
        .bind("workspace", workspace.externalId());
  }
}
