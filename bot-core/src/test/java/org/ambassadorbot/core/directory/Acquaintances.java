package org.ambassadorbot.core.directory;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.ambassadorbot.core.CoreModule;
import org.ambassadorbot.core.conversation.MovableClock;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.people.Profile;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Databases;
import org.ambassadorbot.core.store.Dialect;
import org.ambassadorbot.core.store.SecretBox;
import org.ambassadorbot.core.store.TestDatabases;
import org.jspecify.annotations.Nullable;

/** The directory on a real database: one platform whose workspaces share a programme, one not. */
final class Acquaintances implements AutoCloseable {
  static final WorkspaceId SHARED = new WorkspaceId(new PlatformId("alpha"), "W1");
  static final WorkspaceId SHARED_TOO = new WorkspaceId(new PlatformId("alpha"), "W2");
  static final WorkspaceId OWN = new WorkspaceId(new PlatformId("beta"), "T1");

  final MovableClock clock = new MovableClock(Instant.parse("2026-09-02T08:00:00Z"));
  final Database database;
  private final Injector injector;

  Acquaintances(Dialect dialect) {
    database = Databases.open(TestDatabases.url(dialect));
    Defaults defaults =
        new Defaults(
            Language.FRENCH,
            ZoneId.of("Europe/Paris"),
            "FR",
            "Mon-Fri 09:00-18:00",
            Set.of("chef@example.org"),
            Set.of(SHARED.platform()));
    injector = Guice.createInjector(new CoreModule(database, Optional.of(box(1)), defaults, clock));
  }

  static SecretBox box(int key) {
    byte[] bytes = new byte[32];
    bytes[0] = (byte) key;
    return new SecretBox(Base64.getDecoder().decode(Base64.getEncoder().encode(bytes)));
  }

  <T> T part(Class<T> type) {
    return injector.getInstance(type);
  }

  static Profile profile(WorkspaceId workspace, String user, @Nullable String email) {
    return new Profile(
        new Identity(workspace, user), "Name of " + user, email, null, null, false, true);
  }

  static Profile administrator(WorkspaceId workspace, String user) {
    return new Profile(new Identity(workspace, user), user, null, null, null, true, true);
  }

  Acquaintance meet(Profile profile) {
    return database.write(() -> part(Directory.class).meet(profile));
  }

  Acquaintance meetStranger(Identity identity) {
    return database.write(() -> part(Directory.class).meetStranger(identity, Language.ENGLISH));
  }

  <T> T write(Supplier<T> work) {
    return database.write(work);
  }

  long count(String table) {
    return database.read(
        () ->
            database.handle().createQuery("SELECT COUNT(*) FROM " + table).mapTo(Long.class).one());
  }

  @Override
  public void close() {
    database.close();
  }
}
