package org.ambassadorbot.core.feature.broadcast;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Joining;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Answers to broadcasts, as rows. */
final class ReplyStore {
  private static final int FEW = 20;

  private final Database database;

  @Inject
  ReplyStore(Database database) {
    this.database = database;
  }

  private Handle handle() {
    return database.handle();
  }

  /** The broadcast this person got last since a moment, and that is not withdrawn. */
  Optional<BroadcastId> lastReceived(Person person, Instant since) {
    return handle()
        .createQuery(
            "SELECT d.batch FROM delivery d WHERE d.person_id = :person AND d.programme_id ="
                + " :programme AND d.is_repeatable = 0 AND d.batch IS NOT NULL AND d.batch LIKE"
                + " 'broadcast:%' AND d.state = 'SENT' AND d.changed_at >= :since ORDER BY"
                + " d.changed_at DESC, d.id DESC LIMIT 1")
        .bind("person", person.id().value())
        .bind("programme", person.programme().value())
        .bind("since", since.toEpochMilli())
        .mapTo(String.class)
        .findOne()
        .flatMap(batch -> BroadcastId.parse(batch.substring("broadcast:".length())));
  }

  /** Keeps what a person may want to send; what they had kept before is forgotten. */
  long keepPending(Broadcast broadcast, Person from, Person to, String words, Instant now) {
    handle()
        .createUpdate("DELETE FROM broadcast_reply WHERE from_id = :from AND state = 'PENDING'")
        .bind("from", from.id().value())
        .execute();
    return add(broadcast, from.id(), to.id(), null, words, "PENDING", now);
  }

  long addSent(Broadcast broadcast, BroadcastReply answered, String words, Instant now) {
    return add(broadcast, answered.to(), answered.from(), answered.id(), words, "SENT", now);
  }

  private long add(
      Broadcast broadcast,
      PersonId from,
      PersonId to,
      @Nullable Long previous,
      String words,
      String state,
      Instant now) {
    return handle()
        .createQuery(
            "INSERT INTO broadcast_reply (programme_id, broadcast_id, previous_id, from_id, to_id,"
                + " words, state, written_at) VALUES (:programme, :broadcast, :previous, :from,"
                + " :to, :words, :state, :now) RETURNING id")
        .bind("programme", broadcast.programme().value())
        .bind("broadcast", broadcast.id().value())
        .bind("previous", previous)
        .bind("from", from.value())
        .bind("to", to.value())
        .bind("words", words)
        .bind("state", state)
        .bind("now", now.toEpochMilli())
        .mapTo(Long.class)
        .one();
  }

  /** Marks a pending reply as sent; returns whether it was pending. */
  boolean send(ProgrammeId programme, BroadcastReply reply) {
    return handle()
            .createUpdate(
                "UPDATE broadcast_reply SET state = 'SENT' WHERE programme_id = :programme"
                    + " AND id = :id AND state = 'PENDING'")
            .bind("programme", programme.value())
            .bind("id", reply.id())
            .execute()
        == 1;
  }

  Optional<BroadcastReply> find(ProgrammeId programme, long id) {
    return handle()
        .createQuery(
            "SELECT id, broadcast_id, previous_id, from_id, to_id, words, state"
                + " FROM broadcast_reply WHERE programme_id = :programme AND id = :id")
        .bind("programme", programme.value())
        .bind("id", id)
        .map((row, context) -> reply(row))
        .findOne();
  }

  /** The last words of an exchange in the direction of some of its words. */
  BroadcastReply last(ProgrammeId programme, BroadcastReply reply) {
    return inExchange(programme, reply, "", 1).stream()
        .findFirst()
        .flatMap(id -> find(programme, id))
        .orElse(reply);
  }

  /** What went before some words in their direction, the last first: the numbers of a few. */
  List<Long> before(ProgrammeId programme, BroadcastReply reply) {
    return inExchange(programme, reply, " AND id < " + reply.id(), FEW);
  }

  private List<Long> inExchange(
      ProgrammeId programme, BroadcastReply reply, String which, int most) {
    return handle()
        .createQuery(
            "SELECT id FROM broadcast_reply WHERE programme_id = :programme"
                + " AND broadcast_id = :broadcast AND from_id = :from AND to_id = :to"
                + " AND state = 'SENT'"
                + which
                + " ORDER BY id DESC LIMIT :most")
        .bind("programme", programme.value())
        .bind("broadcast", reply.broadcast().value())
        .bind("from", reply.from().value())
        .bind("to", reply.to().value())
        .bind("most", most)
        .mapTo(Long.class)
        .list();
  }

  private static BroadcastReply reply(ResultSet row) throws SQLException {
    long previous = row.getLong("previous_id");
    boolean isFirst = row.wasNull();
    return new BroadcastReply(
        row.getLong("id"),
        new BroadcastId(row.getLong("broadcast_id")),
        isFirst ? null : previous,
        new PersonId(row.getLong("from_id")),
        new PersonId(row.getLong("to_id")),
        row.getString("words"),
        row.getString("state").equals("PENDING"));
  }

  /** How many people's answers came in. */
  long count(Broadcast broadcast) {
    return handle()
        .createQuery(
            "SELECT COUNT(*) FROM broadcast_reply WHERE programme_id = :programme"
                + " AND broadcast_id = :broadcast AND state = 'SENT' AND previous_id IS NULL")
        .bind("programme", broadcast.programme().value())
        .bind("broadcast", broadcast.id().value())
        .mapTo(Long.class)
        .one();
  }

  void forgetPending(Instant before) {
    handle()
        .createUpdate(
            "DELETE FROM broadcast_reply WHERE state = 'PENDING' AND written_at < :before")
        .bind("before", before.toEpochMilli())
        .execute();
  }

  /** What a person wrote, and what was written to them, is gone. */
  void forget(PersonId person) {
    handle()
        .createUpdate("DELETE FROM broadcast_reply WHERE from_id = :person OR to_id = :person")
        .bind("person", person.value())
        .execute();
  }

  /** Two people became one. */
  void move(PersonId gone, PersonId kept) {
    for (String column : List.of("from_id", "to_id")) {
      Joining.of(database, gone.value(), kept.value())
          .run("UPDATE broadcast_reply SET " + column + " = :kept WHERE " + column + " = :gone");
    }
  }

  /** Two programmes became one. */
  void move(ProgrammeId gone, ProgrammeId kept) {
    Joining.of(database, gone.value(), kept.value())
        .run("UPDATE broadcast_reply SET programme_id = :kept WHERE programme_id = :gone");
  }
}
