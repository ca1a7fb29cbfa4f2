package org.ambassadorbot.core.ledger;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.event.Evidence;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Joining;
import org.ambassadorbot.core.store.NamedStatement;
import org.jdbi.v3.core.Handle;

/** The lines of the ledger, as rows. */
final class LedgerStore {
  private static final String LINE =
      "SELECT id, person_id, account, cause, subject, kind, rule, evidence, reason, points, at"
          + " FROM points_entry ";
  private static final String OUTSIDE_CHALLENGES = " AND account IN ('earned', 'spent')";

  private final Database database;

  @Inject
  LedgerStore(Database database) {
    this.database = database;
  }

  private Handle handle() {
    return database.handle();
  }

  /**
   * A line to add.
   *
   * @param cause the line's own, where the entry's cause is that of the action
   * @param countsAt when the action took place
   */
  record Addition(
      PointsEntry entry,
      String cause,
      LineKind kind,
      long points,
      YearMonth month,
      Instant countsAt) {}

  ZoneId zoneOf(ProgrammeId programme) {
    return database
        .statements()
        .of("SELECT zone FROM programme WHERE id = :programme")
        .bind("programme", programme.value())
        .first(row -> ZoneId.of(row.getString(1)))
        .orElseThrow(() -> new IllegalArgumentException("no programme " + programme.value()));
  }

  boolean isSettled(ProgrammeId programme, Account account) {
    return account.isChallenge()
        && database
            .statements()
            .of(
                "SELECT 1 FROM points_settled WHERE programme_id = :programme"
                    + " AND account = :account")
            .bind("programme", programme.value())
            .bind("account", account.name())
            .first(row -> row.getInt(1))
            .isPresent();
  }

  boolean add(Addition addition, Instant now) {
    PointsEntry entry = addition.entry();
    Evidence evidence = entry.evidence();
    return database
            .statements()
            .of(
                "INSERT INTO points_entry (programme_id, person_id, account, cause, subject, kind,"
                    + " rule, evidence, reason, points, month, counts_at, at) VALUES (:programme,"
                    + " :person, :account, :cause, :subject, :kind, :rule, :evidence, :reason,"
                    + " :points, :month, :counts, :now)"
                    + " ON CONFLICT (programme_id, cause) DO NOTHING")
            .bind("programme", entry.programme().value())
            .bind("person", entry.person().value())
            .bind("account", entry.account().name())
            .bind("cause", addition.cause())
            .bind("subject", entry.cause())
            .bind("kind", addition.kind().name())
            .bind("rule", entry.rule())
            .bind("evidence", evidence == null ? null : evidence.name())
            .bind("reason", entry.reason())
            .bind("points", addition.points())
            .bind("month", addition.month().toString())
            .bind("counts", addition.countsAt().toEpochMilli())
            .bind("now", now.toEpochMilli())
            .execute()
        == 1;
  }

  /**
   * What an action has given in one account so far.
   *
   * @param isOpen whether better evidence may still raise it
   */
  record Story(
      Account account,
      PersonId person,
      String rule,
      String reason,
      long points,
      boolean isOpen,
      YearMonth month,
      Instant countsAt) {}

  /** What an action has given, account by account. */
  List<Story> stories(ProgrammeId programme, String subject) {
    return database
        .statements()
        .of(
            "SELECT account, person_id, MIN(rule) AS rule, SUM(points) AS points,"
                + " MAX(CASE WHEN kind IN ('GIVEN', 'CAPPED', 'SPENT', 'ADJUSTED') THEN reason"
                + " ELSE '' END) AS reason,"
                + " SUM(CASE WHEN kind IN ('CAPPED', 'UNDONE', 'CORRECTED', 'REFUNDED') THEN 1"
                + " ELSE 0 END) AS closed, MIN(month) AS month, MIN(counts_at) AS counts_at"
                + " FROM points_entry WHERE programme_id = :programme AND subject = :subject"
                + " GROUP BY account, person_id ORDER BY account, person_id")
        .bind("programme", programme.value())
        .bind("subject", subject)
        .list(
            row ->
                new Story(
                    new Account(row.getString("account")),
                    new PersonId(row.getLong("person_id")),
                    row.getString("rule"),
                    row.getString("reason"),
                    row.getLong("points"),
                    row.getLong("closed") == 0,
                    YearMonth.parse(row.getString("month")),
                    Instant.ofEpochMilli(row.getLong("counts_at"))));
  }

