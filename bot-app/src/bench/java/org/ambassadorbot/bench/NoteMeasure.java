package org.ambassadorbot.bench;

import java.io.PrintStream;
import java.time.Duration;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.feature.watchnote.Weeks;
import org.ambassadorbot.core.outbox.Dispatcher;
import org.ambassadorbot.core.schedule.SteppedJobs;
import org.ambassadorbot.core.store.Database;

/**
 * Measures how long the weekly note takes to be composed and put on its way to very many
 * ambassadors, each with links of their own, on the whole core without platforms; {@code
 * bench.readers} says how many. Once with nothing else in it, once with challenges of groups, each
 * for some of the readers.
 */
final class NoteMeasure implements HeadlessMeasure {
  private static final int READERS = Integer.getInteger("bench.readers", 10_000);
  private static final int ITEMS = 12;

  private final PrintStream out;
  private final int challenges;

  /**
   * One measure.
   *
   * @param challenges how many challenges of groups the note tells of
   */
  NoteMeasure(PrintStream out, int challenges) {
    this.out = out;
    this.challenges = challenges;
  }

  void run() {
    String subject =
        "a note of "
            + ITEMS
            + " items for "
            + READERS
            + " people, their own links, challenges of groups: "
            + challenges;
    onEachStore(new FigureTable(out, "%.2f", subject, "seconds"));
  }

  @Override
  public double[] on(HeadlessStage stage) {
    HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
    lea.says("rejoindre");
    lea.presses("J'accepte la charte");
    week(stage, lea, 0); // what is read the first time has been read
    Database database = stage.part(Database.class);
    database.write(
        () -> {
          HeadlessCrowd.gather(database, READERS);
          HeadlessCrowd.challenge(database, challenges);
        });
    double seconds = week(stage, lea, 1);
    long rows = database.read(() -> deliveries(database));
    if (rows != READERS + 2L) {
      throw new IllegalStateException(rows + " deliveries");
    }
    return new double[] {seconds};
  }

  private static double week(HeadlessStage stage, HeadlessActor lea, int number) {
    for (int i = 0; i < ITEMS; i++) {
      int item = number * ITEMS + i;
      lea.says("veille ajouter https://example.org/" + item + " Un article qui compte " + item);
    }
    Weeks weeks = new Weeks(stage);
    weeks.closes();
    stage.settle();
    if (number > 0) {
      stage.part(Dispatcher.class).close();
    }
    weeks.comesToSending();
    try (SteppedJobs mail = new SteppedJobs(stage.part(SteppedJobs.Parts.class), "watch-mail")) {
      mail.step(); // learns which jobs are not its own
      return HeadlessMeasure.seconds(
          () -> {
            weeks.sends();
            stage.passesUnattended(Duration.ofSeconds(1));
            mail.step();
          });
    }
  }

  private static long deliveries(Database database) {
    return database
        .handle()
        .createQuery("SELECT COUNT(*) FROM delivery WHERE batch LIKE 'watchnote:%'")
        .mapTo(Long.class)
        .one();
  }
}
