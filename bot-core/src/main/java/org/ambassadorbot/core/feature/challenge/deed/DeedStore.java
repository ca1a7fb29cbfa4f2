package org.ambassadorbot.core.feature.challenge.deed;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.feature.challenge.Challenge;
import org.ambassadorbot.core.feature.challenge.ChallengeId;
import org.ambassadorbot.core.ledger.PointsEntry;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.jdbi.v3.core.Handle;

/** What people say they did, as rows. */
final class DeedStore {
  private static final String DEED =
      "SELECT id, challenge_id, rule, person_id, words, state, declared_at FROM challenge_deed ";

  private final Database database;

  @Inject
  DeedStore(Database database) {
    this.database = database;
  }

  private Handle handle() {
    return database.handle();
  }

  /** Something somebody did, and what has become of it. */
  record Deed(
      long id,
      ChallengeId challenge,
      String rule,
      PersonId person,
      String words,
      String state,
      Instant at) {
    /** What points given for it name as their cause. */
    String cause() {
      return "deed:" + id;
    }

    /** What is counted once it is confirmed: on the day on which it was declared. */
    PointsEntry asAction(Challenge on) {
      return new PointsEntry(on.programme(), person, cause(), rule, words, 0).doneAt(at);
    }
  }

  /** Writes down what somebody did; empty when the same words wait for a decision already. */
  Optional<Long> add(Person person, Challenge challenge, String rule, String words, Instant now) {
    return handle()
        .createQuery(
            "INSERT INTO challenge_deed (programme_id, challenge_id, rule, person_id, words, state,"
                + " declared_at) VALUES (:programme, :challenge, :rule, :person, :words, 'PENDING',"
                + " :now) ON CONFLICT DO NOTHING RETURNING id")
        .bind("programme", person.programme().value())
        .bind("challenge", challenge.id().value())
        .bind("rule", rule)
        .bind("person", person.id().value())
        .bind("words", words)
        .bind("now", now.toEpochMilli())
        .mapTo(Long.class)
        .findOne();
  }

  Optional<Deed> find(ProgrammeId programme, long id) {
    return handle()
        .createQuery(DEED + "WHERE programme_id = :programme AND id = :id")
        .bind("programme", programme.value())
        .bind("id", id)
        .map((row, context) -> deed(row))
        .findOne();
  }

  /** What somebody said they did, newest first. */
  List<Deed> of(Person person, int most) {
    return handle()
        .createQuery(
            DEED
                + "WHERE programme_id = :programme AND person_id = :person"
                + " ORDER BY id DESC LIMIT :most")
        .bind("programme", person.programme().value())
        .bind("person", person.id().value())
        .bind("most", most)
        .map((row, context) -> deed(row))
        .list();
  }

  private static Deed deed(ResultSet row) throws SQLException {
    return new Deed(
        row.getLong("id"),
        new ChallengeId(row.getLong("challenge_id")),
        row.getString("rule"),
        new PersonId(row.getLong("person_id")),
        row.getString("words"),
        row.getString("state"),
        Instant.ofEpochMilli(row.getLong("declared_at")));
  }

  /** Goes from one state to another; false when somebody else was quicker. */
  boolean move(Person actor, Deed deed, String from, String to) {
    return handle()
            .createUpdate(
                "UPDATE challenge_deed SET state = :next, decided_by = :actor"
                    + " WHERE programme_id = :programme AND id = :id AND state = :before")
            .bind("next", to)
            .bind("actor", actor.id().value())
            .bind("programme", actor.programme().value())
            .bind("id", deed.id())
            .bind("before", from)
            .execute()
        == 1;
  }

  /** Somebody asked to be forgotten. */
  void forget(ProgrammeId programme, PersonId person) {
    handle()
        .createUpdate(
            "UPDATE challenge_deed SET words = '', state = CASE WHEN state = 'PENDING'"
                + " THEN 'UNDONE' ELSE state END WHERE programme_id = :programme"
                + " AND person_id = :person")
        .bind("programme", programme.value())
        .bind("person", person.value())
        .execute();
  }
}
