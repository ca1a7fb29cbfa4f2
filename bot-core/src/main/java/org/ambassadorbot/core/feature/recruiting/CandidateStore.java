package org.ambassadorbot.core.feature.recruiting;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
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

/** Candidates, as rows: one for each person of a programme. */
final class CandidateStore {
  private static final String SELECT =
      "SELECT id, programme_id, person_id, inviter_id, state, motivation, since FROM candidate ";

  private final Database database;
  private final Clock clock;

  @Inject
  CandidateStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  private Handle handle() {
    return database.handle();
  }

  Optional<Candidate> of(ProgrammeId programme, PersonId person) {
    return handle()
        .createQuery(SELECT + "WHERE programme_id = :programme AND person_id = :person")
        .bind("programme", programme.value())
        .bind("person", person.value())
        .map((row, context) -> candidate(row))
        .findOne();
  }

  Optional<Candidate> find(ProgrammeId programme, long id) {
    return handle()
        .createQuery(SELECT + "WHERE programme_id = :programme AND id = :id")
        .bind("programme", programme.value())
        .bind("id", id)
        .map((row, context) -> candidate(row))
        .findOne();
  }

  /** Who waits for a decision, applications before the waiting list, first come first. */
  List<Candidate> toReview(ProgrammeId programme) {
    return handle()
        .createQuery(
            SELECT
                + "WHERE programme_id = :programme AND state IN ('APPLIED', 'WAITING')"
                + " ORDER BY state, since, id")
        .bind("programme", programme.value())
        .map((row, context) -> candidate(row))
        .list();
  }

  int count(ProgrammeId programme, Candidate.State state) {
    return handle()
        .createQuery(
            "SELECT COUNT(*) FROM candidate WHERE programme_id = :programme AND state = :state")
        .bind("programme", programme.value())
        .bind("state", state.name())
        .mapTo(Integer.class)
        .one();
  }

  /** Writes down somebody new, or somebody known in another state. */
  void put(Person person, Candidate.State state, String motivation, @Nullable PersonId inviter) {
    handle()
        .createUpdate(
            "INSERT INTO candidate (programme_id, person_id, inviter_id, state, motivation, since)"
                + " VALUES (:programme, :person, :inviter, :state, :motivation, :now)"
                + " ON CONFLICT (programme_id, person_id) DO UPDATE SET state = excluded.state,"
                + " motivation = excluded.motivation, since = excluded.since,"
                + " inviter_id = COALESCE(excluded.inviter_id, candidate.inviter_id)")
        .bind("programme", person.programme().value())
        .bind("person", person.id().value())
        .bind("inviter", inviter == null ? null : inviter.value())
        .bind("state", state.name())
        .bind("motivation", motivation)
        .bind("now", clock.millis())
        .execute();
  }

  /** Moves a candidate on; returns whether they still stood where it was thought. */
  boolean move(Candidate candidate, Candidate.State to, @Nullable PersonId decider) {
    return handle()
            .createUpdate(
                "UPDATE candidate SET state = :to, decided_by = :decider, decided_at = :now"
                    + " WHERE programme_id = :programme AND id = :id AND state = :from")
            .bind("to", to.name())
            .bind("decider", decider == null ? null : decider.value())
            .bind("now", clock.millis())
            .bind("programme", candidate.programme().value())
            .bind("id", candidate.id())
            .bind("from", candidate.state().name())
            .execute()
        == 1;
  }

  /** How many take part or are expected to. */
  int taken(ProgrammeId programme) {
    return handle()
        .createQuery(
            "SELECT (SELECT COUNT(*) FROM person_role r WHERE r.programme_id = :programme"
                + " AND r.role = 'AMBASSADOR') + (SELECT COUNT(*) FROM candidate c"
                + " WHERE c.programme_id = :programme AND c.state = 'ACCEPTED'"
                + " AND NOT EXISTS (SELECT 1 FROM person_role o WHERE o.person_id = c.person_id"
                + " AND o.role = 'AMBASSADOR'))")
        .bind("programme", programme.value())
        .mapTo(Integer.class)
        .one();
  }

  /** How many may take part, if there is a limit, and the cohort they come in with. */
  record Limit(int places, String cohort) {
    static final Limit NONE = new Limit(0, "");
  }

  Limit limit(ProgrammeId programme) {
    return handle()
        .createQuery("SELECT places, cohort FROM recruiting_limit WHERE programme_id = :programme")
        .bind("programme", programme.value())
        .map((row, context) -> new Limit(row.getInt("places"), row.getString("cohort")))
        .findOne()
        .orElse(Limit.NONE);
  }

  void limit(ProgrammeId programme, Limit limit) {
    handle()
        .createUpdate(
            "INSERT INTO recruiting_limit (programme_id, places, cohort) VALUES (:programme,"
                + " :places, :cohort) ON CONFLICT (programme_id) DO UPDATE SET"
                + " places = excluded.places, cohort = excluded.cohort")
        .bind("programme", programme.value())
        .bind("places", limit.places())
        .bind("cohort", limit.cohort())
        .execute();
  }

  /** Two people became one: the one that stays keeps its own line. */
  void move(PersonId gone, PersonId kept) {
    Joining.of(database, gone.value(), kept.value())
        .run(
            "DELETE FROM candidate WHERE person_id = :gone AND EXISTS (SELECT 1 FROM candidate o"
                + " WHERE o.person_id = :kept)");
    for (String column : List.of("person_id", "inviter_id", "decided_by")) {
      Joining.of(database, gone.value(), kept.value())
          .run("UPDATE candidate SET " + column + " = :kept WHERE " + column + " = :gone");
    }
  }

  /** Two programmes became one, with the limit of the one that stays. */
  void move(ProgrammeId gone, ProgrammeId kept) {
    Joining.of(database, gone.value(), kept.value())
        .run(
            "UPDATE candidate SET programme_id = :kept WHERE programme_id = :gone",
            "DELETE FROM recruiting_limit WHERE programme_id = :gone");
  }

  /** Whoever has left the company is on the way in no more, and takes no place; a no stays one. */
  void close(ProgrammeId programme, PersonId person) {
    handle()
        .createUpdate(
            "DELETE FROM candidate WHERE programme_id = :programme AND person_id = :person"
                + " AND state IN ('NOMINATED', 'APPLIED', 'WAITING', 'ACCEPTED')")
        .bind("programme", programme.value())
        .bind("person", person.value())
        .execute();
  }

  void forget(PersonId person) {
    for (String sql :
        List.of(
            "DELETE FROM candidate WHERE person_id = :person",
            "UPDATE candidate SET inviter_id = NULL WHERE inviter_id = :person")) {
      handle().createUpdate(sql).bind("person", person.value()).execute();
    }
  }

  private static Candidate candidate(ResultSet row) throws SQLException {
    long inviter = row.getLong("inviter_id");
    boolean isAlone = row.wasNull();
    return new Candidate(
        row.getLong("id"),
        new ProgrammeId(row.getLong("programme_id")),
        new PersonId(row.getLong("person_id")),
        isAlone ? null : new PersonId(inviter),
        Candidate.State.valueOf(row.getString("state")),
        row.getString("motivation"),
        Instant.ofEpochMilli(row.getLong("since")));
  }
}
