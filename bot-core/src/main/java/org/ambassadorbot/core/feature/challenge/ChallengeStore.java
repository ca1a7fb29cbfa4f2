package org.ambassadorbot.core.feature.challenge;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.feature.challenge.Challenge.Basics;
import org.ambassadorbot.core.feature.challenge.Challenge.Span;
import org.ambassadorbot.core.ledger.TieRule;
import org.ambassadorbot.core.people.GroupId;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Joining;
import org.jdbi.v3.core.Handle;

/** Challenges, as rows. */
public final class ChallengeStore {
  private static final String SELECT =
      "SELECT id, programme_id, name, state, starts_on, ends_on, starts_at, ends_at, tie,"
          + " created_by FROM challenge WHERE programme_id = :programme";
  private static final List<String> TABLES =
      List.of(
          "challenge", "challenge_group", "challenge_action", "challenge_stake", "challenge_deed");

  private final Database database;
  private final RulesStore rules;

  @Inject
  ChallengeStore(Database database, RulesStore rules) {
    this.database = database;
    this.rules = rules;
  }

  private Handle handle() {
    return database.handle();
  }

  public ChallengeId add(Person author, Basics basics, Span span, Instant now) {
    return new ChallengeId(
        handle()
            .createQuery(
                "INSERT INTO challenge (programme_id, name, state, starts_on, ends_on, starts_at,"
                    + " ends_at, tie, created_by, created_at) VALUES (:programme, :name, 'DRAFT',"
                    + " :start, :end, :startsAt, :endsAt, :tie, :author, :now) RETURNING id")
            .bind("programme", author.programme().value())
            .bind("name", basics.name())
            .bind("start", basics.start().toString())
            .bind("end", basics.end().toString())
            .bind("startsAt", span.startsAt().toEpochMilli())
            .bind("endsAt", span.endsAt().toEpochMilli())
            .bind("tie", basics.tie().name())
            .bind("author", author.id().value())
            .bind("now", now.toEpochMilli())
            .mapTo(Long.class)
            .one());
  }

  /** Changes a draft. */
  public void change(Challenge draft, Basics basics, Span span) {
    handle()
        .createUpdate(
            "UPDATE challenge SET name = :name, starts_on = :start, ends_on = :end,"
                + " starts_at = :startsAt, ends_at = :endsAt, tie = :tie"
                + " WHERE programme_id = :programme AND id = :id AND state = 'DRAFT'")
        .bind("name", basics.name())
        .bind("start", basics.start().toString())
        .bind("end", basics.end().toString())
        .bind("startsAt", span.startsAt().toEpochMilli())
        .bind("endsAt", span.endsAt().toEpochMilli())
        .bind("tie", basics.tie().name())
        .bind("programme", draft.programme().value())
        .bind("id", draft.id().value())
        .execute();
  }

  public Optional<Challenge> find(ProgrammeId programme, ChallengeId id) {
    return handle()
        .createQuery(SELECT + " AND id = :id AND state <> 'DELETED'")
        .bind("programme", programme.value())
        .bind("id", id.value())
        .map((row, context) -> challenge(row))
        .findOne();
  }

  /** The same for jobs, which know a challenge through any joining of programmes. */
  public Optional<Challenge> find(ChallengeId id) {
    return handle()
        .createQuery("SELECT programme_id FROM challenge WHERE id = :id")
        .bind("id", id.value())
        .mapTo(Long.class)
        .findOne()
        .map(ProgrammeId::new)
        .flatMap(programme -> find(programme, id));
  }

  /** Drafts, current ones and those that ended lately, the last to end first. */
  List<Challenge> recent(ProgrammeId programme, Instant since) {
    return handle()
        .createQuery(
            SELECT
                + " AND state NOT IN ('CANCELLED', 'DELETED') AND (ends_at >= :since OR state = 'DRAFT')"
                + " ORDER BY ends_at DESC, id DESC")
        .bind("programme", programme.value())
        .bind("since", since.toEpochMilli())
        .map((row, context) -> challenge(row))
        .list();
  }

  /** Those in which actions count now. */
  List<Challenge> on(ProgrammeId programme, Instant now) {
    return database
        .statements()
        .of(SELECT + " AND state = 'LAUNCHED' AND starts_at <= :now AND ends_at > :now ORDER BY id")
        .bind("programme", programme.value())
        .bind("now", now.toEpochMilli())
        .list(this::challenge);
  }

  /** Those that were or will be on between two days. */
  public List<Challenge> launchedBetween(ProgrammeId programme, LocalDate from, LocalDate until) {
    return handle()
        .createQuery(
            SELECT
                + " AND state IN ('LAUNCHED', 'CLOSED', 'SETTLED') AND starts_on <= :until"
                + " AND ends_on >= :from ORDER BY id")
        .bind("programme", programme.value())
        .bind("from", from.toString())
        .bind("until", until.toString())
        .map((row, context) -> challenge(row))
        .list();
  }

  /** Goes from one state to another; false when somebody else was quicker. */
  public boolean move(Challenge challenge, ChallengeState from, ChallengeState to) {
    return handle()
            .createUpdate(
                "UPDATE challenge SET state = :next WHERE programme_id = :programme AND id = :id"
                    + " AND state = :before")
            .bind("next", to.name())
            .bind("programme", challenge.programme().value())
            .bind("id", challenge.id().value())
            .bind("before", from.name())
            .execute()
        == 1;
  }

