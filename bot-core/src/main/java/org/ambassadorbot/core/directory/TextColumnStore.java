package org.ambassadorbot.core.directory;

import jakarta.inject.Inject;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;
import org.jspecify.annotations.Nullable;

/** Every column of a programme's tables in which words may stand. Belongs to a transaction. */
final class TextColumnStore {
  private static final Set<String> LEFT_OUT = Set.of("person", "identity", "erasure_word");
  private static final Set<Integer> TEXT =
      Set.of(Types.VARCHAR, Types.CHAR, Types.LONGVARCHAR, Types.CLOB);

  private final Database database;

  @Inject
  TextColumnStore(Database database) {
    this.database = database;
  }

  /** One column of one table. */
  record TextColumn(String table, String column) {}

  /** The columns of all tables whose rows name their programme. */
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

  /** One table at a time: of all at once, SQLite's driver makes a question too long to be asked. */
  private List<TextColumn> columns(DatabaseMetaData description, String table) throws SQLException {
    List<TextColumn> columns = new ArrayList<>();
    boolean isOfProgrammes = false;
    String pattern = table.replace("_", description.getSearchStringEscape() + "_");
    try (ResultSet row = description.getColumns(null, schema(), pattern, "%")) {
      while (row.next()) {
        String column = row.getString("COLUMN_NAME");
        isOfProgrammes |= column.equals("programme_id");
        if (TEXT.contains(row.getInt("DATA_TYPE"))) {
          columns.add(new TextColumn(table, column));
        }
      }
    }
    return isOfProgrammes ? columns : List.of();
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
        write(programme, column, text, without);
      }
    }
  }

  private List<String> texts(ProgrammeId programme, TextColumn column, ErasedWord word) {
    String name = column.column();
    String value = word.isExact() ? column.column() : "LOWER(" + column.column() + ")";
    String compared = word.isExact() ? word.word() : word.word().toLowerCase(Locale.ROOT);
    return database
        .handle()
        .createQuery(
            "SELECT DISTINCT %s AS words FROM %s WHERE programme_id = :programme AND (REPLACE(%s, :word, '') <> %s OR REPLACE(%s, :escaped, '') <> %s OR REPLACE(%s, :compared, '') <> %s)"
                .formatted(name, column.table(), name, name, name, name, value, value))
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
            "UPDATE %s SET %s = :without WHERE programme_id = :programme AND %s = :text"
                .formatted(column.table(), column.column(), column.column()))
        .bind("without", without)
        .bind("programme", programme.value())
        .bind("text", text)
        .execute();
  }
}
