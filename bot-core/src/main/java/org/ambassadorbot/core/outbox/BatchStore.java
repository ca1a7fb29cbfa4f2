package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.core.platform.DeliveryId;
import org.ambassadorbot.core.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The deliveries of batches, as rows; every method goes through a portion of them. */
final class BatchStore {
  private final Database database;
  private final DeliveryStore deliveries;
  private final DeliveryRowStore rows;
  private final CardJson json = new CardJson();

  @Inject
  BatchStore(Database database, DeliveryStore deliveries, DeliveryRowStore rows) {
    this.database = database;
    this.rows = rows;
    this.deliveries = deliveries;
  }

  /** A delivery of a batch and what must be known to change it. */
  record Row(
      long id,
      @Nullable PersonId person,
      String key,
      @Nullable MessageRef message,
      Instant dueBeforePause) {}

  private Handle handle() {
    return database.handle();
  }

  long keep(ProgrammeId programme, Card card, Instant now) {
    return deliveries.keep(programme, card, now);
  }

  /** Adds messages that are not there yet; returns how many were new. */
  int add(Batch batch, List<BatchMessage> messages, Instant now) {
    List<DeliveryRowStore.Row> added = new ArrayList<>();
    for (BatchMessage message : messages) {
      PersonId person = message.person();
      boolean isLater = message.due().at().isAfter(now);
      added.add(
          row(
              batch,
              new Target.Place(message.to()),
              new Message(
                  person,
                  batch.name() + ":" + message.key(),
                  message.content(),
                  null,
                  person != null && !batch.isUrgent()),
              isLater ? DeliveryState.HELD : DeliveryState.READY,
              message.due(),
              now));
    }
    return rows.add(added);
  }

  /** Adds what is done to messages that stand already. */
  void addFor(Batch batch, List<Row> originals, List<Change> changes, Follow follow, Instant now) {
    List<DeliveryRowStore.Row> added = new ArrayList<>();
    for (int i = 0; i < originals.size(); i++) {
      Row original = originals.get(i);
      Change change = changes.get(i);
      boolean isLater = change.due().at().isAfter(now);
      String key = original.key() + follow.suffix();
      Message message = new Message(original.person(), key, follow.content(), original.id(), false);
      DeliveryState state = isLater ? DeliveryState.HELD : DeliveryState.READY;
      added.add(row(batch, change.target(), message, state, change.due(), now));
    }
    rows.add(added);
  }

  /** What is done to a message that stands, and when. */
  record Change(Target target, Due due) {}

  /**
   * When the last changes of a workspace are or were due, of whatever batches, the last one first.
   *
   * @param overtaken a batch whose own changes do not count, since others come in their place
   */
  List<Instant> lastChanges(
      ProgrammeId programme, WorkspaceId workspace, @Nullable Batch overtaken, int most) {
    return handle()
        .createQuery(
            "SELECT due_at FROM delivery WHERE platform = :platform AND workspace_id = :workspace"
                + " AND original_id IS NOT NULL AND state <> 'CANCELLED' AND due_at < :never"
                + " AND programme_id = :programme AND batch NOT IN (:correction, :withdrawal)"
                + " ORDER BY due_at DESC LIMIT :most")
        .bind("programme", programme.value())
        .bind("platform", workspace.platform().value())
        .bind("workspace", workspace.externalId())
        .bind("never", Doubt.NEVER.toEpochMilli())
        .bind("correction", overtaken == null ? "" : overtaken.correction().name())
        .bind("withdrawal", overtaken == null ? "" : overtaken.withdrawal().name())
        .bind("most", most)
        .mapTo(Long.class)
        .map(Instant::ofEpochMilli)
        .list();
  }

  /** What follows a message: how its key differs from the original's, and what it shows. */
  record Follow(String suffix, long content) {}

  /** What one delivery of a batch is about. */
  private record Message(
      @Nullable PersonId person,
      String key,
      long content,
      @Nullable Long original,
      boolean isUnsolicited) {}

