package org.ambassadorbot.core.directory;

import jakarta.inject.Inject;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * Every column in which words of a programme's people may stand: of the tables that name their
 * programme, and of those that refer to such a table. Belongs to a transaction.
 */
final class TextColumnStore {
  private static final Set<String> LEFT_OUT =
      Set.of("person", "identity", "erasure_word", "programme", "workspace", "broadcast_address");
  private static final Set<Integer> TEXT =
      Set.of(Types.VARCHAR, Types.CHAR, Types.LONGVARCHAR, Types.CLOB);

  /** SQLite's driver takes bytes for words. */
  private static final String BYTES = "BYTEA";

  private final Database database;

  @Inject
  TextColumnStore(Database database) {
    this.database = database;
  }

  /**
   * One column of one table.
   *
   * @param where the condition of a row of {@code :programme}
   * @param isUnique whether no two rows of a programme may say the same there
   */
  record TextColumn(String table, String column, String where, boolean isUnique) {}

  /** The columns of all tables whose rows belong to a programme. */
  List<TextColumn> all() {
    try {
      DatabaseMetaData description = database.handle().getConnection().getMetaData();
      List<TextColumn> columns = new ArrayList<>();
      for (String table : tables(description)) {
        if (!LEFT_OUT.contains(table)) {
          columns.addAll(columns(description, table));
        }
      }
      return columns;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> tables(DatabaseMetaData description) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet row = description.getTables(null, schema(), "%", new String[] {"TABLE"})) {
      while (row.next()) {
        tables.add(row.getString("TABLE_NAME"));
      }
    }
    return tables;
  }

  private List<TextColumn> columns(DatabaseMetaData description, String table) throws SQLException {
    Optional<String> where = condition(description, table, Set.of());
    if (where.isEmpty()) {
      return List.of();
    }
    Set<String> unique = unique(description, table);
    List<TextColumn> columns = new ArrayList<>();
    described(
        description,
        table,
        row -> {
          String name = row.getString("COLUMN_NAME");
          boolean isBytes = BYTES.equalsIgnoreCase(row.getString("TYPE_NAME"));
          if (TEXT.contains(row.getInt("DATA_TYPE")) && !isBytes) {
            columns.add(new TextColumn(table, name, where.get(), unique.contains(name)));
          }
        });
    return columns;
  }

  /** The columns that unique keys of a table consist of. */
  private Set<String> unique(DatabaseMetaData description, String table) throws SQLException {
    Set<String> unique = new HashSet<>();
    try (ResultSet row = description.getIndexInfo(null, schema(), table, true, true)) {
      while (row.next()) {
        unique.add(String.valueOf(row.getString("COLUMN_NAME")));
      }
    }
    return unique;
  }

  /** What is done with the description of a column. */
  @FunctionalInterface
  private interface Reading {
    void read(ResultSet row) throws SQLException;
  }

  /** One table at a time: of all at once, SQLite's driver makes a question too long to be asked. */
  private void described(DatabaseMetaData description, String table, Reading reading)
      throws SQLException {
    String pattern = table.replace("_", description.getSearchStringEscape() + "_");
    try (ResultSet row = description.getColumns(null, schema(), pattern, "%")) {
      while (row.next()) {
        reading.read(row);
      }
    }
  }

  /** A row names its programme, or refers to one that does. */
  private Optional<String> condition(
      DatabaseMetaData description, String table, Set<String> children) throws SQLException {
    List<String> names = new ArrayList<>();
    described(description, table, row -> names.add(row.getString("COLUMN_NAME")));
    if (names.contains("programme_id")) {
      return Optional.of("programme_id = :programme");
    }
    Set<String> seen = new HashSet<>(children);
    seen.add(table);
    for (Key key : keys(description, table)) {
      Optional<String> parent =
          seen.contains(key.parent())
              ? Optional.empty()
              : condition(description, key.parent(), seen);
      if (parent.isPresent()) {
        return Optional.of(
            "%s IN (SELECT id FROM %s WHERE %s)"
                .formatted(key.column(), key.parent(), parent.get()));
      }
    }
    return Optional.empty();
  }

  /** A column that refers to the number of another table's row. */
  private record Key(String column, String parent) {}

  private List<Key> keys(DatabaseMetaData description, String table) throws SQLException {
    List<Key> keys = new ArrayList<>();
    try (ResultSet row = description.getImportedKeys(null, schema(), table)) {
      while (row.next()) {
        if ("id".equals(row.getString("PKCOLUMN_NAME"))) {
          keys.add(new Key(row.getString("FKCOLUMN_NAME"), row.getString("PKTABLE_NAME")));
        }
      }
    }
    return keys;
  }

  private @Nullable String schema() throws SQLException {
    return database.dialect() == Dialect.POSTGRES
        ? database.handle().getConnection().getSchema()
        : null;
  }

  /** Takes a word out of a column, wherever it stands in a programme's rows. */
  void takeOut(ProgrammeId programme, TextColumn column, ErasedWord word, String instead) {
    for (String text : texts(programme, column, word)) {
      String without = word.takenOut(text, instead);
      if (!without.equals(text)) {
        write(programme, column, text, free(programme, column, without));
      }
    }
  }

  /** Where two people's names were all that told two rows apart, a number does. */
  private String free(ProgrammeId programme, TextColumn column, String wanted) {
    String free = wanted;
    for (int number = 2; column.isUnique() && isTaken(programme, column, free); number++) {
      free = wanted + " " + number;
    }
    return free;
  }

  private boolean isTaken(ProgrammeId programme, TextColumn column, String text) {
    return database
            .handle()
            .createQuery(
                "SELECT COUNT(*) FROM %s WHERE %s AND %s = :text"
                    .formatted(column.table(), column.where(), column.column()))
            .bind("programme", programme.value())
            .bind("text", text)
            .mapTo(Long.class)
            .one()
        > 0;
  }

  private List<String> texts(ProgrammeId programme, TextColumn column, ErasedWord word) {
    String name = column.column();
    String value = word.isExact() ? column.column() : "LOWER(" + column.column() + ")";
    String compared = word.isExact() ? word.word() : word.word().toLowerCase(Locale.ROOT);
    return database
        .handle()
        .createQuery(
            ("SELECT DISTINCT %s AS words FROM %s WHERE %s AND (REPLACE(%s, :word, '') <> %s"
                    + " OR REPLACE(%s, :escaped, '') <> %s OR REPLACE(%s, :compared, '') <> %s)")
                .formatted(
                    name, column.table(), column.where(), name, name, name, name, value, value))
        .bind("programme", programme.value())
        .bind("word", word.word())
        .bind("escaped", word.escaped())
        .bind("compared", compared)
        .mapTo(String.class)
        .list();
  }

  private void write(ProgrammeId programme, TextColumn column, String text, String without) {
    database
        .handle()
        .createUpdate(
            "UPDATE %s SET %s = :without WHERE %s AND %s = :text"
                .formatted(column.table(), column.column(), column.where(), column.column()))
        .bind("without", without)
        .bind("programme", programme.value())
        .bind("text", text)
        .execute();
  }
}
