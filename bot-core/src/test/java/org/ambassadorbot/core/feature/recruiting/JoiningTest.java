package org.ambassadorbot.core.feature.recruiting;

import java.time.Duration;
import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.conversation.Stage;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;

class JoiningTest {
  private Actor nadia;
  private Actor john;

  @BeforeEach
  void enter(Stage stage) {
    nadia = stage.enters("Nadia");
    john = stage.enters(Casting.of("John").speakingEnglish().onSecondPlatform());
  }

  @Conversation
  void theCharterComesBeforeTheRole() {
    nadia.says("points");
    nadia.hears("C'est pour les ambassadeurs et ambassadrices du programme");

    nadia.presses("Voir la charte");
    nadia.hears("Charte des ambassadeurs et ambassadrices");
    nadia.hears("Version 1 du mercredi 2 septembre 2026");
    nadia.hears("C'est volontaire");
    nadia.hears("ne sert jamais à t'évaluer");
    nadia.hears("Tu repars quand tu veux, d'un mot : quitter");

    nadia.presses("J'accepte la charte");
    nadia.hears("Bienvenue parmi les ambassadeurs et ambassadrices, Nadia !");
    nadia.seesNoButton("J'accepte la charte");

    nadia.says("points");
    nadia.hears("Tu n'as pas encore de points");
  }

  @Conversation
  void itIsTheSameInEnglish() {
    john.says("join");
    john.hears("The ambassadors' charter");
    john.presses("I accept the charter");
    john.hears("Welcome among the ambassadors, John!");
    john.says("leave");
    john.hears("Done: you have left the programme");
  }

  @Conversation
  void joiningTwiceSaysSinceWhen(Stage stage) {
    nadia.says("rejoindre");
    nadia.presses("J'accepte la charte");
    stage.passes(Duration.ofDays(5));
    nadia.says("adherer");
    nadia.hears("Tu fais déjà partie du programme, depuis le mercredi 2 septembre 2026");
  }

  @Conversation
  void aDoubleClickJoinsOnce() {
    nadia.says("rejoindre");
    nadia.pressesTwice("J'accepte la charte");
    nadia.hears("Tu fais déjà partie du programme");
  }

  @Conversation
  void leavingTakesOneWordAndOneCanComeBack() {
    nadia.says("rejoindre");
    nadia.presses("J'accepte la charte");
    nadia.says("quitter");
    nadia.hears("C'est fait : tu as quitté le programme");
    nadia.hears("l'historique de tes points restent");
    nadia.hears("Si l'envie revient : rejoindre");

    nadia.says("points");
    nadia.hears("C'est pour les ambassadeurs et ambassadrices du programme");
    nadia.says("rejoindre");
    nadia.presses("J'accepte la charte");
    nadia.hears("Bienvenue");
  }

  @Conversation
  void whoeverIsNotInCannotLeave() {
    nadia.says("quitter");
    nadia.hears("il n'y a rien à quitter");
  }

  @Conversation
  void aCharterThatChangedMeanwhileIsShownAgain(Stage stage) {
    Assumptions.assumeTrue(stage instanceof HeadlessStage);
    HeadlessStage headless = (HeadlessStage) stage;
    nadia.says("rejoindre");
    publishSecondVersion(headless);

    nadia.presses("J'accepte la charte");
    nadia.hears("La charte vient de changer : voici la nouvelle.");
    nadia.hears("Nouvelle charte");
    nadia.presses("J'accepte la charte");
    nadia.hears("Bienvenue");
  }

  private void publishSecondVersion(HeadlessStage stage) {
    CharterStore charters = stage.part(CharterStore.class);
    Database database = stage.part(Database.class);
    database.write(() -> charters.publish(programme(stage), 2, Language.FRENCH, "Nouvelle charte"));
  }

  private ProgrammeId programme(HeadlessStage stage) {
    return stage
        .part(People.class)
        .find(((HeadlessActor) nadia).identity())
        .orElseThrow()
        .programme();
  }
}
