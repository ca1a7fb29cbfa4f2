package org.ambassadorbot.core.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One statement on its way: given its values, then run once. */
public final class NamedStatement {
  private final PreparedStatement statement;
  private final NamedSql sql;
  private final boolean isKept;
  private final AtomicBoolean isFree = new AtomicBoolean(true);
  private final AtomicInteger bound = new AtomicInteger();

  NamedStatement(PreparedStatement statement, NamedSql sql, boolean isKept) {
    this.statement = statement;
    this.sql = sql;
    this.isKept = isKept;
  }

  /** Makes a value of the row that a result stands on. */
  @FunctionalInterface
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  boolean isFree() {
    return isFree.get();
  }

  NamedStatement begin() {
    isFree.set(false);
    bound.set(0);
    return this;
  }

  /**
   * Gives every place of that name its value: a text, a number, or nothing.
   *
   * @throws IllegalArgumentException when there is no such place
   */
  public NamedStatement bind(String name, @Nullable Object value) {
    int before = bound.get();
    try {
      for (int i = 0; i < sql.names().size(); i++) {
        if (sql.names().get(i).equals(name)) {
          statement.setObject(i + 1, value);
          bound.incrementAndGet();
        }
      }
    } catch (SQLException e) {
      throw failed(e);
    }
    if (bound.get() == before) {
      end();
      throw new IllegalArgumentException("no place " + name + " in " + sql.positional());
    }
    return this;
  }

  /** Changes rows; returns how many. */
  public int execute() {
    requireValues();
    try {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw failed(e);
    } finally {
      end();
    }
  }

  /** Every row of the result. */
  public <T> List<T> list(Row<T> row) {
    requireValues();
    List<T> rows = new ArrayList<>();
    try (ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        rows.add(row.read(result));
      }
    } catch (SQLException e) {
      throw failed(e);
    } finally {
      end();
    }
    return rows;
  }

  /** The first row of the result; empty when there is none. */
  public <T> Optional<T> first(Row<T> row) {
    List<T> rows = list(row);
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
  }

  private void requireValues() {
    if (bound.get() != sql.names().size()) {
      end();
      throw new IllegalArgumentException("places without a value in " + sql.positional());
    }
  }

  private StoreException failed(SQLException cause) {
    return new StoreException("a statement failed: " + sql.positional(), cause);
  }

  private void end() {
    isFree.set(true);
    if (isKept) {
      return;
    }
    try {
      statement.close();
    } catch (SQLException e) {
      throw failed(e);
    }
  }
}
