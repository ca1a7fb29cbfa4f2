package org.ambassadorbot.core.store;

import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a database's tables up to date. */
final class Migrations {
  private Migrations() {}

  /** Repeatable; several instances may call it at once. */
  static void run(DataSource source, Dialect dialect) {
    MigrationStamp stamp = new MigrationStamp(source, MigrationFiles.fingerprint());
    if (stamp.isThere()) {
      return;
    }
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:" + MigrationFiles.FOLDER)
        .placeholders(placeholders(dialect))
        .load()
        .migrate();
    stamp.put();
  }

  private static Map<String, String> placeholders(Dialect dialect) {
    Map<String, String> placeholders = new HashMap<>(dialect.fullText());
    placeholders.put("numberedKey", dialect.numberedKey());
    placeholders.put("givenKey", dialect.givenKey());
    return placeholders;
  }
}
