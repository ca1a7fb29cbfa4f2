package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.store.Database;
import org.jdbi.v3.core.statement.SqlStatement;

/** Deliveries that were held back, as rows. */
final class HeldStore {
  private static final String DUE =
      " FROM delivery d WHERE d.platform = :platform AND d.workspace_id = :workspace"
          + " AND d.state = 'HELD' AND d.due_at <= :now";
  private static final String GROUPABLE =
      DUE + " AND d.batch IS NULL AND d.person_id IS NOT NULL AND d.is_repeatable = 0";

  private final Database database;
  private final DeliveryStore deliveries;
  private final CardJson json = new CardJson();

  @Inject
  HeldStore(Database database, DeliveryStore deliveries) {
    this.database = database;
    this.deliveries = deliveries;
  }

  /** One delivery that may go now. */
  record Held(long id, ProgrammeId programme, Card card) {}

  /** The deliveries that have waited longest and may go now. */
  List<Long> due(WorkspaceId workspace, Instant now, int most) {
    return bind(
            database
                .handle()
                .createQuery("SELECT d.id" + DUE + " ORDER BY d.due_at, d.id LIMIT :most"),
            workspace,
            now)
        .bind("most", most)
        .mapTo(Long.class)
        .list();
  }

  /** Those of the readers of some deliveries for whom several are due at once. */
  List<PersonId> peopleWithSeveral(List<Long> ids, WorkspaceId workspace, Instant now) {
    return bind(
            database
                .handle()
                .createQuery(
                    "SELECT d.person_id"
                        + GROUPABLE
                        + " AND d.person_id IN (SELECT o.person_id FROM delivery o"
                        + " WHERE o.id IN (<ids>) AND o.batch IS NULL)"
                        + " GROUP BY d.person_id HAVING COUNT(*) > 1 ORDER BY d.person_id"),
            workspace,
            now)
        .bindList("ids", ids)
        .mapTo(Long.class)
        .map(PersonId::new)
        .list();
  }

  /** What is due for one person, oldest first. */
  List<Held> of(WorkspaceId workspace, PersonId person, Instant now) {
    return bind(
            database
                .handle()
                .createQuery(
                    "SELECT d.id, d.programme_id, (SELECT c.card FROM content c"
                        + " WHERE c.id = d.content_id) AS card"
                        + GROUPABLE
                        + " AND d.person_id = :person ORDER BY d.id"),
            workspace,
            now)
        .bind("person", person.value())
        .map(
            (row, context) ->
                new Held(
                    row.getLong("id"),
                    new ProgrammeId(row.getLong("programme_id")),
                    json.card(row.getString("card"))))
        .list();
  }

  /** The first delivery shows everything; the others say where they went. */
  void group(List<Held> together, Card card, Instant now) {
    Held first = together.get(0);
    long content = deliveries.keep(first.programme(), card, now);
    database
        .handle()
        .createUpdate("UPDATE delivery SET content_id = :content WHERE id = :id")
        .bind("content", content)
        .bind("id", first.id())
        .execute();
    database
        .handle()
        .createUpdate(
            "UPDATE delivery SET state = 'CANCELLED', cause = :cause, changed_at = :now"
                + " WHERE id IN (<others>)")
        .bind("cause", "grouped in " + first.id())
        .bind("now", now.toEpochMilli())
        .bindList("others", together.stream().skip(1).map(Held::id).toList())
        .execute();
  }

  /** Makes ready what is still held among some deliveries. */
  void release(List<Long> ids, Instant now) {
    database
        .handle()
        .createUpdate(
            "UPDATE delivery SET state = 'READY', changed_at = :now"
                + " WHERE state = 'HELD' AND id IN (<ids>)")
        .bind("now", now.toEpochMilli())
        .bindList("ids", ids)
        .execute();
  }

  private static <S extends SqlStatement<S>> S bind(
      S statement, WorkspaceId workspace, Instant now) {
    return statement
        .bind("platform", workspace.platform().value())
        .bind("workspace", workspace.externalId())
        .bind("now", now.toEpochMilli());
  }
}
