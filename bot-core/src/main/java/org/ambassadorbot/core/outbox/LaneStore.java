package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The lane of each workspace, as rows: who serves it, until when it rests. */
final class LaneStore {
  /** How long a lease lasts unless renewed: a dead instance is replaced after this. */
  static final Duration LEASE = Duration.ofSeconds(15);

  private static final String MIN_DUE =
      "SELECT MIN(due_at) AS due FROM delivery WHERE platform = :platform"
          + " AND workspace_id = :workspace AND state = ";

  private final Database database;

  @Inject
  LaneStore(Database database) {
    this.database = database;
  }

  private Handle handle() {
    return database.handle();
  }

  /**
   * The workspaces where something is due, or was left behind; not those that do not let the bot
   * in.
   */
  List<WorkspaceId> withWork(Instant now) {
    return handle()
        .createQuery(
            "SELECT w.platform, w.external_id FROM workspace w WHERE "
                + Stream.of(
                        "state = 'READY' AND d.service IN (0, 1, 2) AND d.due_at <= :now",
                        "state = 'HELD' AND d.due_at <= :now",
                        "state = 'IN_DOUBT' AND d.due_at <= :now",
                        "state = 'SENDING' AND d.changed_at < :lost")
                    .map(
                        condition ->
                            "EXISTS (SELECT 1 FROM delivery d WHERE d.platform = w.platform"
                                + " AND d.workspace_id = w.external_id AND d."
                                + condition
                                + ")")
                    .collect(Collectors.joining(" OR ", "(", ")"))
                + " AND NOT EXISTS (SELECT 1 FROM lane l WHERE l.platform = w.platform"
                + " AND l.workspace_id = w.external_id AND l.refused_at IS NOT NULL"
                + " AND l.try_at > :now) ORDER BY w.platform, w.external_id")
        .bind("now", now.toEpochMilli())
        .bind("lost", now.minus(Doubt.LONGEST_SENDING).toEpochMilli())
        .map(
            (row, context) ->
                new WorkspaceId(
                    new PlatformId(row.getString("platform")), row.getString("external_id")))
        .list();
  }

  /** Takes or renews the lease of a lane; returns whether it is the holder's now. */
  boolean lease(WorkspaceId workspace, String holder, Instant now) {
    return bind(
                handle()
                    .createUpdate(
                        "INSERT INTO lane (platform, workspace_id, holder, leased_until,"
                            + " blocked_until) VALUES (:platform, :workspace, :holder, :until, 0)"
                            + " ON CONFLICT (platform, workspace_id) DO UPDATE SET"
                            + " holder = excluded.holder, leased_until = excluded.leased_until"
                            + " WHERE lane.holder = excluded.holder OR lane.leased_until < :now"),
                workspace)
            .bind("holder", holder)
            .bind("until", now.plus(LEASE).toEpochMilli())
            .bind("now", now.toEpochMilli())
            .execute()
        == 1;
  }

  /** Gives a lane back before its lease ends. */
  void giveBack(WorkspaceId workspace, String holder) {
    bind(
            handle()
                .createUpdate(
                    "UPDATE lane SET leased_until = 0 WHERE platform = :platform"
                        + " AND workspace_id = :workspace AND holder = :holder"),
            workspace)
        .bind("holder", holder)
        .execute();
  }

  /** Writes down that the platform asked to wait, for every instance. */
  void block(WorkspaceId workspace, Instant until) {
    bind(
            handle()
                .createUpdate(
                    "INSERT INTO lane (platform, workspace_id, holder, leased_until, blocked_until)"
                        + " VALUES (:platform, :workspace, '', 0, :until)"
                        + " ON CONFLICT (platform, workspace_id) DO UPDATE SET"
                        + " blocked_until = excluded.blocked_until"
                        + " WHERE lane.blocked_until < excluded.blocked_until"),
            workspace)
        .bind("until", until.plusNanos(999_999).toEpochMilli())
        .execute();
  }

  /** Until when the platform asked to wait, if it did. */
  Optional<Instant> blockedUntil(WorkspaceId workspace) {
    return bind(
            handle()
                .createQuery(
                    "SELECT blocked_until FROM lane WHERE platform = :platform"
                        + " AND workspace_id = :workspace AND blocked_until > 0"),
            workspace)
        .mapTo(Long.class)
        .findOne()
        .map(Instant::ofEpochMilli);
  }

  /** When the next delivery of a lane becomes due, if one waits. */
  Optional<Instant> nextDue(WorkspaceId workspace) {
    return bind(
            handle()
                .createQuery(
                    "SELECT MIN(due) AS due FROM ("
                        + Stream.of(
                                MIN_DUE + "'HELD'",
                                MIN_DUE + "'IN_DOUBT'",
                                MIN_DUE + "'READY' AND service = 0",
                                MIN_DUE + "'READY' AND service = 1",
                                MIN_DUE + "'READY' AND service = 2")
                            .collect(Collectors.joining(" UNION ALL "))
                        + ") AS next"),
            workspace)
        .map((row, context) -> row.getObject("due") == null ? null : row.getLong("due"))
        .findOne()
        .map(Instant::ofEpochMilli);
  }

  private static <S extends SqlStatement<S>> S bind(S statement, WorkspaceId workspace) {
    return statement
        .bind("platform", workspace.platform().value())
        .bind("workspace", workspace.externalId());
  }
}