  private DeliveryRowStore.Row row(
      Batch batch, Target target, Message message, DeliveryState state, Due due, Instant now) {
    PersonId person = message.person();
    return new DeliveryRowStore.Row(
        Arrays.asList(
            batch.programme().value(),
            person == null ? null : person.value(),
            message.key(),
            batch.name(),
            target.workspace().platform().value(),
            target.workspace().externalId(),
            json.write(target),
            target.isRepeatable() ? 1 : 0,
            message.content(),
            message.original(),
            Service.BULK.rank(),
            message.isUnsolicited() ? 1 : 0,
            person == null || message.original() != null ? null : batch.topic().name(),
            batch.isUrgent() ? 1 : 0,
            state.name(),
            0,
            due.at().toEpochMilli(),
            due.wanted().isAfter(now) ? due.wanted().toEpochMilli() : null,
            now.toEpochMilli(),
            now.toEpochMilli()));
  }

  /** Deliveries in a state after a position, by number, that fulfil a condition. */
  List<Row> rows(Batch batch, DeliveryState state, String condition, long after, int most) {
    return handle()
        .createQuery(
            "SELECT id, person_id, message_key, message, due_before_pause FROM delivery"
                + " WHERE programme_id = :programme AND batch = :batch AND state = :state"
                + " AND id > :after"
                + condition
                + " ORDER BY id LIMIT :most")
        .bind("programme", batch.programme().value())
        .bind("batch", batch.name())
        .bind("state", state.name())
        .bind("after", after)
        .bind("most", most)
        .map((row, context) -> row(row))
        .list();
  }

  /** The people of the deliveries that stand in some states, each once. */
  List<PersonId> people(Batch batch, List<DeliveryState> states) {
    return handle()
        .createQuery(
            "SELECT DISTINCT person_id FROM delivery WHERE programme_id = :programme"
                + " AND batch = :batch AND state IN (<states>) AND person_id IS NOT NULL"
                + " ORDER BY person_id")
        .bind("programme", batch.programme().value())
        .bind("batch", batch.name())
        .bindList("states", states.stream().map(DeliveryState::name).toList())
        .mapTo(Long.class)
        .map(PersonId::new)
        .list();
  }

  private Row row(ResultSet row) throws SQLException {
    long person = row.getLong("person_id");
    boolean isConversation = row.wasNull();
    String message = row.getString("message");
    MessageRef standing =
        message == null ? null : ((Target.Standing) json.target(message)).message();
    return new Row(
        row.getLong("id"),
        isConversation ? null : new PersonId(person),
        row.getString("message_key"),
        standing,
        Instant.ofEpochMilli(row.getLong("due_before_pause")));
  }

  private static int sum(int[] counts) {
    int sum = 0;
    for (int count : counts) {
      sum += Math.max(count, 0);
    }
    return sum;
  }

  /** Changes deliveries that still are in a state; returns how many were. */
  int change(List<Row> rows, DeliveryState state, String change) {
    if (rows.isEmpty()) {
      return 0;
    }
    return handle()
        .createUpdate("UPDATE delivery SET " + change + " WHERE state = :state AND id IN (<ids>)")
        .bindList("ids", rows.stream().map(Row::id).toList())
        .bind("state", state.name())
        .execute();
  }

  /** Puts deliveries on their way again, each at its own time. */
  int restart(List<Row> rows, DeliveryState from, List<Instant> due, Instant now) {
    if (rows.isEmpty()) {
      return 0;
    }
    PreparedBatch update =
        handle()
            .prepareBatch(
                "UPDATE delivery SET state = :to, due_at = :due, cause = NULL, attempts = 0,"
                    + " refusals = 0, looks = 0, due_before_pause = NULL, changed_at = :now WHERE"
                    + " id = :id AND state = :from");
    for (int i = 0; i < rows.size(); i++) {
      boolean isLater = due.get(i).isAfter(now);
      update
          .bind("to", (isLater ? DeliveryState.HELD : DeliveryState.READY).name())
          .bind("due", due.get(i).toEpochMilli())
          .bind("now", now.toEpochMilli())
          .bind("id", rows.get(i).id())
          .bind("from", from.name())
          .add();
    }
    return sum(update.execute());
  }

  long contentOf(long delivery) {
    return handle()
        .createQuery("SELECT content_id FROM delivery WHERE id = :id")
        .bind("id", delivery)
        .mapTo(Long.class)
        .one();
  }

