package org.ambassadorbot.core.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * SQLite in WAL mode, every commit on disk before it is answered: one writer thread, a few readers.
 */
public final class SqliteDatabase implements Database {
  private static final String PREFIX = "jdbc:sqlite:";
  private static final int BUSY_MILLIS = 5_000;
  private static final int READERS = 3;
  private static final int WRITER_CACHE_KIB = 16 * 1024;
  private static final int PAGES_BETWEEN_CHECKPOINTS = 4_000;

  private final Units units = new Units();
  private final HikariDataSource readers;
  private final Jdbi reading;
  private final SqliteWriter writer;
  private final DataSource writing;

  /** Opens the file, made if missing with its folder, and brings its tables up to date. */
  public SqliteDatabase(String url) {
    makeFolder(url);
    writing = dataSource(url, SQLiteConfig.TransactionMode.IMMEDIATE);
    Migrations.run(writing, Dialect.SQLITE);
    readers = readers(dataSource(url, SQLiteConfig.TransactionMode.DEFERRED));
    reading = NamedPlaces.jdbi(readers);
    writer = new SqliteWriter(forWriting(writing), units);
    writer.start();
  }

  /**
   * What is deleted is overwritten, so that it cannot be read from the file. A queue of a hundred
   * thousand is larger than the cache that SQLite has by itself, and each page of its log would be
   * moved many times.
   */
  private static Handle forWriting(DataSource source) {
    Handle handle = NamedPlaces.jdbi(source).open();
    handle.execute("PRAGMA secure_delete = ON");
    handle.execute("PRAGMA cache_size = -" + WRITER_CACHE_KIB);
    handle.execute("PRAGMA wal_autocheckpoint = " + PAGES_BETWEEN_CHECKPOINTS);
    return handle;
  }

  private static void makeFolder(String url) {
    Path parent = Path.of(url.substring(PREFIX.length())).toAbsolutePath().getParent();
    try {
      if (parent != null) {
        Files.createDirectories(parent);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DataSource dataSource(String url, SQLiteConfig.TransactionMode mode) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setTransactionMode(mode);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setGetGeneratedKeys(false); // we say RETURNING; the driver would ask after each insert
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl(url);
    return source;
  }

  private static HikariDataSource readers(DataSource source) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(source);
    config.setPoolName("sqlite-readers");
    config.setMaximumPoolSize(READERS);
    config.setMinimumIdle(1);
    config.setAutoCommit(false);
    config.setConnectionInitSql("PRAGMA query_only = ON");
    return new HikariDataSource(config);
  }

  @Override
  public <T> T write(Supplier<T> work) {
    Unit unit = units.current();
    if (unit == null) {
      return writer.submit(work);
    }
    if (!unit.isWriting()) {
      throw new IllegalStateException("a read cannot become a write");
    }
    return work.get();
  }

  @Override
  public <T> T read(Supplier<T> work) {
    if (units.current() != null) {
      return work.get();
    }
    try (Handle handle = reading.open()) {
      return units.within(new Unit(handle, false), work);
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
  public Statements statements() {
    return units.required().statements();
  }

  @Override
  public Dialect dialect() {
    return Dialect.SQLITE;
  }

  /** Moves everything out of the write-ahead log, which is then empty. */
  @Override
  public void checkpoint() {
    try (Connection connection = writing.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (SQLException e) {
      throw new StoreException("the log could not be emptied", e);
    }
  }

  @Override
  public boolean isShared() {
    return false;
  }

  @Override
  public void close() {
    writer.close();
    readers.close();
  }
}
