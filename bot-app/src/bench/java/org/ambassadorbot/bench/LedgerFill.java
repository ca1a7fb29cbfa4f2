package org.ambassadorbot.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.ambassadorbot.core.ledger.Ledgers;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Databases;

/**
 * A company whose ledger has grown for two years: some do much and most do little, one in ten chose
 * to be named, a tenth of the lines count in a challenge.
 */
final class LedgerFill {
  private static final String EARNED = "= 'earned'";

  private LedgerFill() {}

  private static String numbers(int most) {
    return "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
        + most
        + ") ";
  }

  /** Opens a store with so many people and lines. */
  static Database open(Path file, int people, int lines) throws SQLException {
    String url = "jdbc:sqlite:" + file;
    Databases.open(url).close();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA synchronous = OFF");
      statement.execute("PRAGMA cache_size = -200000");
      connection.setAutoCommit(false);
      people(statement, people);
      lines(statement, people, lines);
      balances(statement);
      statement.execute("ANALYZE");
      connection.commit();
    }
    Database database = Databases.open(url);
    database.write(() -> Ledgers.rebuild(database));
    return database;
  }

  private static void people(Statement statement, int people) throws SQLException {
    statement.execute(
        "INSERT INTO programme (id, name, language, form_of_address, zone, country, working_hours,"
            + " is_shared, created_at) VALUES (1, 'P', 'fr', 'FAMILIAR', 'Europe/Paris', 'FR', '',"
            + " 0, 0)");
    statement.execute(
        "INSERT INTO person (id, programme_id, name, language, zone, created_at) "
            + numbers(people)
            + "SELECT i, 1, 'crowd' || i, 'fr', 'Europe/Paris', 0 FROM n");
    statement.execute(
        "INSERT INTO points_standing (programme_id, person_id, standing, shown_name)"
            + " SELECT 1, id, CASE WHEN id % 10 = 0 THEN 2 WHEN id % 100 = 1 THEN 0 ELSE 1 END,"
            + " name FROM person");
  }

  private static void lines(Statement statement, int people, int lines) throws SQLException {
    String chosen = "1 + (ABS(RANDOM()) % " + people + ") * (ABS(RANDOM()) % 1000) / 1000";
    statement.execute(
        "INSERT INTO points_entry (programme_id, person_id, cause, rule, reason, points, at,"
            + " account, subject, kind, month, counts_at) "
            + numbers(lines)
            + "SELECT 1, "
            + chosen
            + ", 'share:' || i, 'share', 'Un article', 1 + i % 12, i, CASE WHEN i % 10 = 0"
            + " THEN 'challenge:1' ELSE 'earned' END, 'share:' || i, 'GIVEN',"
            + " (2024 + i % 2) || '-' || SUBSTR('0' || (1 + i / 2 % 12), -2), i FROM n");
  }

  private static void balances(Statement statement) throws SQLException {
    balance(statement, "'all'", "0", EARNED);
    balance(statement, "'earned'", "MAX(s.standing)", EARNED);
    balance(statement, "SUBSTR(e.month, 1, 4)", "MAX(s.standing)", EARNED);
    balance(statement, "e.month", "MAX(s.standing)", EARNED);
    balance(statement, "e.account", "MAX(s.standing)", "= 'challenge:1'");
  }

  private static void balance(Statement statement, String period, String standing, String account)
      throws SQLException {
    statement.execute(
        "INSERT INTO points_balance (programme_id, person_id, period, points, reached_at, standing)"
            + " SELECT 1, e.person_id, "
            + period
            + ", SUM(e.points), MAX(e.counts_at), "
            + standing
            + " FROM points_entry e JOIN points_standing s ON s.person_id = e.person_id"
            + " WHERE e.account "
            + account
            + " GROUP BY e.person_id, "
            + period);
  }
}
