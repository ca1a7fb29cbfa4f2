package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deliveries that are due in a lane, as rows: taking them, and taking back what was lost. */
final class DueStore {
  private static final Logger log = LoggerFactory.getLogger(DueStore.class);

  private static final int MOST_TRIALS = 20;

  /** No answer overtakes an earlier one to the same place that is about to leave. */
  private static final String IN_TURN =
      " AND NOT EXISTS (SELECT 1 FROM delivery o WHERE o.person_id = d.person_id AND o.id < d.id"
          + " AND o.service = 0 AND o.target = d.target AND (o.state = 'SENDING'"
          + " OR (o.state = 'READY' AND o.due_at < :now + 5000)))";

  private final Database database;
  private final DeliveryStore deliveries;
  private final WorkingTime workingTime;

  @Inject
  DueStore(Database database, DeliveryStore deliveries, WorkingTime workingTime) {
    this.database = database;
    this.deliveries = deliveries;
    this.workingTime = workingTime;
  }

  private Handle handle() {
    return database.handle();
  }

  /** A delivery that is due, and when its reader may be disturbed if that matters. */
  private record Candidate(long id, @Nullable Availability reader) {}

  /** A row, unless it cannot be read. */
  private record Row(long id, Optional<Delivery> delivery) {}

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

  /**
   * Takes deliveries that are due, in their order of service. What has become due while its reader
   * is not to be disturbed is held until they may be.
   */
  List<Delivery> take(WorkspaceId workspace, String takenBy, Instant now, int most) {
    List<Delivery> taken = new ArrayList<>();
    for (Service service : Service.values()) {
      if (taken.size() < most) {
        List<Long> ids = decent(due(workspace, service, now, most - taken.size()), now);
        taken.addAll(take(ids, takenBy, now));
      }
    }
    return taken;
  }

  /**
   * Takes one delivery by which to find out whether a workspace lets the bot in again: each time
   * another one, since what a workspace refuses may be no more than that one.
   */
  List<Delivery> takeTrial(WorkspaceId workspace, String takenBy, Instant now) {
    List<Candidate> longestAlone =
        candidates(workspace, "IN (0, 1, 2)", "d.changed_at, d.service, d.id", now, MOST_TRIALS);
    List<Long> decent = decent(longestAlone, now);
    return take(decent.subList(0, Math.min(1, decent.size())), takenBy, now).stream()
        .map(Delivery::asTrial)
        .toList();
  }

  private List<Candidate> due(WorkspaceId workspace, Service service, Instant now, int most) {
    String which = service == Service.ANSWER ? "= 0" + IN_TURN : "= " + service.rank();
    return candidates(workspace, which, "d.due_at, d.id", now, most);
  }

  private List<Candidate> candidates(
      WorkspaceId workspace, String services, String order, Instant now, int most) {
    return bind(
            handle()
                .createQuery(
                    "SELECT d.id, d.service, d.is_urgent, d.is_repeatable, "
                        + AvailabilityStore.COLUMNS
                        + " FROM delivery d"
                        + " LEFT JOIN person q ON q.id = d.person_id"
                        + " LEFT JOIN programme p ON p.id = q.programme_id"
                        + " WHERE d.platform = :platform AND d.workspace_id = :workspace"
                        + " AND d.state = 'READY' AND d.service "
                        + services
                        + " AND d.due_at <= :now ORDER BY "
                        + order
                        + " LIMIT :most"),
            workspace)
        .bind("now", now.toEpochMilli())
        .bind("most", most)
        .map((row, context) -> candidate(row))
        .list();
  }

  private static Candidate candidate(ResultSet row) throws SQLException {
    boolean isFree =
        row.getInt("service") == Service.ANSWER.rank()
            || row.getInt("is_urgent") == 1
            || row.getInt("is_repeatable") == 1
            || row.getString("zone") == null;
    return new Candidate(row.getLong("id"), isFree ? null : AvailabilityStore.availability(row));
  }

  private List<Long> decent(List<Candidate> candidates, Instant now) {
    List<Long> decent = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Availability reader = candidate.reader();
      Instant earliest = reader == null ? now : earliest(reader, now);
      if (earliest.isAfter(now)) {
        hold(candidate.id(), earliest);
      } else {
        decent.add(candidate.id());
      }
    }
    return decent;
  }

  /** It may leave a moment after it was taken, and must not be late then. */
  private Instant earliest(Availability reader, Instant now) {
    Instant earliest = workingTime.earliest(reader, now);
    Instant leaves = now.plus(Doubt.FRESH);
    Instant stillEarliest = workingTime.earliest(reader, leaves);
    return !earliest.isAfter(now) && stillEarliest.isAfter(leaves) ? stillEarliest : earliest;
  }

  private void hold(long id, Instant until) {
    handle()
        .createUpdate("UPDATE delivery SET state = 'HELD', due_at = :until WHERE id = :id")
        .bind("until", until.toEpochMilli())
        .bind("id", id)
        .execute();
  }

  private List<Delivery> take(List<Long> ids, String takenBy, Instant now) {
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
    return load(ids, now);
  }

  /**
   * Takes deliveries whose fate is open and may be looked into now; what was looked into often
   * enough is left in doubt.
   */
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
        .createUpdate(
            "UPDATE delivery SET looks = looks + 1, due_at = CASE WHEN looks + 1 < :most"
                + " THEN :later ELSE :never END WHERE id IN (<ids>)")
        .bind("most", Doubt.MOST_LOOKS)
        .bind("never", Doubt.NEVER.toEpochMilli())
        .bindList("ids", ids)
        .bind("later", now.plus(Doubt.BETWEEN_LOOKS).toEpochMilli())
        .execute();
    return load(ids, now);
  }

  private List<Delivery> load(List<Long> ids, Instant now) {
    Map<Long, Card> cards = new HashMap<>(); // a batch shows few
    List<Row> rows =
        handle()
            .createQuery(
                "SELECT d.id, d.programme_id, d.person_id, d.target, d.content_id, c.card,"
                    + " d.attempts, d.refusals, d.changed_at FROM delivery d JOIN content c ON c.id = d.content_id"
                    + " WHERE d.id IN (<ids>) ORDER BY d.due_at, d.id")
            .bindList("ids", ids)
            .map((row, context) -> read(row, cards))
            .list();
    rows.stream().filter(row -> row.delivery().isEmpty()).forEach(row -> giveUp(row.id(), now));
    return rows.stream().flatMap(row -> row.delivery().stream()).toList();
  }

  private Row read(ResultSet row, Map<Long, Card> cards) throws SQLException {
    long id = row.getLong("id");
    try {
      return new Row(id, Optional.of(deliveries.delivery(row, cards)));
    } catch (IllegalStateException e) {
      log.error("delivery {} cannot be read", id, e);
      return new Row(id, Optional.empty());
    }
  }

  /** One row that cannot be read does not keep its lane from being served. */
  private void giveUp(long id, Instant now) {
    handle()
        .createUpdate(
            "UPDATE delivery SET state = 'FAILED', cause = 'unreadable', changed_at = :now,"
                + " claimed_by = NULL WHERE id = :id")
        .bind("now", now.toEpochMilli())
        .bind("id", id)
        .execute();
  }

  private static <S extends SqlStatement<S>> S bind(S statement, WorkspaceId workspace) {
    return statement
        .bind("platform", workspace.platform().value())
        .bind("workspace", workspace.externalId());
  }
}
