package org.ambassadorbot.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.ambassadorbot.core.conversation.MovableClock;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.QuickDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Eleven years of weekly and daily jobs, over every clock change, with restarts at bad moments. */
final class SimulatedYearsTest {
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2035, 12, 31);

  private final ScheduledExecutorService unused = Executors.newScheduledThreadPool(1);

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Paris", "America/Montreal", "Asia/Kolkata", "Pacific/Auckland"})
  void everyPeriodHasItsRunAndOnlyOne(String zone) {
    ZoneId there = ZoneId.of(zone);
    Cadence weekly = Cadence.weekly(DayOfWeek.MONDAY, LocalTime.of(9, 0), there);
    Cadence nightly = Cadence.weekly(DayOfWeek.SUNDAY, LocalTime.of(2, 30), there);

    try (Years years = new Years(there)) {
      years.live(weekly, nightly);

      assertThat(years.runsOf("weekly")).isEqualTo(expected(weekly));
      assertThat(years.runsOf("nightly")).isEqualTo(expected(nightly));
      years.plannedAt("weekly").forEach(at -> assertThat(local(at, there)).isEqualTo("09:00"));
    }
  }

  private static String local(Instant at, ZoneId zone) {
    return at.atZone(zone).toLocalTime().toString();
  }

  /** The periods that begin within the years, counted by the calendar alone. */
  private static List<String> expected(Cadence cadence) {
    List<String> periods = new ArrayList<>();
    Instant end = LAST.atStartOfDay(cadence.zone()).toInstant();
    Instant at = FIRST.atStartOfDay(cadence.zone()).toInstant();
    for (LocalDate day = FIRST; day.isBefore(LAST); day = day.plusDays(1)) {
      Instant moment = ZonedDateTime.of(day, cadence.time(), cadence.zone()).toInstant();
      if (cadence.days().contains(day.getDayOfWeek())
          && moment.isAfter(at)
          && moment.isBefore(end)) {
        periods.add(cadence.latest(moment).period());
      }
    }
    return periods;
  }

  @Test
  void theYearsHoldAllTheClockChanges() {
    assertThat(Years.transitions(ZoneId.of("Europe/Paris"))).hasSize(22);
    assertThat(Years.transitions(ZoneId.of("America/Montreal"))).hasSize(22);
    assertThat(Years.transitions(ZoneId.of("Pacific/Auckland"))).hasSize(22);
    assertThat(Years.transitions(ZoneId.of("Asia/Kolkata"))).isEmpty();
  }

  /** A store that outlives its processes. */
  private final class Years implements AutoCloseable {
    private final ZoneId zone;
    private final Random random = new Random(42);
    private final Database database = new QuickDatabase(new QuickDatabase.Template());
    private final PlanStore plans = new PlanStore(database);
    private final MovableClock clock;
    private final Schedule schedule;

    Years(ZoneId zone) {
      this.zone = zone;
      clock = new MovableClock(FIRST.atStartOfDay(zone).toInstant());
      schedule = new DurableSchedule(plans, clock);
      database.write(
          () -> {
            database.handle().execute("CREATE TABLE ran (job TEXT, period TEXT, planned BIGINT)");
          });
    }

    static List<ZoneOffsetTransition> transitions(ZoneId zone) {
      List<ZoneOffsetTransition> all = new ArrayList<>();
      Instant end = LAST.atStartOfDay(zone).toInstant();
      ZoneOffsetTransition next =
          zone.getRules().nextTransition(FIRST.atStartOfDay(zone).toInstant());
      while (next != null && next.getInstant().isBefore(end)) {
        all.add(next);
        next = zone.getRules().nextTransition(next.getInstant());
      }
      return all;
    }

    private Jobs process() {
      JobThreads direct = new JobThreads(new DirectThreads(), new DirectThreads(), unused);
      return new Jobs(
          database,
          java.util.Set.of(writingDown("weekly"), writingDown("nightly")),
          new Jobs.Planning(schedule, plans),
          JobObserver.NONE,
          new JobScheduler.Pulse(clock, direct));
    }

    private Job writingDown(String name) {
      return Job.exactlyOnce(
          name,
          run ->
              database
                  .handle()
                  .execute(
                      "INSERT INTO ran (job, period, planned) VALUES (?, ?, ?)",
                      name,
                      run.period(),
                      run.plannedAt().toEpochMilli()));
    }

    /** Every moment that matters: occurrences and clock changes, and restarts around them. */
    void live(Cadence weekly, Cadence nightly) {
      database.write(
          () -> {
            schedule.repeat("weekly", "p", weekly);
            schedule.repeat("nightly", "p", nightly);
          });
      Jobs jobs = process();
      for (Instant moment : moments(weekly, nightly)) {
        Duration pause = Duration.between(clock.instant(), moment);
        clock.passes(pause.isNegative() ? Duration.ZERO : pause);
        jobs.step();
        if (random.nextInt(3) == 0) {
          dieInTheMiddle();
          jobs = process();
          clock.passes(Duration.ofSeconds(random.nextInt(600)));
          jobs.step();
        }
      }
    }

    /** Leaves rows as a process that dies before a run, or after one that it did not settle. */
    private void dieInTheMiddle() {
      database.write(
          () -> {
            database
                .handle()
                .createUpdate(
                    "UPDATE scheduled_tasks SET picked = :yes, picked_by = 'dead',"
                        + " last_heartbeat = :now, version = version + 1"
                        + " WHERE execution_time <= :now OR (:late AND EXISTS (SELECT 1 FROM ran"
                        + " WHERE ran.job = scheduled_tasks.task_name))")
                .bind("yes", true)
                .bind("now", clock.millis())
                .bind("late", random.nextBoolean())
                .execute();
          });
    }

    private Iterable<Instant> moments(Cadence weekly, Cadence nightly) {
      TreeMap<Instant, Boolean> moments = new TreeMap<>();
      Instant end = LAST.atStartOfDay(zone).toInstant().minusSeconds(1);
      for (Cadence cadence : List.of(weekly, nightly)) {
        Instant at = cadence.next(clock.instant()).at();
        while (at.isBefore(end)) {
          for (long seconds : List.of(-1L, 0L, 1L, 30L, 1_200L, 3_600L, 7_200L, 90_000L)) {
            moments.put(at.plusSeconds(seconds), true);
          }
          at = cadence.next(at).at();
        }
      }
      for (ZoneOffsetTransition transition : transitions(zone)) {
        for (long minutes : List.of(-61L, -1L, 0L, 1L, 59L, 61L)) {
          moments.put(transition.getInstant().plus(Duration.ofMinutes(minutes)), true);
        }
      }
      return moments.headMap(end).keySet().stream()
          .filter(moment -> random.nextInt(4) > 0)
          .filter(moment -> moment.isAfter(clock.instant()))
          .toList();
    }

    List<String> runsOf(String job) {
      return database.read(
          () ->
              database
                  .handle()
                  .createQuery("SELECT period FROM ran WHERE job = :job ORDER BY rowid")
                  .bind("job", job)
                  .mapTo(String.class)
                  .list());
    }

    List<Instant> plannedAt(String job) {
      return database.read(
          () ->
              database
                  .handle()
                  .createQuery("SELECT planned FROM ran WHERE job = :job")
                  .bind("job", job)
                  .mapTo(Long.class)
                  .map(Instant::ofEpochMilli)
                  .list());
    }

    @Override
    public void close() {
      unused.shutdownNow();
      database.close();
    }
  }
}
