package org.ambassadorbot.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Statements of one connection, with named places such as {@code :person}. Where the connection
 * lasts, each is prepared once and run often: what every interaction goes through costs a tenth of
 * what it costs by Jdbi, which stays the comfortable way everywhere else. Used by one thread.
 */
public final class Statements {
  private static final int MOST_KEPT = 100;

  private final Connection connection;
  private final boolean isLasting;
  private final Map<String, NamedStatement> kept = new HashMap<>();

  private Statements(Connection connection, boolean isLasting) {
    this.connection = connection;
    this.isLasting = isLasting;
  }

  /** Statements that are kept as long as the connection. */
  static Statements lasting(Connection connection) {
    return new Statements(connection, true);
  }

  /** Statements of a connection that goes back to its pool, closed when they have run. */
  static Statements passing(Connection connection) {
    return new Statements(connection, false);
  }

  /** A statement, to be given its values and run once before it is asked for again. */
  public NamedStatement of(String sql) {
    NamedStatement known = kept.get(sql);
    if (known != null && known.isFree()) {
      return known.begin();
    }
    boolean isKept = isLasting && known == null && kept.size() < MOST_KEPT;
    NamedStatement prepared = prepare(sql, isKept);
    if (isKept) {
      kept.put(sql, prepared);
    }
    return prepared.begin();
  }

  private NamedStatement prepare(String sql, boolean isKept) {
    NamedSql named = NamedSql.of(sql);
    try {
      PreparedStatement statement = connection.prepareStatement(named.positional());
      return new NamedStatement(statement, named, isKept);
    } catch (SQLException e) {
      throw new StoreException("a statement was refused: " + sql, e);
    }
  }
}
