package org.ambassadorbot.core.feature.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.conversation.Stage;
import org.ambassadorbot.core.schedule.SteppedJobs;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MarkingTest {
  private static final String MESSAGE = "Vu ce matin : https://example.org/a";

  private static void jobsRun(HeadlessStage stage) {
    try (SteppedJobs jobs =
        new SteppedJobs(stage.part(SteppedJobs.Parts.class), ReadMarkedMessage.JOB)) {
      jobs.step();
    }
    stage.settle();
  }

  @Conversation
  void organisersChooseTheEmoji(Stage stage) {
    Actor lea = stage.enters(Casting.of("Léa").administrating());
    lea.says("émoji");
    lea.hears("Aucun émoji ne m'apporte de message pour l'instant.");
    lea.presses("Choisir l'émoji");
    lea.seesForm("Émoji qui suggère");
    lea.fills("name", "n'importe quoi !");
    lea.seesError("name", "Je ne reconnais pas cet émoji");

    lea.fills("name", ":bulb:");
    lea.hears("L'émoji :bulb: posé sur un message me l'apporte");
    lea.says("emoji 💡");
    lea.hears("Je ne reconnais pas cet émoji");
    lea.says("emoji non");
    lea.hears("Aucun émoji ne m'apporte de message pour l'instant.");
  }

  @Conversation
  void othersAreToldWhoMayChoose(Stage stage) {
    Actor nadia = stage.enters("Nadia");
    nadia.says("émoji :bulb:");
    nadia.doesNotHear("posé sur un message");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aMarkedMessageCanBeSuggested(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      HeadlessActor nadia = stage.enters("Nadia");
      nadia.marks(MESSAGE, "bulb");
      jobsRun(stage);
      nadia.hearsNothing();

      lea.says("émoji :bulb:");
      nadia.marks(MESSAGE, "eyes");
      jobsRun(stage);
      nadia.hearsNothing();

      nadia.marks(MESSAGE, "bulb");
      nadia.isDeliveredAgain();
      jobsRun(stage);
      nadia.hearsTimes(1);
      nadia.hears("Tu as marqué ce message");
      nadia.hears("Vu ce matin");
      nadia.presses("Suggérer un contenu");
      assertThat(nadia.formValues())
          .containsEntry("content", "https://example.org/a")
          .containsEntry("words", "Vu ce matin :");
      nadia.fills("words", "À lire");
      nadia.hears("C'est noté, merci !");
      nadia.hears("Fait à partir d'un message : le lire.");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whereNobodyReadsAlongTheWayIsShown(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      HeadlessActor john = stage.enters(Casting.of("John").speakingEnglish().onSecondPlatform());
      lea.says("émoji :bulb:");
      stage.keepsToItself();

      john.marks(MESSAGE, "bulb");
      jobsRun(stage);
      john.hears("You marked a message that I may not read.");
      john.doesNotHear("example.org");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void anEmojiOnTheBotsOwnWordsBringsNothing(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      lea.says("émoji :bulb:");
      lea.reacts("L'émoji", "bulb");
      jobsRun(stage);
      lea.hearsNothing();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatNobodySuggestedIsForgottenAfterAWeek(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor nadia = stage.enters("Nadia");
      nadia.says("Regarde donc ce que j'ai trouvé https://example.org/a");
      stage.passes(Duration.ofDays(8));
      stage
          .part(org.ambassadorbot.core.store.Database.class)
          .write(() -> stage.part(CaptureStore.class).forgetOld());

      nadia.presses("Suggérer un contenu");
      assertThat(nadia.formValues()).containsEntry("content", "");
    }
  }
}
