package org.ambassadorbot.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in the database which migration files it has been through, so that most starts need not go
 * through them again, which takes longer than everything else. Without it nothing is lost but time.
 */
final class MigrationStamp {
  private static final Logger log = LoggerFactory.getLogger(MigrationStamp.class);
  private static final String STAMP =
      "SELECT fingerprint, (SELECT COUNT(*) FROM flyway_schema_history WHERE version IS NOT NULL)"
          + " FROM migration_stamp";

  private final DataSource source;
  private final MigrationFiles files;

  MigrationStamp(DataSource source, MigrationFiles files) {
    this.source = source;
    this.files = files;
  }

  /** Whether the database has been through these very files, and through no other. */
  boolean isThere() {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(STAMP)) {
      return row.next()
          && files.fingerprint().equals(row.getString(1))
          && files.count() == row.getInt(2)
          && !row.next();
    } catch (SQLException e) {
      log.debug("no stamp: {}", e.getMessage());
      return false;
    }
  }

  /** Stamps the database. */
  void put() {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      write(connection);
      connection.commit();
    } catch (SQLException e) {
      log.info("not stamped, the next start will take longer: {}", e.getMessage());
    }
  }

  private void write(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS migration_stamp (fingerprint VARCHAR(64))");
      statement.execute("DELETE FROM migration_stamp");
    }
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO migration_stamp VALUES (?)")) {
      insert.setString(1, files.fingerprint());
      insert.executeUpdate();
    }
  }
}
