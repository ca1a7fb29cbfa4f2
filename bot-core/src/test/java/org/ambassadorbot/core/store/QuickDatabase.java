package org.ambassadorbot.core.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * SQLite without its writer thread and without waiting for the disk, for simulations that take
 * durability for granted. One thread only.
 */
public final class QuickDatabase implements Database {
  private final Units units = new Units();
  private final Handle handle;

  /** A new database, copied from one that is migrated already. */
  public QuickDatabase(Template template) {
    SQLiteDataSource source = source(template.copy());
    handle = NamedPlaces.jdbi(source).open();
  }

  /** A migrated store to copy from, since migrating takes longer than a history. */
  public static final class Template {
    private final byte[] content;

    public Template() {
      String url = TestDatabases.sqlite();
      Migrations.run(source(url), Dialect.SQLITE);
      try {
        content = Files.readAllBytes(file(url));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private String copy() {
      String url = TestDatabases.sqlite();
      try {
        Files.write(file(url), content);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return url;
    }

    private static Path file(String url) {
      return Path.of(url.substring("jdbc:sqlite:".length()));
    }
  }

  private static SQLiteDataSource source(String url) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.MEMORY);
    config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
    config.enforceForeignKeys(true);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl(url);
    return source;
  }

  @Override
  public <T> T write(Supplier<T> work) {
    if (units.current() != null) {
      return work.get();
    }
    Unit unit = new Unit(handle, true);
    T result = handle.inTransaction(same -> units.within(unit, work));
    List<Runnable> waiting = new ArrayList<>(unit.waiting());
    Units.run(waiting);
    return result;
  }

  @Override
  public <T> T read(Supplier<T> work) {
    return units.current() != null ? work.get() : units.within(new Unit(handle, false), work);
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
    return Dialect.SQLITE;
  }

  @Override
  public void close() {
    handle.close();
  }
}
