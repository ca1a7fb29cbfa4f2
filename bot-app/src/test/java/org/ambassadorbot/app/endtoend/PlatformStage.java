package org.ambassadorbot.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.ambassadorbot.app.live.RunningBot;
import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.MovableClock;
import org.ambassadorbot.core.conversation.Stage;
import org.ambassadorbot.core.outbox.DeliveryState;
import org.ambassadorbot.core.outbox.Dispatcher;
import org.ambassadorbot.core.schedule.Jobs;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;
import org.ambassadorbot.core.store.TestDatabases;
import org.ambassadorbot.playground.SimulatedPerson;
import org.ambassadorbot.playground.Simulator;
import org.ambassadorbot.playground.Simulator.Newcomer;
import org.jspecify.annotations.Nullable;

/**
 * The real bot behind its HTTP server, between the make-believe platforms. It starts when somebody
 * does something; a second passes after everything they do, since platforms ask for a pause between
 * two messages. At the end no platform may complain of a limit that was not respected.
 */
final class PlatformStage implements Stage {
  private static final Instant OPENING = Instant.parse("2026-09-02T08:00:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(2);
  private static final Duration BETWEEN_ACTS = Duration.ofSeconds(1);
  private static final int LOOKS_BETWEEN_WAKES = 10;
  private static final int LOOKS_BEFORE_TIME_PASSES = 50;
  private static final int LOOKS_BEFORE_A_CALL_IS_GIVEN_UP = 1_000;

  private final MovableClock clock = new MovableClock(OPENING);
  private final LiveCompany company = new LiveCompany(clock);
  private final Set<String> administrators = new HashSet<>();
  private final int first;
  private final Dialect dialect;
  private @Nullable RunningBot bot;

  /**
   * A stage that is not open yet.
   *
   * @param first 0 when the first platform is Slack, 1 when it is Teams
   */
  PlatformStage(int first, Dialect dialect) {
    this.first = first;
    this.dialect = dialect;
  }

  /** Teams does not say who administers it: there, administrators are named in the environment. */
  @Override
  public Actor enters(Casting casting) {
    Simulator platform = company.platforms().get(first ^ casting.platform());
    if (casting.isAdministrator() && platform == company.teams()) {
      if (bot != null) {
        throw new IllegalStateException("administrators of Teams enter before the bot starts");
      }
      administrators.add(casting.email());
    }
    Newcomer newcomer =
        new Newcomer(
            casting.name(),
            casting.email(),
            casting.languageTag(),
            casting.zone(),
            casting.isAdministrator());
    return platform == company.slack()
        ? new SlackActor(this, platform.add(newcomer))
        : new TeamsActor(this, platform.add(newcomer), company.teams());
  }

  @Override
  public void gathers(String group, List<Actor> members) {
    open();
    List<SimulatedPerson> people =
        members.stream().map(member -> ((PlatformActor) member).person()).toList();
    if (members.get(0) instanceof SlackActor) {
      company.slack().gather(group, people);
    } else {
      company.teams().gather(group, people);
    }
    settle();
  }

  @Override
  public void dissolves(String group, Actor member) {
    if (member instanceof SlackActor) {
      company.slack().dissolve(group);
    } else {
      company.teams().dissolve(group);
    }
  }

  /** The bot looks for what it has planned every second by itself. */
  @Override
  public void works() {
    Jobs jobs = open().part(Jobs.class);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    for (int looks = 0; isAnyPlanned(); looks++) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("still to be done: what is planned");
      }
      if (looks % LOOKS_BETWEEN_WAKES == 0) {
        jobs.wake();
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
    settle();
  }

  private boolean isAnyPlanned() {
    Database database = open().part(Database.class);
    String planned =
        "SELECT COUNT(*) FROM scheduled_tasks WHERE picked = :yes OR execution_time <= :now";
    return database.read(
        () ->
            database
                    .handle()
                    .createQuery(planned)
                    .bind("yes", true)
                    .bind("now", clock.millis())
                    .mapTo(Long.class)
                    .one()
                > 0);
  }

  @Override
  public void passes(Duration duration) {
    clock.passes(duration);
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  /** The platforms around the bot. */
  LiveCompany company() {
    return company;
  }

  /** Opens the bot if it is not open yet. */
  RunningBot open() {
    RunningBot running = bot;
    if (running == null) {
      Map<String, String> environment = company.environment(TestDatabases.url(dialect));
      if (!administrators.isEmpty()) {
        environment.put("ADMIN_EMAILS", String.join(",", administrators));
      }
      running = company.start(environment);
      bot = running;
    }
    return running;
  }

  /** Waits until everything that may be sent has been, letting time go by where it must. */
  void settle() {
    Dispatcher dispatcher = open().part(Dispatcher.class);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    for (int looks = 1; isAnyHeldTooLong() || dispatcher.isLeaving(); looks++) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("still to be sent: " + dispatcher.depth());
      }
      if (isTimeAwaited(dispatcher, looks)) {
        clock.passes(BETWEEN_ACTS);
        dispatcher.wake();
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
    clock.passes(BETWEEN_ACTS);
  }

  /**
   * Whether nothing more happens until time goes by. What is on its way arrives first: no clock
   * jumps while a platform is called, unless it is for very long.
   */
  private boolean isTimeAwaited(Dispatcher dispatcher, int looks) {
    if (looks % LOOKS_BEFORE_A_CALL_IS_GIVEN_UP == 0) {
      return true;
    }
    return looks % LOOKS_BEFORE_TIME_PASSES == 0
        ? !dispatcher.depth().containsKey(DeliveryState.SENDING)
        : !isAny("state = 'SENDING' OR state IN ('READY', 'HELD') AND due_at <= :now");
  }

  /** What was held until a moment that has come is about to be sent. */
  private boolean isAnyHeldTooLong() {
    return isAny("state = 'HELD' AND due_at <= :now");
  }

  private boolean isAny(String which) {
    Database database = open().part(Database.class);
    String number = "SELECT COUNT(*) FROM delivery WHERE " + which;
    return database.read(
        () ->
            database
                    .handle()
                    .createQuery(number)
                    .bind("now", clock.millis())
                    .mapTo(Long.class)
                    .one()
                > 0);
  }

  @Override
  public void close() {
    if (bot != null) {
      bot.close();
    }
    company.close();
    assertThat(company.slack().breaches()).as("what Slack complains of").isEmpty();
    assertThat(company.teams().breaches()).as("what Teams complains of").isEmpty();
  }
}
