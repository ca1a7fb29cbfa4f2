package org.ambassadorbot.bench;

import java.io.PrintStream;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.feature.watchnote.PastNotes;
import org.ambassadorbot.core.store.Database;

/**
 * Measures how long somebody waits for what was found in past notes, on the whole core without
 * platforms: from the words to the card, receipt included; {@code bench.items} says in how many.
 */
final class SearchMeasure implements HeadlessMeasure {
  private static final int ITEMS = Integer.getInteger("bench.items", 5_000);
  private static final int NOTES = 100;
  private static final int QUESTIONS = 2_000;
  private static final int WARMING = 300;

  private final PrintStream out;

  SearchMeasure(PrintStream out) {
    this.out = out;
  }

  void run() {
    String subject = "a search in " + ITEMS + " past items";
    onEachStore(new FigureTable(out, "%.1f | %.1f", subject, "p50 ms", "p99 ms"));
  }

  @Override
  public double[] on(HeadlessStage stage) {
    HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
    lea.says("veille");
    PastNotes notes = new PastNotes(stage);
    for (int note = 0; note < NOTES; note++) {
      notes.add(note + 1, titles(note));
    }
    Database database = stage.part(Database.class);
    database.write(() -> HeadlessCrowd.execute(database)); // as a server does by itself
    Latencies latencies = new Latencies();
    for (int i = -WARMING; i < QUESTIONS; i++) {
      String words = i % 2 == 0 ? "metier " + Math.floorMod(i, 97) : "article industrie";
      long start = System.nanoTime();
      lea.says("veille chercher " + words);
      if (i >= 0) {
        latencies.add(System.nanoTime() - start);
      }
    }
    lea.hears("Article");
    return new double[] {latencies.percentile(50), latencies.percentile(99)};
  }

  private static String[] titles(int note) {
    String[] titles = new String[ITEMS / NOTES];
    for (int i = 0; i < titles.length; i++) {
      int number = note * titles.length + i;
      titles[i] = "Article " + number + " sur le métier numéro " + number % 97 + " de l'industrie";
    }
    return titles;
  }
}
