package org.ambassadorbot.core.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Wherever words or bytes may stand, an erasure looks for them; else the reason stands here. */
class ErasedColumnsTest {
  private static final Set<Integer> NUMBERS =
      Set.of(
          Types.INTEGER,
          Types.BIGINT,
          Types.SMALLINT,
          Types.BIT,
          Types.BOOLEAN,
          Types.NUMERIC,
          Types.REAL,
          Types.DOUBLE,
          Types.FLOAT);

  /** Tables, or columns of them, in which it does not look. */
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("address", "forgotten with the account"),
          Map.entry("broadcast_address", "forgotten by its feature"),
          Map.entry("departure", "forgotten with the account"),
          Map.entry("erasure_word", "what is looked for, gone at the end"),
          Map.entry("flyway_schema_history", "the migrations' own"),
          Map.entry("identity", "forgotten with the person"),
          Map.entry("installation", "the app's own token"),
          Map.entry("job_run", "jobs and numbers"),
          Map.entry("lane", "a process and a workspace"),
          Map.entry("migration_stamp", "the migrations' own"),
          Map.entry("person", "its row says nothing any more"),
          Map.entry("photo.content", "forgotten by its feature"),
          Map.entry("points_rule", "what rules are called"),
          Map.entry("programme", "the company's settings"),
          Map.entry("receipt", "forgotten with the account"),
          Map.entry("scheduled_tasks", "given up with the account"),
          Map.entry("tracked_link_salt", "nobody's"),
          Map.entry("watch_words", "indexed anew by its feature"),
          Map.entry("workspace", "the company's"));

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void everyColumnIsLookedThroughOrExcused(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      Database database = stage.part(Database.class);
      Set<String> looked =
          database.read(stage.part(TextColumnStore.class)::all).stream()
              .map(column -> column.table() + "." + column.column())
              .collect(Collectors.toSet());
      Set<String> left = new TreeSet<>(database.read(() -> columns(database)));
      left.removeAll(looked);
      Set<String> used = new HashSet<>();
      left.removeIf(column -> isExcused(column, used));

      assertThat(left).as("columns that nobody thought of").isEmpty();
      assertThat(ELSEWHERE.keySet()).as("excuses that serve").isSubsetOf(used);
    }
  }

  private static boolean isExcused(String column, Set<String> used) {
    String table = column.substring(0, column.indexOf('.')).replaceFirst("(watch_words)_.*", "$1");
    for (String excuse : Set.of(column, table)) {
      if (ELSEWHERE.containsKey(excuse)) {
        used.add(excuse);
        return true;
      }
    }
    return false;
  }

  /** Every column that holds no number. */
  private static Set<String> columns(Database database) {
    Set<String> columns = new TreeSet<>();
    String schema = database.dialect() == Dialect.POSTGRES ? "public" : null;
    try {
      DatabaseMetaData description = database.handle().getConnection().getMetaData();
      Set<String> tables = new TreeSet<>();
      try (ResultSet row = description.getTables(null, schema, "%", new String[] {"TABLE"})) {
        while (row.next()) {
          tables.add(row.getString("TABLE_NAME"));
        }
      }
      for (String table : tables) {
        try (ResultSet row =
            description.getColumns(
                null, schema, table.replace("_", description.getSearchStringEscape() + "_"), "%")) {
          while (row.next()) {
            if (!NUMBERS.contains(row.getInt("DATA_TYPE"))) {
              columns.add(table + "." + row.getString("COLUMN_NAME"));
            }
          }
        }
      }
      return columns;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
