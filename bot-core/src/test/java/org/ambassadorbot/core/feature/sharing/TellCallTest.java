package org.ambassadorbot.core.feature.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.schedule.SteppedJobs;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TellCallTest {

  private static void jobsRun(HeadlessStage stage) {
    try (SteppedJobs jobs = new SteppedJobs(stage.part(SteppedJobs.Parts.class), TellCall.JOB)) {
      jobs.step();
    }
    stage.settle();
  }

  private static HeadlessActor ambassador(HeadlessStage stage, Casting casting, boolean isFrench) {
    HeadlessActor actor = stage.enters(casting);
    actor.says(isFrench ? "rejoindre" : "join");
    actor.presses(isFrench ? "J'accepte la charte" : "I accept the charter");
    return actor;
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void ambassadorsHearOfACallOnceAndAtTheirOwnHour(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      HeadlessActor nadia = ambassador(stage, Casting.of("Nadia"), true);
      HeadlessActor john =
          ambassador(stage, Casting.of("John").speakingEnglish().onSecondPlatform(), false);
      HeadlessActor karim = ambassador(stage, Casting.of("Karim"), true);
      karim.says("pause deux semaines");
      nadia.says("aide");
      john.says("help");
      lea.says("vis ma vie ouvrir");
      lea.fills("prompt", "Une heure que personne n'imagine", "closes", "2026-09-10");
      lea.hears("Chaque ambassadeur l'apprend à une heure de travail");

      jobsRun(stage);
      jobsRun(stage);
      assertThat(nadia.screen())
          .filteredOn(seen -> seen.text().contains("Une heure que personne n'imagine"))
          .hasSize(1);
      nadia.hears("Vis ma vie : Une heure que personne n'imagine");
      nadia.seesButton("Raconter");
      john.hears("Une heure que personne n'imagine");
      john.seesButton("Tell");
      karim.doesNotHear("Une heure que personne n'imagine");

      stage.passes(Duration.ofHours(10));
      lea.says("vis ma vie ouvrir");
      lea.fills("prompt", "Le soir aussi", "closes", "2026-09-10");
      jobsRun(stage);
      nadia.doesNotHear("Le soir aussi");
      stage.passes(Duration.ofHours(14));
      stage.settle();
      nadia.hears("Le soir aussi");
    }
  }
}