  long countBetween(PointsEntry like, Instant from, Instant until) {
    return database
        .statements()
        .of(
            "SELECT COALESCE(SUM(CASE WHEN kind = 'GIVEN' THEN 1 WHEN kind = 'UNDONE' THEN -1"
                + " ELSE 0 END), 0) FROM points_entry WHERE person_id = :person"
                + " AND programme_id = :programme AND account = :account AND rule = :rule"
                + " AND counts_at >= :from AND counts_at < :until")
        .bind("person", like.person().value())
        .bind("programme", like.programme().value())
        .bind("account", like.account().name())
        .bind("rule", like.rule())
        .bind("from", from.toEpochMilli())
        .bind("until", until.toEpochMilli())
        .first(row -> row.getLong(1))
        .orElse(0L);
  }

  List<PointsLine> linesOf(ProgrammeId programme, PersonId person, int most) {
    return newest(OUTSIDE_CHALLENGES, programme, person, most).list(LedgerStore::line);
  }

  List<PointsLine> linesOf(ProgrammeId programme, PersonId person, Account account, int most) {
    return newest(" AND account = :account", programme, person, most)
        .bind("account", account.name())
        .list(LedgerStore::line);
  }

  List<PointsLine> everyLineOf(ProgrammeId programme, PersonId person, int most) {
    return newest("", programme, person, most).list(LedgerStore::line);
  }

  List<PointsLine> correctableLinesOf(ProgrammeId programme, PersonId person, int most) {
    return newest(
            " AND (account IN ('earned', 'spent') OR NOT EXISTS (SELECT 1 FROM points_entry o"
                + " WHERE o.programme_id = :programme AND o.subject = points_entry.subject"
                + " AND o.account IN ('earned', 'spent')))",
            programme,
            person,
            most)
        .list(LedgerStore::line);
  }

  /** A person's lines of some accounts, newest first, as a statement that may lack a value. */
  private NamedStatement newest(String which, ProgrammeId programme, PersonId person, int most) {
    return database
        .statements()
        .of(
            LINE
                + "WHERE person_id = :person AND programme_id = :programme"
                + which
                + " ORDER BY id DESC LIMIT :most")
        .bind("person", person.value())
        .bind("programme", programme.value())
        .bind("most", most);
  }

  long countOf(ProgrammeId programme, PersonId person) {
    return database
        .statements()
        .of(
            "SELECT COUNT(*) FROM points_entry WHERE person_id = :person"
                + " AND programme_id = :programme"
                + OUTSIDE_CHALLENGES)
        .bind("person", person.value())
        .bind("programme", programme.value())
        .first(row -> row.getLong(1))
        .orElseThrow();
  }

  Optional<PointsLine> lineOf(ProgrammeId programme, String cause) {
    return handle()
        .createQuery(LINE + "WHERE programme_id = :programme AND cause = :cause")
        .bind("programme", programme.value())
        .bind("cause", cause)
        .map((row, context) -> line(row))
        .findOne();
  }

  void emptyReasons(ProgrammeId programme, PersonId person) {
    handle()
        .createUpdate(
            "UPDATE points_entry SET reason = '' WHERE programme_id = :programme"
                + " AND person_id = :person")
        .bind("programme", programme.value())
        .bind("person", person.value())
        .execute();
  }

  void move(PersonId gone, PersonId kept) {
    Joining.of(database, gone.value(), kept.value())
        .run("UPDATE points_entry SET person_id = :kept WHERE person_id = :gone");
  }

  static PointsLine line(ResultSet row) throws SQLException {
    String evidence = row.getString("evidence");
    return new PointsLine(
        row.getLong("id"),
        new PersonId(row.getLong("person_id")),
        new Account(row.getString("account")),
        row.getString("cause"),
        row.getString("subject"),
        LineKind.valueOf(row.getString("kind")),
        row.getString("rule"),
        evidence == null ? null : Evidence.valueOf(evidence),
        row.getString("reason"),
        row.getLong("points"),
        Instant.ofEpochMilli(row.getLong("at")));
  }
}