  /** Launches a draft; false when it is none any more. */
  boolean launch(Challenge draft, Person launcher, Instant now) {
    return handle()
            .createUpdate(
                "UPDATE challenge SET state = 'LAUNCHED', launched_by = :launcher,"
                    + " launched_at = :now WHERE programme_id = :programme AND id = :id"
                    + " AND state = 'DRAFT'")
            .bind("launcher", launcher.id().value())
            .bind("now", now.toEpochMilli())
            .bind("programme", draft.programme().value())
            .bind("id", draft.id().value())
            .execute()
        == 1;
  }

  /** When a challenge was launched; empty for a draft. */
  public Optional<Instant> launchedAt(Challenge challenge) {
    return handle()
        .createQuery(
            "SELECT launched_at FROM challenge WHERE programme_id = :programme AND id = :id"
                + " AND launched_at IS NOT NULL")
        .bind("programme", challenge.programme().value())
        .bind("id", challenge.id().value())
        .mapTo(Long.class)
        .findOne()
        .map(Instant::ofEpochMilli);
  }

  /** Calls a challenge off that has not begun; false when it has, or is not launched. */
  boolean cancel(Challenge challenge, Instant now) {
    return handle()
            .createUpdate(
                "UPDATE challenge SET state = 'CANCELLED' WHERE programme_id = :programme"
                    + " AND id = :id AND state = 'LAUNCHED' AND starts_at > :now")
            .bind("now", now.toEpochMilli())
            .bind("programme", challenge.programme().value())
            .bind("id", challenge.id().value())
            .execute()
        == 1;
  }

  /** Whether a challenge is in a state, in which it stays until the end of the transaction. */
  public boolean hold(Challenge challenge, ChallengeState state) {
    return move(challenge, state, state);
  }

  /** Ends a challenge now, on the day it is; false when it was over. */
  boolean endAt(Challenge challenge, LocalDate day, Instant at) {
    return handle()
            .createUpdate(
                "UPDATE challenge SET ends_on = :day, ends_at = :at WHERE programme_id = :programme"
                    + " AND id = :id AND state = 'LAUNCHED' AND ends_at > :at")
            .bind("day", day.toString())
            .bind("at", at.toEpochMilli())
            .bind("programme", challenge.programme().value())
            .bind("id", challenge.id().value())
            .execute()
        == 1;
  }

  /** Remembers who published how it ended; false when somebody had. */
  boolean publish(Challenge challenge, Person publisher) {
    return handle()
            .createUpdate(
                "UPDATE challenge SET published_by = :publisher WHERE programme_id = :programme"
                    + " AND id = :id AND published_by IS NULL")
            .bind("publisher", publisher.id().value())
            .bind("programme", challenge.programme().value())
            .bind("id", challenge.id().value())
            .execute()
        == 1;
  }

  void movePeople(PersonId gone, PersonId kept) {
    Joining.of(database, gone.value(), kept.value())
        .run(
            "UPDATE challenge_deed SET state = 'UNDONE' WHERE person_id = :gone"
                + " AND state = 'PENDING' AND EXISTS (SELECT 1 FROM challenge_deed d"
                + " WHERE d.person_id = :kept AND d.challenge_id = challenge_deed.challenge_id"
                + " AND d.rule = challenge_deed.rule AND d.words = challenge_deed.words"
                + " AND d.state = 'PENDING')");
    for (String change :
        List.of(
            "challenge SET created_by = :kept WHERE created_by",
            "challenge SET launched_by = :kept WHERE launched_by",
            "challenge SET published_by = :kept WHERE published_by",
            "challenge_deed SET person_id = :kept WHERE person_id",
            "challenge_deed SET decided_by = :kept WHERE decided_by")) {
      Joining.of(database, gone.value(), kept.value()).run("UPDATE " + change + " = :gone");
    }
  }

  void moveProgramme(ProgrammeId gone, ProgrammeId kept) {
    for (String table : TABLES) {
      Joining.of(database, gone.value(), kept.value())
          .run("UPDATE " + table + " SET programme_id = :kept WHERE programme_id = :gone");
    }
  }

  private Challenge challenge(ResultSet row) throws SQLException {
    ChallengeId id = new ChallengeId(row.getLong("id"));
    ProgrammeId programme = new ProgrammeId(row.getLong("programme_id"));
    List<GroupId> groups = rules.groups(programme, id);
    return new Challenge(
        id,
        programme,
        ChallengeState.valueOf(row.getString("state")),
        new Basics(
            row.getString("name"),
            LocalDate.parse(row.getString("starts_on")),
            LocalDate.parse(row.getString("ends_on")),
            TieRule.valueOf(row.getString("tie"))),
        new Span(
            Instant.ofEpochMilli(row.getLong("starts_at")),
            Instant.ofEpochMilli(row.getLong("ends_at"))),
        groups,
        rules.actions(programme, id),
        rules.stakes(programme, id),
        new PersonId(row.getLong("created_by")));
  }
}
