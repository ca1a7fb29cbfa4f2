package org.ambassadorbot.core.feature.people;

import java.time.Instant;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.schedule.Run;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** At night the platform is asked about everybody who was there. */
class RefreshProfilesTest {
  private static void look(HeadlessStage stage) {
    stage.part(RefreshProfiles.class).run(new Run("all", "now", Instant.EPOCH, ""));
    stage.settle();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void anotherNameIsFoundInTheMorning(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor nadia = stage.enters("Nadia");
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      nadia.says("aide");
      lea.says("aide");

      nadia.becomes(Casting.of("Nadia Diallo"));
      look(stage);

      lea.says("rôle Nadia Diallo référent");
      lea.hears("Nadia Diallo");
      nadia.opensHome();
      nadia.hears("Bonjour Nadia Diallo");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void anAddressOfSomebodyElseIsSaidToWhomItWasGiven(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor nadia = stage.enters("Nadia");
      HeadlessActor karim = stage.enters(Casting.of("Karim").onSecondPlatform());
      nadia.says("aide");
      karim.says("aide");

      nadia.becomes(Casting.of("Karim"));
      look(stage);
      look(stage);

      nadia.hears("je connais déjà quelqu'un sous la nouvelle : je n'ai rien réuni");
      nadia.says("relier");
      nadia.hears("Voici ton code");
      karim.says("mes données");
      karim.hears("karim@example.org");
    }
  }
}
