package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.core.platform.DeliveryId;
import org.ambassadorbot.core.store.Database;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Deliveries, as rows. */
final class DeliveryStore {
  private static final String COLUMNS =
      "id, programme_id, destination, card, service, attempts, created_at";

  private final Database database;
  private final CardJson json = new CardJson();

  @Inject
  DeliveryStore(Database database) {
    this.database = database;
  }

  private Handle handle() {
    return database.handle();
  }

  /** Adds a delivery, claimed from the start when somebody is named; empty when its key exists. */
  Optional<Delivery> add(Draft draft, @Nullable String claimedBy, Instant now) {
    return handle()
        .createQuery(
            "INSERT INTO delivery (programme_id, person_id, message_key, platform, workspace_id,"
                + " task, destination, card, service, state, attempts, due_at, claimed_by,"
                + " created_at, changed_at) VALUES (:programme, :person, :key, :platform,"
                + " :workspace, :task, :target, :card, :service, :state, :attempts, :now, :claimed,"
                + " :now, :now) ON CONFLICT (programme_id, message_key)"
                + " WHERE message_key IS NOT NULL DO NOTHING RETURNING "
                + COLUMNS)
        .bind("programme", draft.programme().value())
        .bind("person", draft.person() == null ? null : draft.person().value())
        .bind("key", draft.key())
        .bind("platform", draft.target().workspace().platform().value())
        .bind("workspace", draft.target().workspace().externalId())
        .bind("task", draft.target().isRepeatable() ? "REPLACE" : "SEND")
        .bind("target", json.write(draft.target()))
        .bind("card", json.write(draft.card()))
        .bind("service", draft.service().rank())
        .bind("state", (claimedBy == null ? DeliveryState.READY : DeliveryState.SENDING).name())
        .bind("attempts", claimedBy == null ? 0 : 1)
        .bind("claimed", claimedBy)
        .bind("now", now.toEpochMilli())
        .map((row, context) -> delivery(row))
        .findOne();
  }

  /** Takes deliveries that are due, answers first. */
  List<Delivery> claim(String claimedBy, Instant now, int most) {
    return handle()
        .createQuery(
            "UPDATE delivery SET state = 'SENDING', claimed_by = :claimed, changed_at = :now,"
                + " attempts = attempts + 1 WHERE id IN (SELECT id FROM delivery"
                + " WHERE state = 'READY' AND due_at <= :now ORDER BY service, due_at, id LIMIT :most"
                + database.dialect().skipLocked()
                + ") RETURNING "
                + COLUMNS)
        .bind("claimed", claimedBy)
        .bind("now", now.toEpochMilli())
        .bind("most", most)
        .map((row, context) -> delivery(row))
        .list();
  }

  /** Takes deliveries whose fate is open and may be looked into. */
  List<Delivery> claimDoubtful(String claimedBy, Instant now, int most) {
    return handle()
        .createQuery(
            "UPDATE delivery SET claimed_by = :claimed, changed_at = :now, due_at = :later"
                + " WHERE id IN (SELECT id FROM delivery WHERE state = 'IN_DOUBT'"
                + " AND due_at <= :now ORDER BY due_at, id LIMIT :most"
                + database.dialect().skipLocked()
                + ") RETURNING "
                + COLUMNS)
        .bind("claimed", claimedBy)
        .bind("now", now.toEpochMilli())
        .bind("later", now.plus(Doubt.BETWEEN_LOOKS).toEpochMilli())
        .bind("most", most)
        .map((row, context) -> delivery(row))
        .list();
  }

  /** Takes back what an instance had taken and never settled: its process is gone. */
  int release(Instant takenBefore, Instant lookAt) {
    int repeated =
        handle()
            .createUpdate(
                "UPDATE delivery SET state = 'READY', claimed_by = NULL WHERE state = 'SENDING'"
                    + " AND task = 'REPLACE' AND changed_at < :before")
            .bind("before", takenBefore.toEpochMilli())
            .execute();
    int doubtful =
        handle()
            .createUpdate(
                "UPDATE delivery SET state = 'IN_DOUBT', claimed_by = NULL, due_at = :look,"
                    + " cause = 'interrupted' WHERE state = 'SENDING' AND task = 'SEND'"
                    + " AND changed_at < :before")
            .bind("before", takenBefore.toEpochMilli())
            .bind("look", lookAt.toEpochMilli())
            .execute();
    return repeated + doubtful;
  }

  void sent(DeliveryId id, @Nullable MessageRef message, Instant now) {
    settle(id, DeliveryState.SENT, null, now, now, message);
  }

  void failed(DeliveryId id, String cause, Instant now) {
    settle(id, DeliveryState.FAILED, cause, now, now, null);
  }

  void inDoubt(DeliveryId id, String cause, Instant lookAt, Instant now) {
    settle(id, DeliveryState.IN_DOUBT, cause, lookAt, now, null);
  }

  void postponed(DeliveryId id, String cause, Instant dueAt, Instant now) {
    settle(id, DeliveryState.READY, cause, dueAt, now, null);
  }

  private void settle(
      DeliveryId id,
      DeliveryState state,
      @Nullable String cause,
      Instant dueAt,
      Instant now,
      @Nullable MessageRef message) {
    handle()
        .createUpdate(
            "UPDATE delivery SET state = :state, cause = :cause, due_at = :due, changed_at = :now,"
                + " claimed_by = NULL, message_id = :message WHERE id = :id")
        .bind("state", state.name())
        .bind("cause", cause)
        .bind("due", dueAt.toEpochMilli())
        .bind("now", now.toEpochMilli())
        .bind("message", message == null ? null : json.write(new Target.Standing(message)))
        .bind("id", id.value())
        .execute();
  }

  /** Whether nothing is due and nothing was left behind: a look that writes nothing. */
  boolean isQuiet(Instant now, Instant takenBefore) {
    return handle()
        .createQuery(
            "SELECT NOT EXISTS (SELECT 1 FROM delivery WHERE state IN ('READY', 'IN_DOUBT')"
                + " AND due_at <= :now) AND NOT EXISTS (SELECT 1 FROM delivery"
                + " WHERE state = 'SENDING' AND changed_at < :before)")
        .bind("now", now.toEpochMilli())
        .bind("before", takenBefore.toEpochMilli())
        .mapTo(Boolean.class)
        .one();
  }

  /** How many deliveries stand in each state that is not an end, for operators. */
  Map<DeliveryState, Long> depth() {
    Map<DeliveryState, Long> depth = new EnumMap<>(DeliveryState.class);
    handle()
        .createQuery(
            "SELECT state, COUNT(*) AS number FROM delivery"
                + " WHERE state IN ('HELD', 'READY', 'SENDING', 'IN_DOUBT') GROUP BY state")
        .map((row, context) -> Map.entry(row.getString("state"), row.getLong("number")))
        .forEach(entry -> depth.put(DeliveryState.valueOf(entry.getKey()), entry.getValue()));
    return depth;
  }

  private Delivery delivery(ResultSet row) throws SQLException {
    return new Delivery(
        new DeliveryId(row.getLong("id")),
        new ProgrammeId(row.getLong("programme_id")),
        json.target(row.getString("destination")),
        json.card(row.getString("card")),
        Service.ofRank(row.getInt("service")),
        row.getInt("attempts"),
        Instant.ofEpochMilli(row.getLong("created_at")));
  }
}
