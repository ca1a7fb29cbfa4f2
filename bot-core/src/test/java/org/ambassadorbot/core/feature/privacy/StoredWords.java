package org.ambassadorbot.core.feature.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;
import org.jspecify.annotations.Nullable;

/** Looks for words in every column of a store, whatever table it belongs to. */
final class StoredWords {
  private StoredWords() {}

  /** Every column of every table in which a word stands. */
  static List<String> columnsWith(HeadlessStage stage, String word) {
    Database database = stage.part(Database.class);
    return database.read(
        () -> {
          List<String> found = new ArrayList<>();
          try {
            Connection connection = database.handle().getConnection();
            String schema = database.dialect() == Dialect.POSTGRES ? "public" : null;
            for (String table : tables(connection, schema)) {
              for (Column column : columns(connection, schema, table)) {
                String sql =
                    "SELECT COUNT(*) FROM %s WHERE LOWER(%s) LIKE :word"
                        .formatted(table, asText(database.dialect(), column));
                long count =
                    database
                        .handle()
                        .createQuery(sql)
                        .bind("word", "%" + word.toLowerCase(Locale.ROOT) + "%")
                        .mapTo(Long.class)
                        .one();
                if (count > 0) {
                  found.add(table + "." + column.name());
                }
              }
            }
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
          return found;
        });
  }

  private static String asText(Dialect dialect, Column column) {
    return dialect == Dialect.POSTGRES && column.type() == Types.BINARY
        ? "ENCODE(" + column.name() + ", 'escape')"
        : "CAST(" + column.name() + " AS VARCHAR)";
  }

  /** A column, and what the database takes it for. */
  private record Column(String name, int type) {}

  private static List<String> tables(Connection connection, @Nullable String schema)
      throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet row =
        connection.getMetaData().getTables(null, schema, "%", new String[] {"TABLE"})) {
      while (row.next()) {
        tables.add(row.getString("TABLE_NAME"));
      }
    }
    assertThat(tables).contains("person", "points_entry");
    return tables;
  }

  private static List<Column> columns(Connection connection, @Nullable String schema, String table)
      throws SQLException {
    List<Column> columns = new ArrayList<>();
    try (ResultSet row = connection.getMetaData().getColumns(null, schema, table, "%")) {
      while (row.next()) {
        if (row.getString("TABLE_NAME").equals(table)) {
          columns.add(new Column(row.getString("COLUMN_NAME"), row.getInt("DATA_TYPE")));
        }
      }
    }
    return columns;
  }
}
