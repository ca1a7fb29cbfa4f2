package org.ambassadorbot.core.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL, shared by several instances. Transactions are serializable, so that a rule holds as
 * it does on the one writer of SQLite; a conflict undoes the work and runs it again.
 */
public final class PostgresDatabase implements Database {
  private static final int MOST_ATTEMPTS = 20;
  private static final int CONNECTIONS = 10;
  private static final long LONGEST_PAUSE_MILLIS = 200;

  /** Serialization failure, deadlock, and the same row inserted by somebody else meanwhile. */
  private static final Set<String> CONFLICTS = Set.of("40001", "40P01", "23505");

  private final Units units = new Units();
  private final HikariDataSource pool;
  private final Jdbi jdbi;

  /** Connects and brings the tables up to date; other instances wait while one does. */
  public PostgresDatabase(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.setPoolName("postgres");
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    pool = new HikariDataSource(config);
    migrate(pool);
    jdbi = NamedPlaces.jdbi(pool);
  }

  private static void migrate(HikariDataSource pool) {
    try {
      Migrations.run(pool, Dialect.POSTGRES);
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  @Override
  public <T> T write(Supplier<T> work) {
    Unit unit = units.current();
    if (unit != null) {
      if (!unit.isWriting()) {
        throw new IllegalStateException("a read cannot become a write");
      }
      return work.get();
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return attempt(work);
      } catch (RuntimeException e) {
        if (attempt == MOST_ATTEMPTS || !isConflict(e)) {
          throw e;
        }
        pause(attempt);
      }
    }
  }

  private <T> T attempt(Supplier<T> work) {
    List<Runnable> waiting;
    T result;
    try (Handle handle = jdbi.open()) {
      Unit unit = new Unit(handle, true);
      result =
          handle.inTransaction(
              TransactionIsolationLevel.SERIALIZABLE, same -> units.within(unit, work));
      waiting = unit.waiting();
    }
    Units.run(waiting);
    return result;
  }

  private static boolean isConflict(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && sql.getSQLState() != null
          && CONFLICTS.contains(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  private static void pause(int attempt) {
    long most = Math.min(LONGEST_PAUSE_MILLIS, 1L << Math.min(attempt, 10));
    LockSupport.parkNanos(
        TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextLong(most) + 1));
  }

  @Override
  public <T> T read(Supplier<T> work) {
    if (units.current() != null) {
      return work.get();
    }
    try (Handle handle = jdbi.open()) {
      return handle.inTransaction(
          TransactionIsolationLevel.REPEATABLE_READ,
          same -> units.within(new Unit(handle, false), work));
    }
  }

  @Override
  public void afterCommit(Runnable action) {
    units.required().afterCommit(action);
  }

  @Override
  public Handle handle() {
    return units.handle();
  }

  @Override
  public Dialect dialect() {
    return Dialect.POSTGRES;
  }

  @Override
  public void close() {
    pool.close();
  }
}
