package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.core.platform.DeliveryId;
import org.ambassadorbot.core.store.Database;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Deliveries as rows: how they begin and how they end. */
final class DeliveryStore {
  private final Database database;
  private final CardJson json = new CardJson();

  @Inject
  DeliveryStore(Database database) {
    this.database = database;
  }

  private Handle handle() {
    return database.handle();
  }

  /** Keeps what one or many messages will show. */
  long keep(ProgrammeId programme, Card card, Instant now) {
    return handle()
        .createQuery(
            "INSERT INTO content (programme_id, card, created_at) VALUES (:programme, :card, :now)"
                + " RETURNING id")
        .bind("programme", programme.value())
        .bind("card", json.write(card))
        .bind("now", now.toEpochMilli())
        .mapTo(Long.class)
        .one();
  }

  /**
   * Adds a delivery, taken from the start when somebody is named.
   *
   * @return its number, or empty when its key exists
   */
  Optional<DeliveryId> add(Draft draft, @Nullable String takenBy, Instant now) {
    DeliveryState waiting = draft.dueAt().isAfter(now) ? DeliveryState.HELD : DeliveryState.READY;
    return handle()
        .createQuery(
            "INSERT INTO delivery (programme_id, person_id, message_key, batch, platform,"
                + " workspace_id, target, is_repeatable, content_id, service, is_unsolicited, topic,"
                + " is_urgent, state, attempts, due_at, claimed_by, created_at, changed_at) VALUES"
                + " (:programme, :person, :key, :batch, :platform, :workspace, :target,"
                + " :repeatable, :content, :service, :unsolicited, :topic, :urgent, :state, :attempts, :due, :taken,"
                + " :now, :now) ON CONFLICT (programme_id, message_key)"
                + " WHERE message_key IS NOT NULL DO NOTHING RETURNING id")
        .bind("programme", draft.programme().value())
        .bind("person", draft.person() == null ? null : draft.person().value())
        .bind("key", draft.key())
        .bind("batch", draft.batch())
        .bind("platform", draft.target().workspace().platform().value())
        .bind("workspace", draft.target().workspace().externalId())
        .bind("target", json.write(draft.target()))
        .bind("repeatable", draft.target().isRepeatable() ? 1 : 0)
        .bind("content", draft.content())
        .bind("service", draft.service().rank())
        .bind("unsolicited", draft.topic() == null ? 0 : 1)
        .bind("topic", draft.topic())
        .bind("urgent", draft.isUrgent() ? 1 : 0)
        .bind("state", (takenBy == null ? waiting : DeliveryState.SENDING).name())
        .bind("attempts", takenBy == null ? 0 : 1)
        .bind("due", draft.dueAt().toEpochMilli())
        .bind("taken", takenBy)
        .bind("now", now.toEpochMilli())
        .mapTo(Long.class)
        .findOne()
        .map(DeliveryId::new);
  }

  /** Where a message that was sent stands. */
  Optional<MessageRef> standing(ProgrammeId programme, DeliveryId delivery) {
    return handle()
        .createQuery(
            "SELECT message FROM delivery WHERE programme_id = :programme AND id = :id"
                + " AND state = 'SENT' AND message IS NOT NULL")
        .bind("programme", programme.value())
        .bind("id", delivery.value())
        .mapTo(String.class)
        .findOne()
        .map(json::target)
        .filter(Target.Standing.class::isInstance)
        .map(target -> ((Target.Standing) target).message());
  }

  /** Whether an answer to somebody is about to arrive at a target. */
  boolean isAnswerOnItsWay(PersonId person, Target target) {
    return database
        .statements()
        .of(
            "SELECT 1 FROM delivery WHERE person_id = :person AND state IN ('READY', 'SENDING')"
                + " AND service = 0 AND target = :target LIMIT 1")
        .bind("person", person.value())
        .bind("target", json.write(target))
        .first(row -> row.getInt(1))
        .isPresent();
  }

