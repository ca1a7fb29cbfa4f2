package org.ambassadorbot.core.outbox;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.multibindings.Multibinder;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.ambassadorbot.core.CoreModule;
import org.ambassadorbot.core.conversation.MovableClock;
import org.ambassadorbot.core.directory.Defaults;
import org.ambassadorbot.core.directory.Directory;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Profile;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.platform.ChatPlatform;
import org.ambassadorbot.core.platform.DeliveryId;
import org.ambassadorbot.core.platform.Pace;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Databases;
import org.ambassadorbot.core.store.Dialect;
import org.ambassadorbot.core.store.TestDatabases;

/** The engine on a real database, with a clock and two platforms of the test's own. */
final class Engine implements AutoCloseable {
  /** A Wednesday, ten in the morning in Paris. */
  static final Instant OPENING = Instant.parse("2026-09-02T08:00:00Z");

  final MovableClock clock;
  final Database database;
  final ScriptedPlatform finding;
  final ScriptedPlatform blind;
  final WorkspaceId workspace;
  final WorkspaceId blindWorkspace;
  private final String hours;
  private final List<Instance> instances = new ArrayList<>();

  Engine(Dialect dialect) {
    this(dialect, "Mon-Sun 00:00-24:00", Pace.UNLIMITED);
  }

  Engine(Dialect dialect, String hours, Pace pace) {
    this.hours = hours;
    clock = new MovableClock(OPENING);
    database = Databases.open(TestDatabases.url(dialect));
    finding = new ScriptedPlatform("alpha", true, pace, clock);
    blind = new ScriptedPlatform("beta", false, pace, clock);
    workspace = new WorkspaceId(finding.id(), "W1");
    blindWorkspace = new WorkspaceId(blind.id(), "W2");
  }

  /** A process that serves the store. */
  Instance start() {
    Instance instance = new Instance(this);
    instances.add(instance);
    return instance;
  }

  /** What one process keeps in memory; forgetting it is the process's death. */
  static final class Instance {
    final Injector injector;
    final Round round;
    final Courier courier;
    final DurableOutbox outbox;
    final Dispatcher dispatcher;
    private final Engine engine;

    Instance(Engine engine) {
      this.engine = engine;
      injector =
          Guice.createInjector(
              new CoreModule(engine.database, Optional.empty(), engine.defaults(), engine.clock),
              new AbstractModule() {
                @Override
                protected void configure() {
                  Multibinder<ChatPlatform> set =
                      Multibinder.newSetBinder(binder(), ChatPlatform.class);
                  set.addBinding().toInstance(engine.finding);
                  set.addBinding().toInstance(engine.blind);
                }
              });
      round = injector.getInstance(Round.class);
      courier = injector.getInstance(Courier.class);
      outbox = injector.getInstance(DurableOutbox.class);
      dispatcher = injector.getInstance(Dispatcher.class);
    }

    String name() {
      return dispatcher.instance();
    }

    /** One round of a lane, its deliveries carried one after the other. */
    Round.Outcome serve(WorkspaceId workspace) {
      return round.serve(workspace, name(), 16, new Round.Hands(courier::carry, courier::lookInto));
    }

    /** Rounds, as long as they find something to do. */
    void serveAll(WorkspaceId workspace) {
      for (int i = 0; i < 1_000 && serve(workspace).rest().isZero(); i++) {
        engine.clock.passes(Duration.ofMillis(1));
      }
    }

    /** Takes deliveries as a process that dies before it sends any. */
    void takeAndDie(WorkspaceId workspace) {
      round.serve(workspace, name(), 16, new Round.Hands(delivery -> {}, delivery -> {}));
    }
  }

  private Defaults defaults() {
    return new Defaults(
        Language.FRENCH,
        ZoneId.of("Europe/Paris"),
        "FR",
        hours,
        Set.of(),
        Set.of(finding.id(), blind.id()));
  }

  /** Somebody on the platform that can find deliveries. */
  Person meet(Instance instance, String name) {
    return meet(instance, new Identity(workspace, name), null);
  }

  Person meet(
      Instance instance, Identity identity, @org.jspecify.annotations.Nullable ZoneId zone) {
    Profile profile = new Profile(identity, identity.userId(), null, null, zone, false, true);
    return database.write(
        () -> instance.injector.getInstance(Directory.class).meet(profile).person());
  }

  static Card card(String words) {
    return Card.of(RichText.plain(words));
  }

  boolean tell(Instance instance, Person person, String key) {
    return database.write(
        () -> instance.outbox.tell(new Notice(person.programme(), person.id(), key, card(key))));
  }

  static final Topic TOPIC = new Topic("test", OutboxPhrase.MEANWHILE);

  boolean tellUnasked(Instance instance, Person person, String key) {
    Notice notice = new Notice(person.programme(), person.id(), key, card(key), TOPIC);
    return database.write(() -> instance.outbox.tell(notice));
  }

  /** Puts a message of any kind in the outbox, due now. */
  DeliveryId put(Instance instance, Person person, Target target, Service service) {
    DeliveryStore store = instance.injector.getInstance(DeliveryStore.class);
    Instant now = clock.instant();
    return database.write(
        () ->
            store
                .add(
                    new Draft(
                        person.programme(),
                        person.id(),
                        null,
                        service == Service.BULK ? "batch" : null,
                        target,
                        store.keep(person.programme(), card(service.name()), now),
                        service,
                        null,
                        false,
                        now),
                    null,
                    now)
                .orElseThrow());
  }

  Target direct(Person person) {
    return new Target.Place(new Destination.Direct(new Identity(workspace, person.name())));
  }

  /** The state and cause of every delivery, in their order. */
  List<String> states() {
    return database.read(
        () ->
            database
                .handle()
                .createQuery("SELECT state, cause FROM delivery ORDER BY id")
                .map(
                    (row, context) ->
                        row.getString("cause") == null
                            ? row.getString("state")
                            : row.getString("state") + " (" + row.getString("cause") + ")")
                .list());
  }

  long count(String table) {
    return database.read(
        () ->
            database.handle().createQuery("SELECT COUNT(*) FROM " + table).mapTo(Long.class).one());
  }

  List<Map<String, Object>> rows(String sql) {
    return database.read(() -> database.handle().createQuery(sql).mapToMap().list());
  }

  /** Waits, by the real clock, for what other threads are about to bring about. */
  static void await(java.util.function.BooleanSupplier claim) {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!claim.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("waited in vain");
      }
      LockSupport.parkNanos(2_000_000);
    }
  }

  @Override
  public void close() {
    instances.forEach(instance -> instance.dispatcher.close());
    database.close();
  }
}
