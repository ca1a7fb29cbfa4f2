package org.ambassadorbot.core.feature.points;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Consumer;
import org.ambassadorbot.core.export.ExportParts;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.jdbi.v3.core.statement.Query;

/** The lines of the ledger with whose they are, as rows. Belongs to the caller's transaction. */
final class LedgerExportStore {
  private static final String LINES =
      " FROM points_entry e JOIN person q ON q.id = e.person_id WHERE e.programme_id = :programme"
          + " AND e.month >= :first AND e.month <= :last";

  private final Database database;

  @Inject
  LedgerExportStore(Database database) {
    this.database = database;
  }

  /**
   * A line of the ledger.
   *
   * @param account the programme, a challenge, or what was spent
   * @param evidence empty where it does not matter
   */
  record Line(
      long number,
      String name,
      String email,
      String account,
      String subject,
      String kind,
      String rule,
      String evidence,
      String reason,
      long points,
      Instant at) {}

  long count(ProgrammeId programme, ExportPeriod period) {
    return bind("SELECT COUNT(*)" + LINES, programme, period).mapTo(Long.class).one();
  }

  /** The lines of one file out of those that count in a period, oldest first. */
  void each(
      ProgrammeId programme, ExportPeriod period, ExportParts.Part part, Consumer<Line> consumer) {
    bind(
            "SELECT e.id, q.name, q.email, e.account, e.subject, e.kind, e.rule, e.evidence,"
                + " e.reason, e.points, e.at"
                + LINES
                + " ORDER BY e.id LIMIT :most OFFSET :before",
            programme,
            period)
        .bind("most", ExportParts.LINES_IN_A_FILE)
        .bind("before", part.before())
        .map((row, context) -> line(row))
        .forEach(consumer);
  }

  private Query bind(String sql, ProgrammeId programme, ExportPeriod period) {
    return database
        .handle()
        .createQuery(sql)
        .bind("programme", programme.value())
        .bind("first", period.first().toString())
        .bind("last", period.last().toString());
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getLong("id"),
        row.getString("name"),
        text(row, "email"),
        row.getString("account"),
        row.getString("subject"),
        row.getString("kind"),
        row.getString("rule"),
        text(row, "evidence"),
        row.getString("reason"),
        row.getLong("points"),
        Instant.ofEpochMilli(row.getLong("at")));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    String value = row.getString(column);
    return value == null ? "" : value;
  }
}
