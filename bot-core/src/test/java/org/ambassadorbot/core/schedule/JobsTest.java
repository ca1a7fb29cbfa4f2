package org.ambassadorbot.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** Work at the right moment, once. */
@ParameterizedClass
@EnumSource(Dialect.class)
final class JobsTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T07:59:00Z");
  private static final Cadence WEEKLY =
      Cadence.weekly(DayOfWeek.MONDAY, LocalTime.of(9, 0), ZoneId.of("Europe/Paris"));

  private final Timetable timetable;
  private final List<Run> runs = new CopyOnWriteArrayList<>();
  private final Job digest = Job.exactlyOnce("digest", this::writeDown);

  JobsTest(Dialect dialect) {
    timetable = new Timetable(dialect, MONDAY);
  }

  @AfterEach
  void close() {
    timetable.close();
  }

  /** What a transaction that is run again must not do twice waits for its commit. */
  private void writeDown(Run run) {
    timetable.database.afterCommit(() -> runs.add(run));
  }

  private List<String> periods() {
    return runs.stream().map(Run::period).toList();
  }

  private void repeat(String key, Cadence cadence) {
    timetable.database.write(() -> timetable.schedule.repeat("digest", key, cadence));
  }

  private void once(String key, Instant at, String payload) {
    timetable.database.write(() -> timetable.schedule.once("digest", key, at, payload));
  }

  @Test
  void aWeeklyJobRunsOnceAWeek() {
    Jobs jobs = timetable.process(digest);
    repeat("programme:1", WEEKLY);
    jobs.step();
    assertThat(runs).isEmpty();

    for (int minute = 0; minute < 15 * 24 * 60; minute += 20) {
      timetable.passes(Duration.ofMinutes(20));
      jobs.step();
    }

    assertThat(periods()).containsExactly("2026-W48", "2026-W49", "2026-W50");
    assertThat(runs.get(0).plannedAt()).isEqualTo("2026-11-23T08:00:00Z");
    assertThat(timetable.outcomes).containsOnly(JobObserver.Outcome.DONE);
  }

  @Test
  void whatWasMissedIsCaughtUpOnce() {
    repeat("programme:1", WEEKLY);
    timetable.passes(Duration.ofDays(24));

    Jobs jobs = timetable.process(digest);
    jobs.step();
    jobs.step();
    timetable.passes(Duration.ofDays(7));
    jobs.step();

    assertThat(periods()).containsExactly("2026-W51", "2026-W52");
  }

  @Test
  void anUndoneTransactionPlansNothing() {
    assertThatThrownBy(
            () ->
                timetable.database.write(
                    () -> {
                      timetable.schedule.once("digest", "k", MONDAY, "");
                      throw new IllegalArgumentException("undone");
                    }))
        .isInstanceOf(IllegalArgumentException.class);

    timetable.process(digest).step();

    assertThat(runs).isEmpty();
  }

  @Test
  void aOneTimeJobRunsAtItsMomentWithItsPayload() {
    Jobs jobs = timetable.process(digest);
    once("broadcast:7", MONDAY.plusSeconds(60), "{\"draft\":7}");
    jobs.step();
    assertThat(runs).isEmpty();

    timetable.passes(Duration.ofMinutes(1));
    jobs.step();
    jobs.step();

    assertThat(runs)
        .containsExactly(
            new Run(
                "broadcast:7", "2026-11-23T08:00:00Z", MONDAY.plusSeconds(60), "{\"draft\":7}"));
  }

  @Test
  void theSameMomentTwiceRunsOnceAndAnotherRunsAgain() {
    Jobs jobs = timetable.process(digest);
    once("k", MONDAY, "");
    jobs.step();
    once("k", MONDAY, "");
    jobs.step();
    assertThat(runs).hasSize(1);

    once("k", MONDAY.plusMillis(1), "");
    timetable.passes(Duration.ofSeconds(1));
    jobs.step();

    assertThat(runs).hasSize(2);
  }

  @Test
  void aPlanIsReplacedByTheNextOne() {
    Jobs jobs = timetable.process(digest);
    once("k", MONDAY.plusSeconds(10), "first");
    once("k", MONDAY.plusSeconds(20), "second");

    timetable.passes(Duration.ofSeconds(30));
    jobs.step();

    assertThat(runs).extracting(Run::payload).containsExactly("second");
  }

  @Test
  void aPlanMadeWhileItsJobRunsIsKeptAndNoDefect() {
    Instant later = MONDAY.plus(Duration.ofHours(1));
    Job planning =
        Job.repeatable(
            "digest",
            run -> {
              runs.add(run);
              if (runs.size() == 1) {
                once("k", later, "second");
              }
            });
    Jobs jobs = timetable.process(planning);
    once("k", MONDAY, "first");

    List<String> complaints = complaints(jobs::step);
    jobs.step();
    assertThat(runs).extracting(Run::payload).containsExactly("first");
    timetable.passes(Duration.ofHours(2));
    jobs.step();

    assertThat(runs).extracting(Run::payload).containsExactly("first", "second");
    assertThat(complaints).isEmpty();
    assertThat(timetable.outcomes).containsOnly(JobObserver.Outcome.DONE);
  }

  /** What db-scheduler logs as wrong while something is done. */
  private static List<String> complaints(Runnable deed) {
    Logger logger = (Logger) LoggerFactory.getLogger("com.github.kagkarlsson");
    ListAppender<ILoggingEvent> heard = new ListAppender<>();
    heard.start();
    logger.addAppender(heard);
    try {
      deed.run();
    } finally {
      logger.detachAppender(heard);
    }
    return heard.list.stream()
        .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }

  @Test
  void aCancelledPlanDoesNotRun() {
    Jobs jobs = timetable.process(digest);
    once("k", MONDAY.plusSeconds(10), "");

    boolean isFirst = timetable.database.write(() -> timetable.schedule.cancel("digest", "k"));
    boolean isSecond = timetable.database.write(() -> timetable.schedule.cancel("digest", "k"));
    timetable.passes(Duration.ofSeconds(30));
    jobs.step();

    assertThat(List.of(isFirst, isSecond)).containsExactly(true, false);
    assertThat(runs).isEmpty();
  }

  @Test
  void aFailureUndoesItsWorkAndIsTriedAgain() {
    AtomicInteger attempts = new AtomicInteger();
    Job failing =
        Job.exactlyOnce(
            "digest",
            run -> {
              timetable.schedule.once("other", "from" + attempts.get(), MONDAY, "");
              if (attempts.incrementAndGet() < 3) {
                throw new IllegalStateException("on purpose");
              }
            });
    Jobs jobs = timetable.process(failing);
    once("k", MONDAY, "");

    for (int second = 0; second < 600; second += 20) {
      jobs.step();
      timetable.passes(Duration.ofSeconds(20));
    }

    assertThat(attempts).hasValue(3);
    assertThat(timetable.outcomes)
        .containsExactly(
            JobObserver.Outcome.FAILED, JobObserver.Outcome.FAILED, JobObserver.Outcome.DONE);
    List<String> planned =
        timetable.database.read(
            () ->
                timetable
                    .database
                    .handle()
                    .createQuery("SELECT task_instance FROM scheduled_tasks")
                    .mapTo(String.class)
                    .list());
    assertThat(planned).containsExactly("from2");
  }

  @Test
  void aStandingJobIsPlannedAtStart() {
    Job nightly = digest.standing(Cadence.daily(LocalTime.of(3, 0), ZoneId.of("Europe/Paris")));
    Jobs jobs = timetable.process(nightly);
    jobs.plan();
    jobs.plan();

    timetable.passes(Duration.ofDays(1));
    jobs.step();
    timetable.process(nightly).plan();
    jobs.step();

    assertThat(periods()).containsExactly("2026-11-24");
    assertThat(runs.get(0).key()).isEqualTo("all");
  }

  @Test
  void aRunThatItsProcessDidNotSurviveIsTakenOverWithinHalfAMinute() {
    repeat("k", WEEKLY);
    timetable.passes(Duration.ofMinutes(1));
    timetable.database.write(
        () -> {
          timetable
              .database
              .handle()
              .createUpdate(
                  "UPDATE scheduled_tasks SET picked = :yes, picked_by = 'dead',"
                      + " last_heartbeat = :now, version = version + 1")
              .bind("yes", true)
              .bind("now", timetable.clock.millis())
              .execute();
        });
    Jobs jobs = timetable.process(digest);

    for (int second = 0; second < 10; second++) {
      jobs.step();
      timetable.passes(Duration.ofSeconds(1));
    }
    assertThat(runs).isEmpty();
    for (int second = 0; second < 18; second++) {
      jobs.step();
      timetable.passes(Duration.ofSeconds(1));
    }

    assertThat(periods()).containsExactly("2026-W48");
  }

  @Test
  void severalProcessesShareTheWorkAndRepeatNone() {
    for (int i = 0; i < 40; i++) {
      once("k" + i, MONDAY, "");
    }
    Jobs one = timetable.threaded(timetable.clock, digest);
    Jobs other = timetable.threaded(timetable.clock, digest);

    one.start();
    other.start();

    await(() -> runs.size() >= 40);
    assertThat(runs).extracting(Run::key).hasSize(40).doesNotHaveDuplicates();
  }

  @Test
  void processesThatStartTogetherDoNotDisturbEachOther() throws Exception {
    Job nightly = digest.standing(Cadence.daily(LocalTime.of(3, 0), ZoneId.of("Europe/Paris")));
    CountDownLatch together = new CountDownLatch(1);
    List<Thread> threads =
        java.util.stream.IntStream.range(0, 6)
            .mapToObj(i -> timetable.process(nightly))
            .map(
                jobs ->
                    new Thread(
                        () -> {
                          awaitQuietly(together);
                          jobs.plan();
                          runs.add(new Run("planned", "", MONDAY, ""));
                        }))
            .toList();
    threads.forEach(Thread::start);
    together.countDown();
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(runs).hasSize(6);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void itStartsAndStopsQuickly() {
    Jobs jobs = timetable.threaded(Clock.systemUTC(), digest);
    once("k", Instant.EPOCH, "");
    long start = System.nanoTime();

    jobs.start();
    long started = System.nanoTime();
    await(() -> runs.size() == 1);
    long ran = System.nanoTime();
    assertThat(Duration.ofNanos(started - start)).isLessThan(Duration.ofSeconds(2));
    jobs.close();
    long stopped = System.nanoTime();

    assertThat(Duration.ofNanos(stopped - ran)).isLessThan(Duration.ofSeconds(4));
  }

  private static void await(java.util.function.BooleanSupplier claim) {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!claim.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("waited in vain");
      }
      LockSupport.parkNanos(2_000_000);
    }
  }
}
