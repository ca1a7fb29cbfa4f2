package org.ambassadorbot.core.feature.broadcast;

import java.time.Duration;
import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Broadcasts that leave later: at whose hour, and to whom. */
class ScheduledBroadcastTest {
  private static Actor ambassador(HeadlessStage stage, Casting casting) {
    Actor actor = stage.enters(casting);
    actor.joins();
    return actor;
  }

  private static void schedule(Actor lea, String when, String time) {
    lea.says("diffuser");
    lea.fills("words", "Demain", "when", when, "day", "2026-09-03", "time", time);
    lea.presses("Confirmer la programmation");
  }

  private static void passes(HeadlessStage stage, Actor lea, int hours) {
    stage.passes(Duration.ofHours(hours));
    stage.part(BroadcastWork.class).run();
    lea.says("aide");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whoBelongsToItIsAskedAgainWhenItStarts(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      Actor lea = stage.enters(Casting.of("Léa").administrating());
      Actor nadia = ambassador(stage, Casting.of("Nadia"));
      schedule(lea, "programme", "14:00");
      nadia.says("pause deux semaines");
      Actor karim = ambassador(stage, Casting.of("Karim"));
      passes(stage, lea, 29);
      karim.hears("Demain");
      nadia.doesNotHear("Demain");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void nothingBringsForwardWhatIsMeantForAnHour(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      Actor lea = stage.enters(Casting.of("Léa").administrating());
      Actor nadia = ambassador(stage, Casting.of("Nadia"));
      schedule(lea, "person", "12:00");
      lea.sees("à 12 h, à son heure.");
      passes(stage, lea, 23); // 9 h in Paris
      nadia.says("pause deux semaines");
      nadia.says("reprendre");
      lea.says("réglages");
      lea.fills("budget", "9");
      nadia.says("aide");
      nadia.doesNotHear("Demain");
      passes(stage, lea, 4); // 13 h in Paris
      nadia.hears("Demain");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void everybodyIsWrittenToAtTheirOwnHour(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      Actor lea = stage.enters(Casting.of("Léa").administrating());
      Actor nadia = ambassador(stage, Casting.of("Nadia"));
      Actor jean = ambassador(stage, Casting.of("Jean").livingIn("America/Montreal"));
      Actor asha = ambassador(stage, Casting.of("Asha").livingIn("Asia/Kolkata"));
      schedule(lea, "person", "12:00");
      passes(stage, lea, 23); // 9 h in Paris, 12 h 30 in Kolkata, 3 h in Montréal
      asha.hears("Demain");
      nadia.doesNotHear("Demain");
      jean.doesNotHear("Demain");
      passes(stage, lea, 4); // 13 h in Paris, 7 h in Montréal
      nadia.hears("Demain");
      jean.doesNotHear("Demain");
      passes(stage, lea, 6); // 13 h in Montréal
      jean.hears("Demain");
    }
  }
}
