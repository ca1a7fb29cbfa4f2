package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;
import org.ambassadorbot.core.store.StoreException;
import org.jspecify.annotations.Nullable;

/** Puts many deliveries in with few statements: one for each hundred or so. */
final class DeliveryRowStore {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("programme_id", "bigint"),
          new Column("person_id", "bigint"),
          new Column("message_key", "text"),
          new Column("batch", "text"),
          new Column("platform", "text"),
          new Column("workspace_id", "text"),
          new Column("target", "text"),
          new Column("is_repeatable", "integer"),
          new Column("content_id", "bigint"),
          new Column("original_id", "bigint"),
          new Column("service", "integer"),
          new Column("is_unsolicited", "integer"),
          new Column("topic", "text"),
          new Column("is_urgent", "integer"),
          new Column("state", "text"),
          new Column("attempts", "integer"),
          new Column("due_at", "bigint"),
          new Column("not_before", "bigint"),
          new Column("created_at", "bigint"),
          new Column("changed_at", "bigint"));

  /** How many rows one statement takes: few sizes, so that databases know the statements. */
  private static final List<Integer> SIZES = List.of(100, 10, 1);

  private final Database database;

  @Inject
  DeliveryRowStore(Database database) {
    this.database = database;
  }

  /** A column and what PostgreSQL calls its type. */
  private record Column(String name, String type) {}

  /** The values of one row, in the order of the columns. */
  record Row(List<@Nullable Object> values) {
    Row {
      if (values.size() != COLUMNS.size()) {
        throw new IllegalArgumentException(values.size() + " values");
      }
      values = Collections.unmodifiableList(new ArrayList<>(values));
    }
  }

  /** Adds rows whose key is not there yet; returns how many were new. */
  int add(List<Row> rows) {
    if (rows.isEmpty()) {
      return 0;
    }
    try {
      Connection connection = database.handle().getConnection();
      return database.dialect() == Dialect.POSTGRES
          ? insertColumns(connection, rows)
          : insertPortions(connection, rows);
    } catch (SQLException e) {
      throw new StoreException("deliveries could not be added", e);
    }
  }

  /** A list for each column: a fifth quicker than a value for each cell. */
  private static int insertColumns(Connection connection, List<Row> rows) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(sql(lists()))) {
      for (int i = 0; i < COLUMNS.size(); i++) {
        int place = i;
        @Nullable Object[] values = rows.stream().map(row -> row.values().get(place)).toArray();
        insert.setArray(place + 1, connection.createArrayOf(COLUMNS.get(place).type(), values));
      }
      return insert.executeUpdate();
    }
  }

  private static String lists() {
    return "SELECT * FROM unnest("
        + COLUMNS.stream()
            .map(column -> "?::" + column.type() + "[]")
            .collect(Collectors.joining(", "))
        + ")";
  }

  private static int insertPortions(Connection connection, List<Row> rows) throws SQLException {
    int added = 0;
    int from = 0;
    for (int size : SIZES) {
      while (rows.size() - from >= size) {
        added += insertCells(connection, rows.subList(from, from + size));
        from += size;
      }
    }
    return added;
  }

  private static int insertCells(Connection connection, List<Row> rows) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(sql(cells(rows.size())))) {
      int place = 1;
      for (Row row : rows) {
        for (Object value : row.values()) {
          insert.setObject(place++, value);
        }
      }
      return insert.executeUpdate();
    }
  }

  private static String cells(int rows) {
    String row = "(" + String.join(", ", Collections.nCopies(COLUMNS.size(), "?")) + ")";
    return "VALUES " + String.join(", ", Collections.nCopies(rows, row));
  }

  private static String sql(String rows) {
    return "INSERT INTO delivery ("
        + COLUMNS.stream().map(Column::name).collect(Collectors.joining(", "))
        + ") "
        + rows
        + " ON CONFLICT (programme_id, message_key) WHERE message_key IS NOT NULL DO NOTHING";
  }
}
