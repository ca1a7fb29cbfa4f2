package org.ambassadorbot.core.directory;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;

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
    Map<String, List<String>> columns = new TreeMap<>();
    Set<String> ofProgrammes = new HashSet<>();
    try (ResultSet row = read()) {
      while (row.next()) {
        String table = row.getString("TABLE_NAME");
        String column = row.getString("COLUMN_NAME");
        if (column.equals("programme_id")) {
          ofProgrammes.add(table);
        }
        if (TEXT.contains(row.getInt("DATA_TYPE"))) {
          columns.computeIfAbsent(table, key -> new ArrayList<>()).add(column);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    columns.keySet().retainAll(ofProgrammes);
    columns.keySet().removeAll(LEFT_OUT);
    return columns.entrySet().stream()
        .flatMap(
            entry -> entry.getValue().stream().map(name -> new TextColumn(entry.getKey(), name)))
        .toList();
  }

  private ResultSet read() throws SQLException {
    Connection connection = database.handle().getConnection();
    String schema = database.dialect() == Dialect.POSTGRES ? connection.getSchema() : null;
    return connection.getMetaData().getColumns(null, schema, "%", "%");
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
