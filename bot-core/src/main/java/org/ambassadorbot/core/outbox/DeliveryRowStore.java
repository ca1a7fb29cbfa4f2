package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.StoreException;
import org.jspecify.annotations.Nullable;

/** Puts many deliveries in with few statements: one for each hundred or so. */
final class DeliveryRowStore {
  private static final List<String> COLUMNS =
      List.of(
          "programme_id",
          "person_id",
          "message_key",
          "batch",
          "platform",
          "workspace_id",
          "target",
          "is_repeatable",
          "content_id",
          "original_id",
          "service",
          "is_unsolicited",
          "topic",
          "is_urgent",
          "state",
          "attempts",
          "due_at",
          "not_before",
          "created_at",
          "changed_at");

  /** How many rows one statement takes: few sizes, so that databases know the statements. */
  private static final List<Integer> SIZES = List.of(100, 10, 1);

  private final Database database;

  @Inject
  DeliveryRowStore(Database database) {
    this.database = database;
  }

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
    int added = 0;
    int from = 0;
    for (int size : SIZES) {
      while (rows.size() - from >= size) {
        added += insert(rows.subList(from, from + size));
        from += size;
      }
    }
    return added;
  }

  private int insert(List<Row> rows) {
    try (PreparedStatement insert =
        database.handle().getConnection().prepareStatement(sql(rows.size()))) {
      int place = 1;
      for (Row row : rows) {
        for (Object value : row.values()) {
          insert.setObject(place++, value);
        }
      }
      return insert.executeUpdate();
    } catch (SQLException e) {
      throw new StoreException("deliveries could not be added", e);
    }
  }

  private static String sql(int rows) {
    String row = "(" + String.join(", ", Collections.nCopies(COLUMNS.size(), "?")) + ")";
    return "INSERT INTO delivery ("
        + String.join(", ", COLUMNS)
        + ") VALUES "
        + String.join(", ", Collections.nCopies(rows, row))
        + " ON CONFLICT (programme_id, message_key) WHERE message_key IS NOT NULL DO NOTHING";
  }
}
