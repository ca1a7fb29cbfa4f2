package org.ambassadorbot.core.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Databases for tests: SQLite files, and PostgreSQL from one server per JVM. Making the tables
 * takes longer than most tests, so it is done once and copied. Files stand in memory where there is
 * enough: every commit waits for its disk, and the tests would wait more than they work.
 */
public final class TestDatabases {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String PLACE = "ambassador.stores";
  private static final Path MEMORY = Path.of("/dev/shm");
  private static final long ENOUGH_MEMORY = 4L << 30;
  private static final int MOST_KEPT = 300;
  private static final int MOST_KEPT_ON_POSTGRES = 20;
  private static final Path FOLDER = makeFolder();
  private static final Deque<Path> KEPT = new ArrayDeque<>();
  private static final Deque<String> KEPT_ON_POSTGRES = new ArrayDeque<>();
  private static final String SQLITE = "jdbc:sqlite:";
  private static final String TEMPLATE = "with_tables";
  private static Optional<EmbeddedPostgres> server = Optional.empty();
  private static Optional<String> sqliteTemplate = Optional.empty();
  private static boolean hasPostgresTemplate;

  private TestDatabases() {}

  /** The address of a new database of a kind, its tables made and empty. */
  public static String url(Dialect dialect) {
    return dialect == Dialect.SQLITE ? copyOfSqlite() : copyOfPostgres();
  }

  private static synchronized String copyOfSqlite() {
    String original = sqliteTemplate.orElseGet(() -> withTables(SQLITE + fileIn(newFolder())));
    sqliteTemplate = Optional.of(original);
    String copy = sqlite();
    for (String part : List.of("", "-wal")) {
      Path from = Path.of(original.substring(SQLITE.length()) + part);
      if (Files.exists(from)) {
        copy(from, Path.of(copy.substring(SQLITE.length()) + part));
      }
    }
    return copy;
  }

  private static synchronized String copyOfPostgres() {
    if (!hasPostgresTemplate) {
      withTables(create(TEMPLATE, ""));
      hasPostgresTemplate = true;
    }
    return postgres(
        " TEMPLATE " + TEMPLATE + " STRATEGY FILE_COPY"); // pages are quicker than a log
  }

  private static String withTables(String url) {
    Databases.open(url).close();
    return url;
  }

  private static void copy(Path from, Path to) {
    try {
      Files.copy(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of a new, empty SQLite file in a folder of its own. */
  public static synchronized String sqlite() {
    Path folder = newFolder();
    KEPT.add(folder);
    if (KEPT.size() > MOST_KEPT) {
      remove(KEPT.remove()); // that of a test which ended long ago
    }
    return SQLITE + fileIn(folder);
  }

  private static Path fileIn(Path folder) {
    return folder.resolve("test.db");
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory(FOLDER, "store");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One folder for all files of this JVM, gone when it ends. */
  private static Path makeFolder() {
    try {
      Path folder = Files.createTempDirectory(place(), "ambassador");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The server first: it writes into the folder until it has ended. */
  private static synchronized void end(Path folder) {
    server.ifPresent(TestDatabases::close);
    remove(folder);
  }

  /** Where the system property {@value #PLACE} says, for what is measured; else in memory. */
  private static Path place() {
    boolean hasMemory =
        MEMORY.toFile().getUsableSpace() > ENOUGH_MEMORY && Files.isWritable(MEMORY);
    String otherwise = hasMemory ? MEMORY.toString() : System.getProperty("java.io.tmpdir");
    return Path.of(System.getProperty(PLACE, otherwise));
  }

  private static void remove(Path folder) {
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of a new, empty PostgreSQL database. */
  public static synchronized String postgres() {
    return postgres("");
  }

  private static synchronized String postgres(String options) {
    String name = "test_" + NUMBER.incrementAndGet();
    String url = create(name, options);
    KEPT_ON_POSTGRES.add(name);
    if (KEPT_ON_POSTGRES.size() > MOST_KEPT_ON_POSTGRES) {
      execute("DROP DATABASE " + KEPT_ON_POSTGRES.remove() + " WITH (FORCE)");
    }
    return url;
  }

  private static String create(String name, String options) {
    execute("CREATE DATABASE " + name + options);
    return running().getJdbcUrl("postgres", name);
  }

  private static void execute(String statement) {
    try (Connection connection = running().getPostgresDatabase().getConnection();
        Statement executed = connection.createStatement()) {
      executed.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static EmbeddedPostgres running() {
    EmbeddedPostgres running = server.orElseGet(TestDatabases::start);
    server = Optional.of(running);
    return running;
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder()
          .setDataDirectory(newFolder())
          .setRegisterShutdownHook(false)
          .setServerConfig("max_connections", "300")
          .setServerConfig("fsync", "off")
          .setServerConfig("full_page_writes", "off")
          .setServerConfig("max_wal_size", "256MB")
          .start();
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
