package org.ambassadorbot.bench;

import java.io.PrintStream;
import java.time.Duration;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.feature.broadcast.BroadcastWork;
import org.ambassadorbot.core.store.Database;

/**
 * Measures how long it takes from the press of <em>Confirm</em> until every recipient of a
 * broadcast has a durable row, on the whole core without platforms; {@code bench.queue} says how
 * many.
 */
final class EnqueueMeasure implements HeadlessMeasure {
  private final int recipients;
  private final PrintStream out;

  EnqueueMeasure(int recipients, PrintStream out) {
    this.recipients = recipients;
    this.out = out;
  }

  void run() {
    String subject = "a broadcast enqueued for " + recipients + " people";
    onEachStore(new FigureTable(out, "%.2f", subject, "seconds"));
  }

  @Override
  public double[] on(HeadlessStage stage) {
    HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
    lea.says("aide");
    Database database = stage.part(Database.class);
    database.write(() -> HeadlessCrowd.gather(database, recipients));
    stage.passes(Duration.ofHours(10)); // at night everything waits for the morning
    lea.says("diffuser Bonjour");
    lea.fills("audience", "EVERYONE");
    double seconds =
        HeadlessMeasure.seconds(
            () -> {
              lea.presses("Confirmer l'envoi");
              stage.part(BroadcastWork.class).run();
            });
    long rows = database.read(() -> deliveries(database));
    if (rows != recipients + 1L) {
      throw new IllegalStateException(rows + " deliveries");
    }
    return new double[] {seconds};
  }

  private static long deliveries(Database database) {
    return database
        .handle()
        .createQuery("SELECT COUNT(*) FROM delivery WHERE batch = 'broadcast:1'")
        .mapTo(Long.class)
        .one();
  }
}
