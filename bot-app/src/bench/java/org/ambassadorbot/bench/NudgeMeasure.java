package org.ambassadorbot.bench;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.outbox.Dispatcher;
import org.ambassadorbot.core.store.Database;

/**
 * Measures the job that looks after people on their way in, on the whole core without platforms;
 * {@code bench.newcomers} says how many they are.
 */
final class NudgeMeasure implements HeadlessMeasure {
  private static final int PEOPLE = Integer.getInteger("bench.newcomers", 50_000);
  private static final int ONE_IN = 10;
  private static final Duration SLOT = Duration.ofMinutes(10);

  private final PrintStream out;

  NudgeMeasure(PrintStream out) {
    this.out = out;
  }

  void run() {
    String subject = "nudges over " + PEOPLE + " people";
    onEachStore(new FigureTable(out, "%.3f | %.1f", subject, "nothing due, s", "a tenth due, s"));
  }

  @Override
  public double[] on(HeadlessStage stage) {
    HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
    lea.says("aide");
    Database database = stage.part(Database.class);
    stage.enters("Nadia").comesIn();
    run(stage);
    stage.settle();
    database.write(() -> gather(database, stage.part(Clock.class).millis()));
    stage.enters("Karim").comesIn();
    double idle = run(stage);
    stage.settle();
    long told = database.read(() -> told(database));
    stage.enters("Zoé").comesIn();
    stage.part(Dispatcher.class).close();
    database.write(() -> database.handle().execute(dueNow(stage.part(Clock.class).millis())));
    double busy = run(stage);
    long more = database.read(() -> told(database)) - told;
    if (more < PEOPLE / ONE_IN) {
      throw new IllegalStateException("only " + more + " were told");
    }
    return new double[] {idle, busy};
  }

  private static void gather(Database database, long now) {
    HeadlessCrowd.gather(database, PEOPLE);
    HeadlessCrowd.execute(
        database,
        "INSERT INTO onboarding_journey (programme_id, person_id, path, state, started_at, due_at,"
            + " reminders, sendings) SELECT programme_id, id, 'NEWCOMER', 'ACTIVE', "
            + now
            + ", "
            + (now + Duration.ofDays(30).toMillis())
            + ", 0, 0 FROM person WHERE name LIKE 'crowd%'");
  }

  private static String dueNow(long now) {
    return "UPDATE onboarding_journey SET due_at = " + now + " WHERE id % " + ONE_IN + " = 0";
  }

  private static long told(Database database) {
    return database
        .handle()
        .createQuery("SELECT COUNT(*) FROM onboarding_mark")
        .mapTo(Long.class)
        .one();
  }

  private static double run(HeadlessStage stage) {
    stage.passesUnattended(SLOT);
    return HeadlessMeasure.step(stage, "onboarding-nudges");
  }
}
