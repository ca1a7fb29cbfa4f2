package org.ambassadorbot.core.conversation;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;
import org.jspecify.annotations.Nullable;

/** Every row that belongs to a programme, itself or by what it refers to, table by table. */
public final class ProgrammeRows {
  private final Database database;
  private final Map<String, Optional<String>> conditions = new TreeMap<>();

  /** Reads what the tables of a store refer to. */
  public ProgrammeRows(Database database) {
    this.database = database;
    database.read(
        () -> {
          for (String table : tables()) {
            conditions.put(table, condition(table, Set.of()));
          }
          return true;
        });
  }

  /** Tables whose rows belong to no programme, as far as the store can tell. */
  public Set<String> tablesOfNoProgramme() {
    return conditions.entrySet().stream()
        .filter(entry -> entry.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The rows of one programme, by table, each as text; a table without any has an empty list. */
  public Map<String, List<String>> of(long programme) {
    Map<String, List<String>> rows = new TreeMap<>();
    database.read(
        () -> {
          conditions.forEach(
              (table, condition) ->
                  condition.ifPresent(where -> rows.put(table, rows(table, where, programme))));
          return true;
        });
    return rows;
  }

  private List<String> rows(String table, String where, long programme) {
    return database
        .handle()
        .createQuery("SELECT * FROM " + table + " WHERE " + where)
        .bind("programme", programme)
        .mapToMap()
        .map(ProgrammeRows::text)
        .stream()
        .sorted()
        .toList();
  }

  /** Bytes are compared by what they are. */
  private static String text(Map<String, Object> row) {
    Map<String, Object> sorted = new TreeMap<>(row);
    sorted.replaceAll(
        (column, value) -> value instanceof byte[] bytes ? Arrays.hashCode(bytes) : value);
    return sorted.toString();
  }

  private Optional<String> condition(String table, Set<String> seen) {
    if (table.equals("programme")) {
      return Optional.of("id = :programme");
    }
    if (columns(table).contains("programme_id")) {
      return Optional.of("programme_id = :programme");
    }
    Set<String> further = new TreeSet<>(seen);
    further.add(table);
    return keys(table).stream()
        .filter(key -> !further.contains(key.parent()))
        .flatMap(
            key ->
                condition(key.parent(), further)
                    .map(
                        where ->
                            "%s IN (SELECT %s FROM %s WHERE %s)"
                                .formatted(key.column(), key.parentColumn(), key.parent(), where))
                    .stream())
        .findFirst();
  }

  /** A column that refers to another table. */
  private record Key(String column, String parent, String parentColumn) {}

  private List<Key> keys(String table) {
    return described(
        (description, schema) -> description.getImportedKeys(null, schema, table),
        row ->
            new Key(
                row.getString("FKCOLUMN_NAME"),
                row.getString("PKTABLE_NAME"),
                Optional.ofNullable(row.getString("PKCOLUMN_NAME")).orElse("id")));
  }

  private List<String> columns(String table) {
    return described(
        (description, schema) ->
            description.getColumns(
                null, schema, table.replace("_", description.getSearchStringEscape() + "_"), "%"),
        row -> row.getString("COLUMN_NAME"));
  }

  private List<String> tables() {
    return described(
        (description, schema) -> description.getTables(null, schema, "%", new String[] {"TABLE"}),
        row -> row.getString("TABLE_NAME"));
  }

  /** A question about the tables. */
  @FunctionalInterface
  private interface Question {
    ResultSet ask(DatabaseMetaData description, @Nullable String schema) throws SQLException;
  }

  /** What is read of one line of the answer. */
  @FunctionalInterface
  private interface Line<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> described(Question question, Line<T> line) {
    Connection connection = database.handle().getConnection();
    String schema = database.dialect() == Dialect.POSTGRES ? "public" : null;
    List<T> found = new ArrayList<>();
    try (ResultSet row = question.ask(connection.getMetaData(), schema)) {
      while (row.next()) {
        found.add(line.read(row));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return found;
  }
}
