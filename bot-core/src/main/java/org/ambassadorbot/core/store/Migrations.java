package org.ambassadorbot.core.store;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Brings a database's tables up to date. */
final class Migrations {
  private static final Set<MigrationState> NEWER =
      Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

  private Migrations() {}

  /**
   * Repeatable; several instances may call it at once.
   *
   * @throws IllegalStateException when a newer version has changed the tables already: what this
   *     one would write there might be wrong
   */
  static void run(DataSource source, Dialect dialect) {
    MigrationStamp stamp = new MigrationStamp(source, MigrationFiles.read());
    if (stamp.isThere()) {
      return;
    }
    Flyway flyway =
        Flyway.configure()
            .dataSource(source)
            .locations("classpath:" + MigrationFiles.FOLDER)
            .placeholders(placeholders(dialect))
            .load();
    refuseNewer(flyway.info().applied());
    flyway.migrate();
    stamp.put();
  }

  private static void refuseNewer(MigrationInfo[] applied) {
    if (Arrays.stream(applied).map(MigrationInfo::getState).anyMatch(NEWER::contains)) {
      throw new IllegalStateException(
          "a newer version of the bot has changed its tables; start that one, or restore a backup");
    }
  }

  private static Map<String, String> placeholders(Dialect dialect) {
    Map<String, String> placeholders = new HashMap<>(dialect.fullText());
    placeholders.put("numberedKey", dialect.numberedKey());
    placeholders.put("givenKey", dialect.givenKey());
    return placeholders;
  }
}
