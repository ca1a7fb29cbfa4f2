package org.ambassadorbot.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.ledger.Ledgers;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;

/**
 * Measures how long a challenge of very many people takes to close, to be frozen and to be
 * announced, on the whole core without platforms; {@code bench.people} says how many.
 */
final class ClosingMeasure {
  private static final int PEOPLE = Integer.getInteger("bench.people", 100_000);

  private final PrintStream out;

  ClosingMeasure(PrintStream out) {
    this.out = out;
  }

  void run() {
    FigureTable table =
        new FigureTable(out, "%.2f", "a challenge of " + PEOPLE + " people", "seconds");
    try (HeadlessStage stage = new HeadlessStage(Dialect.SQLITE)) {
      Actor lea = stage.enters(Casting.of("Léa").administrating());
      Actor nadia = stage.enters("Nadia");
      nadia.says("rejoindre");
      nadia.presses("J'accepte la charte");
      launch(lea);
      Database database = stage.part(Database.class);
      database.write(() -> gather(database));
      stage.passes(Duration.ofDays(14));
      table.row("closed", HeadlessMeasure.step(stage, "challenge-close"));
      lea.says("défis");
      stage.passes(Duration.ofHours(7).plusMinutes(50));
      lea.presses("Publier l'annonce");
      stage.passes(Duration.ofHours(1)); // what is announced now waits for the morning
      table.row(
          "announced: every row in the outbox", HeadlessMeasure.step(stage, "challenge-announce"));
      stage.passes(Duration.ofDays(7));
      table.row("frozen", HeadlessMeasure.step(stage, "challenge-settle"));
    }
  }

  private static void launch(Actor lea) {
    lea.says("défi créer");
    lea.fills("name", "Rentrée", "start", "2026-09-02", "end", "2026-09-15");
    lea.presses("Ajouter une action");
    lea.submits(Map.of("rule", "share-link-given", "points", "10"));
    lea.presses("Ajouter un enjeu");
    lea.submits(Map.of("kind", "COLLECTIVE", "words", "Un repas", "amount", "1000000"));
    lea.presses("Lancer");
    lea.presses("Oui, lancer");
  }

  private static void gather(Database database) {
    HeadlessCrowd.gather(database, PEOPLE);
    HeadlessCrowd.execute(
        database,
        "INSERT INTO points_balance (programme_id, person_id, period, points, reached_at,"
            + " standing) SELECT programme_id, id, 'challenge:1', 10 * (1 + id * 7919 % 40),"
            + " id * 104729 % 1000000, 1 FROM person WHERE name LIKE 'crowd%'");
    Ledgers.rebuild(database);
  }
}
