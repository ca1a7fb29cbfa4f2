package org.ambassadorbot.core.feature.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How often a broadcast is counted that does not move. */
class FollowingPaceTest {
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

  private static HeadlessActor sentAtNight(HeadlessStage stage) {
    HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
    lea.says("aide");
    stage.passes(Duration.ofHours(10));
    lea.says("diffuser Bonne nuit");
    lea.fills("audience", "EVERYONE");
    lea.presses("Confirmer l'envoi");
    return lea;
  }

  private static Instant now(HeadlessStage stage) {
    return stage.part(Clock.class).instant();
  }

  private static Optional<Instant> nextLook(HeadlessStage stage) {
    stage.part(BroadcastWork.class).follow();
    BroadcastStore broadcasts = stage.part(BroadcastStore.class);
    return stage.part(Database.class).read(broadcasts::nextLook);
  }

  private static List<Broadcast> counted(HeadlessStage stage) {
    BroadcastStore broadcasts = stage.part(BroadcastStore.class);
    return stage.part(Database.class).read(() -> broadcasts.followed(now(stage)));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aPausedOneIsLeftAloneUntilSomebodyGoesOn(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = sentAtNight(stage);
      lea.presses("Mettre en pause");
      stage.part(BroadcastWork.class).run();
      assertThat(nextLook(stage)).isEmpty();

      lea.presses("Reprendre l'envoi");

      assertThat(counted(stage)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatWaitsForTheMorningIsCountedNowAndThenAndInTheMorning(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      sentAtNight(stage);
      assertThat(nextLook(stage)).contains(now(stage).plus(FIVE_MINUTES));

      stage.passes(Duration.ofHours(12).plusMinutes(58));

      Instant opening = Instant.parse("2026-09-03T07:00:00Z");
      assertThat(now(stage)).isBetween(opening.minus(FIVE_MINUTES), opening);
      assertThat(nextLook(stage)).contains(opening);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aScheduledOneIsCountedWhenItBegins(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      lea.says("diffuser Plus tard");
      lea.fills("audience", "EVERYONE", "when", "programme", "day", "2026-09-03", "time", "14:00");
      lea.presses("Confirmer la programmation");

      assertThat(nextLook(stage)).contains(Instant.parse("2026-09-03T12:00:00Z"));
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void clicksAreLookedForLessAndLessOftenForAMonth(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      lea.says("diffuser À lire");
      lea.fills("audience", "EVERYONE", "link", "https://example.org/a", "button", "Lire");
      lea.presses("Confirmer l'envoi");
      stage.works();
      assertThat(lookIn(stage)).isEqualTo(FIVE_MINUTES);

      stage.passes(Duration.ofDays(2));
      assertThat(lookIn(stage)).isBetween(Duration.ofHours(4), Duration.ofHours(4).plusMinutes(5));

      stage.passes(Duration.ofDays(29));
      assertThat(nextLook(stage)).isEmpty();
    }
  }

  private static Duration lookIn(HeadlessStage stage) {
    return Duration.between(now(stage), nextLook(stage).orElseThrow());
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatIsShutOutIsCountedNowAndThenAndWhenTheDoorOpens(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      sentAtNight(stage);
      shutOut(stage);
      assertThat(nextLook(stage)).contains(now(stage).plus(FIVE_MINUTES));
      assertThat(counted(stage)).isEmpty();

      stage
          .part(Database.class)
          .write(() -> stage.part(TellOfAccess.Following.class).goOn(new ProgrammeId(1)));

      assertThat(counted(stage)).hasSize(1);
    }
  }

  private static void shutOut(HeadlessStage stage) {
    Database database = stage.part(Database.class);
    long since = now(stage).minus(Duration.ofHours(1)).toEpochMilli();
    database.write(
        () -> {
          database
              .handle()
              .createUpdate(
                  "INSERT INTO lane (platform, workspace_id, holder, leased_until, blocked_until,"
                      + " refused_at, refusal, tries, try_at) VALUES ('alpha', 'W1', '', 0, 0,"
                      + " :since, 'UNAUTHORISED: token_revoked', 9, :never)"
                      + " ON CONFLICT (platform, workspace_id) DO UPDATE SET"
                      + " refused_at = excluded.refused_at, try_at = excluded.try_at")
              .bind("since", since)
              .bind("never", Long.MAX_VALUE / 2)
              .execute();
          database
              .handle()
              .execute("UPDATE delivery SET state = 'READY' WHERE batch = 'broadcast:1'");
        });
  }
}
