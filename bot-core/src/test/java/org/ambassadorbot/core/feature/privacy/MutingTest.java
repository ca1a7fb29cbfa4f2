package org.ambassadorbot.core.feature.privacy;

import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.Stage;
import org.junit.jupiter.api.BeforeEach;

class MutingTest {
  private Actor nadia;
  private Actor emily;
  private Actor karim;

  @BeforeEach
  void enter(Stage stage) {
    nadia = stage.enters("Nadia");
    emily = stage.enters(Casting.of("Emily").speakingEnglish().onSecondPlatform());
    karim = stage.enters(Casting.of("Karim").administrating());
    join(nadia, "rejoindre", "J'accepte la charte");
    join(emily, "join", "I accept the charter");
  }

  private static void join(Actor actor, String command, String accept) {
    actor.says(command);
    actor.presses(accept);
  }

  private void broadcast(String words) {
    karim.says("diffuser " + words);
    karim.fills();
  }

  @Conversation
  void whatIsMutedDoesNotComeAndTheHeadCountSaysSo() {
    nadia.says("sourdine");
    nadia.seesForm("En sourdine");
    nadia.fills("broadcast", "true");
    nadia.hears("en sourdine : Les diffusions de l'équipe");
    broadcast("Réunion jeudi");
    karim.hears("a mis les diffusions en sourdine : Nadia");
    karim.presses("Confirmer l'envoi");
    emily.hears("Réunion jeudi");
    nadia.doesNotHear("Réunion jeudi");

    nadia.says("ma page");
    nadia.hears("En sourdine : Les diffusions de l'équipe");
    nadia.says("mes données");
    nadia.hears("Les diffusions de l'équipe");
  }

  @Conversation
  void whatSomebodyAskedForIsNeverMuted() {
    nadia.says("sourdine");
    nadia.fills("broadcast", "true", "watch-note", "true", "challenge", "true");
    nadia.says("suggérer https://example.org/a");
    nadia.hears("attend d'être relu");
    karim.says("relire");
    karim.presses("Accepter");
    nadia.hears("acceptée");
  }

  @Conversation
  void aTopicCanBeHeardAgain() {
    emily.says("mute");
    emily.fills("broadcast", "true");
    emily.hears("Noted, muted: Broadcasts from the team");
    emily.presses("Change");
    emily.fills("broadcast", "false");
    emily.hears("nothing is muted");
    broadcast("Bonjour");
    karim.presses("Confirmer l'envoi");
    emily.hears("Bonjour");
  }

  @Conversation
  void mutingGivesUpWhatWaits(Stage stage) {
    stage.passes(java.time.Duration.ofHours(10));
    broadcast("Bonne nuit");
    karim.presses("Confirmer l'envoi");
    nadia.says("sourdine");
    nadia.fills("broadcast", "true");
    stage.passes(java.time.Duration.ofHours(14));
    emily.says("help");
    emily.hears("Bonne nuit");
    nadia.says("aide");
    nadia.doesNotHear("Bonne nuit");
  }
}