  boolean hasFailed(ProgrammeId programme, DeliveryId delivery) {
    return handle()
        .createQuery(
            "SELECT 1 FROM delivery WHERE programme_id = :programme AND id = :id"
                + " AND state = 'FAILED'")
        .bind("programme", programme.value())
        .bind("id", delivery.value())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** Gives up a delivery that has not left. */
  void cancel(DeliveryId delivery, String cause) {
    handle()
        .createUpdate(
            "UPDATE delivery SET state = 'CANCELLED', cause = :cause WHERE id = :id"
                + " AND state IN ('HELD', 'READY')")
        .bind("cause", cause)
        .bind("id", delivery.value())
        .execute();
  }

  /** Whether a message of this key is known already. */
  boolean isKnown(ProgrammeId programme, String key) {
    return handle()
        .createQuery(
            "SELECT 1 FROM delivery WHERE programme_id = :programme AND message_key = :key"
                + " AND message_key IS NOT NULL")
        .bind("programme", programme.value())
        .bind("key", key)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /**
   * Writes down how an attempt ended, unless somebody else has taken the delivery up meanwhile.
   *
   * @return whether it was still this holder's to say
   */
  boolean settle(Delivery delivery, Ending ending, Instant now) {
    MessageRef message = ending.message();
    Instant dueAt = ending.dueAt();
    return database
            .statements()
            .of(
                "UPDATE delivery SET state = :state, cause = :cause, due_at = COALESCE(:due, due_at),"
                    + " changed_at = :now, attempts = :attempts, refusals = :refusals,"
                    + " message = COALESCE(:message, message), claimed_by = NULL WHERE id = :id"
                    + " AND attempts = :taken AND changed_at = :takenAt"
                    + " AND state IN ('SENDING', 'IN_DOUBT')")
            .bind("state", ending.state().name())
            .bind("cause", ending.cause())
            .bind("due", dueAt == null ? null : dueAt.toEpochMilli())
            .bind("now", now.toEpochMilli())
            .bind("attempts", ending.attempts())
            .bind("refusals", ending.refusals())
            .bind("message", message == null ? null : json.write(new Target.Standing(message)))
            .bind("id", delivery.id().value())
            .bind("taken", delivery.attempts())
            .bind("takenAt", delivery.takenAt().toEpochMilli())
            .execute()
        == 1;
  }

  /** Nobody can find out any more whether the delivery arrived: it is not looked into again. */
  void leaveInDoubt(Delivery delivery) {
    handle()
        .createUpdate("UPDATE delivery SET due_at = :never WHERE id = :id AND state = 'IN_DOUBT'")
        .bind("never", Doubt.NEVER.toEpochMilli())
        .bind("id", delivery.id().value())
        .execute();
  }

  /** A message was taken away: the delivery that had sent it says so. */
  void withdrawn(DeliveryId withdrawal) {
    handle()
        .createUpdate(
            "UPDATE delivery SET state = 'WITHDRAWN' WHERE id ="
                + " (SELECT original_id FROM delivery WHERE id = :id)")
        .bind("id", withdrawal.value())
        .execute();
  }

  /** How many deliveries stand in each state that is not an end, for operators. */
  Map<DeliveryState, Long> depth() {
    Map<DeliveryState, Long> depth = new EnumMap<>(DeliveryState.class);
    handle()
        .createQuery(
            "SELECT 'HELD' AS state, COUNT(*) AS number FROM delivery WHERE state = 'HELD'"
                + " UNION ALL SELECT 'READY', COUNT(*) FROM delivery WHERE state = 'READY'"
                + " UNION ALL SELECT 'SENDING', COUNT(*) FROM delivery WHERE state = 'SENDING'"
                + " UNION ALL SELECT 'IN_DOUBT', COUNT(*) FROM delivery"
                + " WHERE state = 'IN_DOUBT'")
        .map((row, context) -> Map.entry(row.getString("state"), row.getLong("number")))
        .stream()
        .filter(entry -> entry.getValue() > 0)
        .forEach(entry -> depth.put(DeliveryState.valueOf(entry.getKey()), entry.getValue()));
    return depth;
  }

  /** When the oldest delivery that could have left was due, for operators. */
  Optional<Instant> oldestDue(Instant now) {
    return handle()
        .createQuery(
            "SELECT MIN(due_at) AS due FROM delivery WHERE state = 'READY' AND due_at <= :now")
        .bind("now", now.toEpochMilli())
        .map((row, context) -> row.getObject("due") == null ? null : row.getLong("due"))
        .findOne()
        .map(Instant::ofEpochMilli);
  }

  private static Delivery.@Nullable Reader reader(ResultSet row) throws SQLException {
    long person = row.getLong("person_id");
    return row.wasNull()
        ? null
        : new Delivery.Reader(new ProgrammeId(row.getLong("programme_id")), new PersonId(person));
  }

  /**
   * A row that has been taken: the delivery's columns and its content's card.
   *
   * @param cards cards that were read before, by content
   */
  Delivery delivery(ResultSet row, Map<Long, Card> cards) throws SQLException {
    String card = row.getString("card");
    return new Delivery(
        new DeliveryId(row.getLong("id")),
        json.target(row.getString("target")),
        cards.computeIfAbsent(row.getLong("content_id"), content -> json.card(card)),
        reader(row),
        new Delivery.Claim(
            row.getInt("attempts"),
            row.getInt("refusals"),
            Instant.ofEpochMilli(row.getLong("changed_at")),
            false));
  }
}
