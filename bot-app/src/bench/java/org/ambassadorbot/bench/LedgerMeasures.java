package org.ambassadorbot.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.ambassadorbot.core.ledger.Account;
import org.ambassadorbot.core.ledger.Ledger;
import org.ambassadorbot.core.ledger.Ledgers;
import org.ambassadorbot.core.ledger.Period;
import org.ambassadorbot.core.ledger.PointsEntry;
import org.ambassadorbot.core.ledger.Rankings;
import org.ambassadorbot.core.ledger.TieRule;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;

/**
 * Measures the engine of points alone, in this process, on SQLite on disk: {@code bench.people} and
 * {@code bench.lines} say how large the ledger is.
 */
final class LedgerMeasures {
  private static final int PEOPLE = Integer.getInteger("bench.people", 100_000);
  private static final int LINES = Integer.getInteger("bench.lines", 5_000_000);
  private static final int LOOKS = Integer.getInteger("bench.looks", 3_000);
  private static final int WARMING = 300;
  private static final int AWARDERS = 32;
  private static final int FIRST = 10;
  private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("bench.seconds", 6));
  private static final ProgrammeId PROGRAMME = new ProgrammeId(1);

  private final Path folder;
  private final PrintStream out;
  private final Random random = new Random(42);

  LedgerMeasures(Path folder, PrintStream out) {
    this.folder = folder;
    this.out = out;
  }

  /** Top tens and own places, and then awards, on the same ledger. */
  void run(boolean withRanking, boolean withAwards)
      throws IOException, SQLException, InterruptedException, ExecutionException {
    Path file = Files.createTempDirectory(folder, "ledger").resolve("ambassador.db");
    long start = System.nanoTime();
    try (Database database = LedgerFill.open(file, PEOPLE, LINES)) {
      out.printf(
          Locale.ROOT,
          "%n%d people, %d lines, %d MB (put in within %.0f s)%n%n",
          PEOPLE,
          LINES,
          Files.size(file) >> 20,
          (System.nanoTime() - start) / 1e9);
      if (withRanking) {
        ranking(database);
      }
      if (withAwards) {
        awards(database);
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private void ranking(Database database) {
    Rankings rankings = Ledgers.rankings(database);
    out.println("| top ten, own place, number of people | p50 ms | p99 ms | CPU µs each |");
    out.println("| --- | ---: | ---: | ---: |");
    look(database, rankings, "of a month", new Period("2025-06"), TieRule.SHARED);
    look(database, rankings, "of all time", Period.EVER, TieRule.SHARED);
    look(database, rankings, "of a challenge", Account.challenge(1).period(), TieRule.EARLIEST);
    out.println();
  }

  private void look(Database database, Rankings rankings, String name, Period period, TieRule tie) {
    Rankings.Ranking ranking = new Rankings.Ranking(PROGRAMME, period, tie);
    Latencies latencies = new Latencies();
    long cpu = 0;
    for (int i = -WARMING; i < LOOKS; i++) {
      PersonId person = somebody(random);
      cpu = i == 0 ? cpuNanos() : cpu;
      long start = System.nanoTime();
      database.read(
          () ->
              rankings.top(ranking, FIRST).size()
                  + rankings.placeOf(ranking, person).map(place -> 1).orElse(0)
                  + rankings.count(ranking));
      if (i >= 0) {
        latencies.add(System.nanoTime() - start);
      }
    }
    out.printf(
        Locale.ROOT,
        "| %s | %.2f | %.2f | %.0f |%n",
        name,
        latencies.percentile(50),
        latencies.percentile(99),
        (cpuNanos() - cpu) / 1e3 / LOOKS);
  }

  /** What this process has used of processors: less at the mercy of neighbours than the clock. */
  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static PersonId somebody(Random random) {
    return new PersonId(1 + random.nextInt(PEOPLE));
  }

  private void awards(Database database) throws InterruptedException, ExecutionException {
    Ledger ledger = Ledgers.of(database, Clock.systemUTC());
    ExecutorService threads = Executors.newFixedThreadPool(AWARDERS);
    AtomicLong number = new AtomicLong();
    out.println(
        "| awards, each with its balances, `synchronous=FULL` | awards/s | p99 ms | CPU µs each |");
    out.println("| --- | ---: | ---: | ---: |");
    try {
      for (int round = 0; round < 2; round++) {
        List<Future<Latencies>> running = new ArrayList<>();
        long cpu = cpuNanos();
        long start = System.nanoTime();
        for (int i = 0; i < AWARDERS; i++) {
          int seed = i;
          running.add(threads.submit(() -> award(database, ledger, number, new Random(seed))));
        }
        Latencies all = new Latencies();
        for (Future<Latencies> one : running) {
          one.get().forEach(all::add);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(
            Locale.ROOT,
            "| %s | %.0f | %.1f | %.0f |%n",
            round == 0 ? "cold" : "warm",
            all.count() / seconds,
            all.percentile(99),
            (cpuNanos() - cpu) / 1e3 / all.count());
      }
    } finally {
      threads.shutdown();
    }
  }

  private static Latencies award(
      Database database, Ledger ledger, AtomicLong number, Random random) {
    Latencies latencies = new Latencies();
    long end = System.nanoTime() + LENGTH.toNanos();
    while (System.nanoTime() < end) {
      PointsEntry entry =
          new PointsEntry(
              PROGRAMME,
              somebody(random),
              "award:" + number.incrementAndGet(),
              "share",
              "Un article",
              1 + random.nextInt(12));
      long start = System.nanoTime();
      database.write(() -> ledger.addOnce(entry));
      latencies.add(System.nanoTime() - start);
    }
    return latencies;
  }
}
