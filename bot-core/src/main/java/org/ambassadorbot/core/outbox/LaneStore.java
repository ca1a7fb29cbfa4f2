package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The lane of each workspace, as rows: who serves it, and which deliveries are taken from it. */
final class LaneStore {
  /** How long a lease lasts unless renewed: a dead instance is replaced after this. */
  static final Duration LEASE = Duration.ofSeconds(15);

  private final Database database;
  private final DeliveryStore deliveries;

  @Inject
  LaneStore(Database database, DeliveryStore deliveries) {
    this.database = database;
    this.deliveries = deliveries;
  }

  private Handle handle() {
    return database.handle();
  }

  /** The workspaces where something is due, or was left behind. */
  List<WorkspaceId> withWork(Instant now) {
    return handle()
        .createQuery(
            "SELECT w.platform, w.external_id FROM workspace w WHERE EXISTS (SELECT 1 FROM delivery"
                + " d WHERE d.platform = w.platform AND d.workspace_id = w.external_id"
                + " AND d.state IN ('HELD', 'READY', 'IN_DOUBT') AND d.service IN (0, 1, 2)"
                + " AND d.due_at <= :now) OR EXISTS (SELECT 1 FROM delivery d"
                + " WHERE d.platform = w.platform AND d.workspace_id = w.external_id"
                + " AND d.state = 'SENDING' AND d.changed_at < :lost)"
                + " ORDER BY w.platform, w.external_id")
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
        .bind("until", until.toEpochMilli())
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

  /**
   * Takes back what a process had taken and never settled: it is gone. What may be done twice is
   * done again; the rest is in doubt.
   */
  void recover(WorkspaceId workspace, Instant now) {
    String lost =
        " WHERE platform = :platform AND workspace_id = :workspace AND state = 'SENDING'"
            + " AND changed_at < :before AND is_repeatable = ";
    bind(
            handle()
                .createUpdate(
                    "UPDATE delivery SET state = 'READY', claimed_by = NULL" + lost + "1"),
            workspace)
        .bind("before", now.minus(Doubt.LONGEST_SENDING).toEpochMilli())
        .execute();
    bind(
            handle()
                .createUpdate(
                    "UPDATE delivery SET state = 'IN_DOUBT', claimed_by = NULL,"
                        + " cause = 'interrupted', due_at = :look"
                        + lost
                        + "0"),
            workspace)
        .bind("before", now.minus(Doubt.LONGEST_SENDING).toEpochMilli())
        .bind("look", now.plus(Doubt.BEFORE_LOOKING).toEpochMilli())
        .execute();
  }

  /** Takes deliveries that are due, in their order of service. */
  List<Delivery> take(WorkspaceId workspace, String takenBy, Instant now, int most) {
    List<Delivery> taken = new ArrayList<>();
    for (Service service : Service.values()) {
      if (taken.size() < most) {
        taken.addAll(take(workspace, takenBy, now, service, most - taken.size()));
      }
    }
    return taken;
  }

  private List<Delivery> take(
      WorkspaceId workspace, String takenBy, Instant now, Service service, int most) {
    List<Long> ids =
        bind(
                handle()
                    .createQuery(
                        "SELECT id FROM delivery WHERE platform = :platform"
                            + " AND workspace_id = :workspace AND state = 'READY'"
                            + " AND service = :service AND due_at <= :now"
                            + " ORDER BY due_at, id LIMIT :most"),
                workspace)
            .bind("service", service.rank())
            .bind("now", now.toEpochMilli())
            .bind("most", most)
            .mapTo(Long.class)
            .list();
    if (ids.isEmpty()) {
      return List.of();
    }
    handle()
        .createUpdate(
            "UPDATE delivery SET state = 'SENDING', claimed_by = :taken, changed_at = :now,"
                + " attempts = attempts + 1 WHERE state = 'READY' AND id IN (<ids>)")
        .bindList("ids", ids)
        .bind("taken", takenBy)
        .bind("now", now.toEpochMilli())
        .execute();
    return load(ids);
  }

  private List<Delivery> load(List<Long> ids) {
    return handle()
        .createQuery(
            "SELECT d.id, d.target, c.card, d.attempts, d.changed_at FROM delivery d"
                + " JOIN content c ON c.id = d.content_id WHERE d.id IN (<ids>)"
                + " ORDER BY d.due_at, d.id")
        .bindList("ids", ids)
        .map((row, context) -> deliveries.delivery(row))
        .list();
  }

  /** Takes deliveries whose fate is open and may be looked into now. */
  List<Delivery> takeDoubtful(WorkspaceId workspace, Instant now, int most) {
    List<Long> ids =
        bind(
                handle()
                    .createQuery(
                        "SELECT id FROM delivery WHERE platform = :platform"
                            + " AND workspace_id = :workspace AND state = 'IN_DOUBT'"
                            + " AND due_at <= :now ORDER BY due_at, id LIMIT :most"),
                workspace)
            .bind("now", now.toEpochMilli())
            .bind("most", most)
            .mapTo(Long.class)
            .list();
    if (ids.isEmpty()) {
      return List.of();
    }
    handle()
        .createUpdate("UPDATE delivery SET due_at = :later WHERE id IN (<ids>)")
        .bindList("ids", ids)
        .bind("later", now.plus(Doubt.BETWEEN_LOOKS).toEpochMilli())
        .execute();
    return load(ids);
  }

  /** When the next delivery of a lane becomes due, if one waits. */
  Optional<Instant> nextDue(WorkspaceId workspace) {
    return bind(
            handle()
                .createQuery(
                    "SELECT MIN(due_at) AS due FROM delivery WHERE platform = :platform"
                        + " AND workspace_id = :workspace"
                        + " AND state IN ('HELD', 'READY', 'IN_DOUBT')"),
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
