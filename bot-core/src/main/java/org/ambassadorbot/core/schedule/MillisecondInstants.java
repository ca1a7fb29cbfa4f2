package org.ambassadorbot.core.schedule;

import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.SqliteJdbcCustomization;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import org.ambassadorbot.core.store.Dialect;
import org.jspecify.annotations.Nullable;

/** Has db-scheduler keep instants as we do: milliseconds since 1970. */
final class MillisecondInstants {
  private MillisecondInstants() {}

  static JdbcCustomization of(Dialect dialect) {
    return dialect == Dialect.SQLITE ? new OnSqlite() : new OnPostgres();
  }

  private static final class OnSqlite extends SqliteJdbcCustomization {
    @Override
    public void setInstant(PreparedStatement statement, int index, @Nullable Instant value)
        throws SQLException {
      set(statement, index, value);
    }

    @Override
    public @Nullable Instant getInstant(ResultSet row, String column) throws SQLException {
      return get(row, column);
    }
  }

  private static final class OnPostgres extends PostgreSqlJdbcCustomization {
    OnPostgres() {
      super(false, true);
    }

    @Override
    public void setInstant(PreparedStatement statement, int index, @Nullable Instant value)
        throws SQLException {
      set(statement, index, value);
    }

    @Override
    public @Nullable Instant getInstant(ResultSet row, String column) throws SQLException {
      return get(row, column);
    }
  }

  private static void set(PreparedStatement statement, int index, @Nullable Instant value)
      throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.BIGINT);
      return;
    }
    statement.setLong(index, value.toEpochMilli());
  }

  private static @Nullable Instant get(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
