package org.ambassadorbot.core.outbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ambassadorbot.core.i18n.Phrasebook;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Databases;
import org.ambassadorbot.core.store.Dialect;
import org.ambassadorbot.core.store.QuickDatabase;
import org.ambassadorbot.core.store.TestDatabases;

/**
 * Runs histories of the engine, as many as wanted: {@code Simulation --histories 1000 --seed 42
 * [--processes 2] [--postgres]}. A history that goes wrong is named by its seed and can be replayed
 * with {@code --histories 1}.
 */
public final class Simulation {
  private final QuickDatabase.Template template = new QuickDatabase.Template();
  private final PublicHolidays holidays = new PublicHolidays();
  private final Phrasebook words = new Phrasebook();
  private final int processes;
  private final boolean isOnPostgres;
  private final List<String> failures = new ArrayList<>();
  private long deaths;
  private long calls;

  Simulation(int processes, boolean isOnPostgres) {
    this.processes = processes;
    this.isOnPostgres = isOnPostgres;
  }

  /** Runs the histories of a row of seeds. */
  void run(long firstSeed, int histories) {
    for (long seed = firstSeed; seed < firstSeed + histories; seed++) {
      try (Database database = open()) {
        History history = new History(seed, processes, database, holidays, words);
        List<String> findings = history.unfold();
        deaths += history.deaths();
        calls += history.calls();
        if (!findings.isEmpty()) {
          failures.add("seed " + seed + ", " + processes + " processes: " + findings);
        }
      }
    }
  }

  private Database open() {
    return isOnPostgres
        ? Databases.open(TestDatabases.url(Dialect.POSTGRES))
        : new QuickDatabase(template);
  }

  List<String> failures() {
    return failures;
  }

  String summary(int histories) {
    return String.format(
        Locale.ROOT,
        "%d histories of %d processes: %d deaths, %d calls, %d histories went wrong",
        histories,
        processes,
        deaths,
        calls,
        failures.size());
  }

  /** The command line. */
  public static void main(String... arguments) {
    List<String> words = Arrays.asList(arguments);
    int histories = (int) number(words, "--histories", 1_000);
    long seed = number(words, "--seed", 42);
    Simulation simulation =
        new Simulation((int) number(words, "--processes", 1), words.contains("--postgres"));
    long start = System.nanoTime();
    simulation.run(seed, histories);
    simulation.failures().forEach(System.out::println);
    System.out.println(simulation.summary(histories) + ", first seed " + seed);
    System.out.printf(Locale.ROOT, "%.1f s%n", (System.nanoTime() - start) / 1e9);
    System.exit(simulation.failures().isEmpty() ? 0 : 1);
  }

  private static long number(List<String> words, String name, long otherwise) {
    int at = words.indexOf(name);
    return at < 0 ? otherwise : Long.parseLong(words.get(at + 1));
  }
}
