package org.ambassadorbot.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.platform.Pace;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Two transactions that want the same delivery at the same moment, where several may write: the
 * second one finds it as the first one left it.
 */
final class RaceTest {
  private static final String BLOCKED =
      "SELECT COUNT(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
          + " AND datname = current_database()";

  private final Engine engine = new Engine(Dialect.POSTGRES, "Mon-Fri 09:00-18:00", Pace.UNLIMITED);
  private final Engine.Instance instance = engine.start();
  private final Person nadia = engine.meet(instance, "nadia");
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void close() {
    threads.shutdownNow();
    engine.close();
  }

  /** The second begins before the first has committed, and waits for it. */
  private void race(String first, Runnable second) throws Exception {
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch ends = new CountDownLatch(1);
    Future<?> one =
        threads.submit(
            () ->
                engine.database.write(
                    () -> {
                      engine.database.handle().execute(first);
                      written.countDown();
                      await(ends);
                    }));
    written.await();
    Future<?> other = threads.submit(second);
    Engine.await(() -> other.isDone() || isSomebodyBlocked());
    ends.countDown();
    one.get(20, TimeUnit.SECONDS);
    other.get(20, TimeUnit.SECONDS);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean isSomebodyBlocked() {
    return engine.database.read(
            () -> engine.database.handle().createQuery(BLOCKED).mapTo(Long.class).one())
        > 0;
  }

  @Test
  void whatIsCancelledAtTheVeryMomentIsNotSent() throws Exception {
    engine.tell(instance, nadia, "one");

    race(
        "UPDATE delivery SET state = 'CANCELLED', cause = 'cancelled'",
        () -> instance.serve(engine.workspace));

    assertThat(engine.finding.calls()).isEmpty();
    assertThat(engine.states()).containsExactly("CANCELLED (cancelled)");
  }

  @Test
  void whatIsCancelledAtTheVeryMomentIsNotHeldForTheMorning() throws Exception {
    engine.tell(instance, nadia, "one");
    engine.clock.passes(Duration.ofHours(10));

    race(
        "UPDATE delivery SET state = 'CANCELLED', cause = 'cancelled'",
        () -> instance.serve(engine.workspace));

    assertThat(engine.states()).containsExactly("CANCELLED (cancelled)");
  }

  @Test
  void whatIsBeingSentIsNotSentAgainByWhoeverChangesTheirHours() throws Exception {
    engine.tell(instance, nadia, "one");
    ReconsiderWaiting reconsider = instance.injector.getInstance(ReconsiderWaiting.class);

    race(
        "UPDATE delivery SET state = 'SENDING', attempts = 1, claimed_by = 'another'",
        () -> engine.database.write(() -> reconsider.of(nadia)));

    assertThat(engine.states()).containsExactly("SENDING");
  }

  @Test
  void whatIsGivenUpAtTheVeryMomentTakesNothingElseWithIt() throws Exception {
    engine.tell(instance, nadia, "one");
    engine.tell(instance, nadia, "two");
    engine.database.write(
        () -> engine.database.handle().execute("UPDATE delivery SET state = 'HELD'"));

    race(
        "UPDATE delivery SET state = 'CANCELLED', cause = 'muted' WHERE message_key = 'one'",
        () -> instance.serve(engine.workspace));
    instance.serveAll(engine.workspace);

    assertThat(engine.states()).containsExactly("CANCELLED (muted)", "SENT");
    assertThat(engine.finding.arrivals()).containsExactly("two");
  }
}
