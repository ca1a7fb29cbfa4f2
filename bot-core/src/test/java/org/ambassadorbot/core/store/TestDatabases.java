package org.ambassadorbot.core.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Empty databases for tests: SQLite files, and PostgreSQL from one server per JVM. */
public final class TestDatabases {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static Optional<EmbeddedPostgres> server = Optional.empty();

  private TestDatabases() {}

  /** The address of a new database of a kind. */
  public static String url(Dialect dialect) {
    return dialect == Dialect.SQLITE ? sqlite() : postgres();
  }

  /** The address of a new SQLite file in a folder of its own. */
  public static String sqlite() {
    try {
      Path folder = Files.createTempDirectory("ambassador");
      folder.toFile().deleteOnExit();
      return "jdbc:sqlite:" + folder.resolve("test.db");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of a new PostgreSQL database. */
  public static synchronized String postgres() {
    EmbeddedPostgres running = server.orElseGet(TestDatabases::start);
    server = Optional.of(running);
    String name = "test_" + NUMBER.incrementAndGet();
    try (Connection connection = running.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return running.getJdbcUrl("postgres", name);
  }

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres started =
          EmbeddedPostgres.builder()
              .setServerConfig("max_connections", "300")
              .setServerConfig("fsync", "off")
              .setServerConfig("full_page_writes", "off")
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(started)));
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(EmbeddedPostgres running) {
    try {
      running.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