  Map<DeliveryState, Long> counts(Batch batch) {
    Map<DeliveryState, Long> counts = new EnumMap<>(DeliveryState.class);
    handle()
        .createQuery(
            "SELECT state, COUNT(*) AS number FROM delivery WHERE programme_id = :programme"
                + " AND batch = :batch GROUP BY state")
        .bind("programme", batch.programme().value())
        .bind("batch", batch.name())
        .map((row, context) -> Map.entry(row.getString("state"), row.getLong("number")))
        .forEach(entry -> counts.put(DeliveryState.valueOf(entry.getKey()), entry.getValue()));
    return counts;
  }

  /** How many messages of a batch stand in each workspace. */
  Map<WorkspaceId, Long> standing(Batch batch) {
    Map<WorkspaceId, Long> standing = new HashMap<>();
    handle()
        .createQuery(
            "SELECT platform, workspace_id, COUNT(*) AS number FROM delivery"
                + " WHERE programme_id = :programme AND batch = :batch AND state = 'SENT'"
                + " GROUP BY platform, workspace_id")
        .bind("programme", batch.programme().value())
        .bind("batch", batch.name())
        .map(
            (row, context) ->
                Map.entry(
                    new WorkspaceId(
                        new PlatformId(row.getString("platform")), row.getString("workspace_id")),
                    row.getLong("number")))
        .forEach(entry -> standing.put(entry.getKey(), entry.getValue()));
    return standing;
  }

  Optional<Instant> nextDue(Batch batch) {
    return handle()
        .createQuery(
            "SELECT MIN(due_at) AS due FROM delivery WHERE programme_id = :programme"
                + " AND batch = :batch AND state = 'HELD'")
        .bind("programme", batch.programme().value())
        .bind("batch", batch.name())
        .map((row, context) -> row.getObject("due") == null ? null : row.getLong("due"))
        .findOne()
        .map(Instant::ofEpochMilli)
        .filter(due -> due.isBefore(Doubt.NEVER));
  }

  Map<String, Long> causes(Batch batch, DeliveryState state) {
    Map<String, Long> causes = new LinkedHashMap<>();
    handle()
        .createQuery(
            "SELECT COALESCE(cause, '') AS why, COUNT(*) AS number FROM delivery"
                + " WHERE programme_id = :programme AND batch = :batch AND state = :state"
                + " GROUP BY COALESCE(cause, '') ORDER BY number DESC, why")
        .bind("programme", batch.programme().value())
        .bind("batch", batch.name())
        .bind("state", state.name())
        .map((row, context) -> Map.entry(row.getString("why"), row.getLong("number")))
        .forEach(entry -> causes.put(entry.getKey(), entry.getValue()));
    return causes;
  }

  List<BatchLine> lines(Batch batch, DeliveryState state, Collection<String> causes, int most) {
    return handle()
        .createQuery(
            "SELECT id, person_id, platform, state, cause, changed_at FROM delivery"
                + " WHERE programme_id = :programme AND batch = :batch AND state = :state"
                + " AND COALESCE(cause, '') IN (<causes>) ORDER BY id LIMIT :most")
        .bind("programme", batch.programme().value())
        .bind("batch", batch.name())
        .bind("state", state.name())
        .bindList("causes", List.copyOf(causes))
        .bind("most", most)
        .map((row, context) -> line(row))
        .list();
  }

  private static BatchLine line(ResultSet row) throws SQLException {
    long person = row.getLong("person_id");
    boolean isConversation = row.wasNull();
    return new BatchLine(
        new DeliveryId(row.getLong("id")),
        isConversation ? null : new PersonId(person),
        new PlatformId(row.getString("platform")),
        DeliveryState.valueOf(row.getString("state")),
        row.getString("cause"),
        Instant.ofEpochMilli(row.getLong("changed_at")));
  }

  Optional<String> batchOf(ProgrammeId programme, PersonId person, MessageRef message) {
    String select =
        "SELECT batch FROM delivery WHERE programme_id = :programme AND batch IS NOT NULL"
            + " AND message = :message AND person_id ";
    return handle()
        .createQuery(select + "= :person UNION " + select + "IS NULL")
        .bind("programme", programme.value())
        .bind("person", person.value())
        .bind("message", json.write(new Target.Standing(message)))
        .mapTo(String.class)
        .findFirst();
  }
}
