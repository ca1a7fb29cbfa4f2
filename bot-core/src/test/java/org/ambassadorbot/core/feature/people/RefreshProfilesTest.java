package org.ambassadorbot.core.feature.people;

import java.time.Duration;
import java.util.List;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** At night the platform is asked about everybody who was there. */
class RefreshProfilesTest {
  /** A night after a day on which these people did something. */
  private static void look(HeadlessStage stage, HeadlessActor... present) {
    stage.passes(Duration.ofHours(2));
    List.of(present).forEach(actor -> actor.says("aide"));
    stage.passes(Duration.ofHours(2));
    Database database = stage.part(Database.class);
    database.write(() -> stage.part(RefreshProfiles.class).begin());
    stage.works(RefreshProfiles.JOB);
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
      look(stage, nadia, lea);

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
      look(stage, nadia);
      nadia.hears("je connais déjà quelqu'un sous la nouvelle : je n'ai rien réuni");
      look(stage, nadia);
      nadia.doesNotHear("je n'ai rien réuni");
      nadia.says("relier");
      nadia.hears("Voici ton code");
      karim.says("mes données");
      karim.hears("karim@example.org");
    }
  }
}
