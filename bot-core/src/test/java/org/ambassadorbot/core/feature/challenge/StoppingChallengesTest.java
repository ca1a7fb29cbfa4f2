package org.ambassadorbot.core.feature.challenge;

import java.time.Duration;
import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.Stage;
import org.junit.jupiter.api.BeforeEach;

/** Organisers end a challenge early, or call off one that has not begun; they are asked first. */
class StoppingChallengesTest {
  private Actor nadia;
  private Actor john;
  private Actor lea;

  @BeforeEach
  void enter(Stage stage) {
    nadia = stage.enters("Nadia");
    john = stage.enters(Casting.of("John").speakingEnglish().onSecondPlatform());
    lea = stage.enters(Casting.of("Léa").administrating());
    nadia.joins();
    john.says("join");
    john.presses("I accept the charter");
  }

  private void launch(String start) {
    lea.says("défi créer");
    lea.fills("name", "Rentrée", "start", start, "end", "2026-09-15");
    lea.presses("Ajouter une action");
    lea.fills("rule", "suggestion-accepted", "points", "7");
    lea.presses("Lancer");
    lea.presses("Oui, lancer");
  }

  private void callOff() {
    lea.says("défis");
    lea.presses("Annuler ce défi");
    lea.presses("Oui, annuler");
  }

  private static void works(Stage stage) {
    stage.works();
    stage.works();
  }

  @Conversation
  void whoeverWasToldOfAChallengeIsToldOnceThatItIsCalledOff(Stage stage) {
    launch("2026-09-04");
    works(stage);
    nadia.says("aide");
    nadia.sees("Nouveau défi : Rentrée");
    lea.says("défis");
    lea.presses("Annuler ce défi");
    lea.hears("Annuler « Rentrée », qui doit commencer le vendredi 4 septembre 2026 ?");
    lea.presses("Ne rien changer");
    lea.hears("Rien ne change pour « Rentrée ».");
    lea.says("défis");
    lea.presses("Annuler ce défi");
    lea.pressesTwice("Oui, annuler");
    works(stage);
    works(stage);

    nadia.hears("Défi annulé : Rentrée");
    nadia.hears("Ce défi devait commencer le vendredi 4 septembre 2026.");
    john.hears("Challenge called off: Rentrée");
    nadia.says("défis");
    nadia.hears("Aucun défi en ce moment.");
    works(stage);
    nadia.doesNotHear("Défi annulé");
    lea.says("défis");
    lea.doesNotHear("Rentrée");
  }

  @Conversation
  void whatWasStillToBeAnnouncedIsNotAnnouncedAtAll(Stage stage) {
    stage.passes(Duration.ofHours(10));
    launch("2026-09-04");
    works(stage);
    callOff();
    works(stage);
    stage.passes(Duration.ofHours(14));
    works(stage);

    nadia.says("défis");
    nadia.doesNotHear("Rentrée");
    john.says("challenges");
    john.doesNotHear("Rentrée");
  }

  @Conversation
  void whatIsCalledOffAtNightIsToldInTheMorning(Stage stage) {
    launch("2026-09-04");
    works(stage);
    nadia.says("aide");
    nadia.sees("Nouveau défi : Rentrée");
    stage.passes(Duration.ofHours(12));
    callOff();
    works(stage);
    works(stage);
    nadia.doesNotHear("Défi annulé");
    stage.passes(Duration.ofHours(12));
    works(stage);
    nadia.hears("Défi annulé : Rentrée");
  }

  @Conversation
  void whatHasBegunIsNotCalledOffButEndsWhenItIsConfirmed(Stage stage) {
    launch("2026-09-03");
    lea.says("défis");
    lea.presses("Annuler ce défi");
    stage.passes(Duration.ofDays(1));
    lea.presses("Oui, annuler");
    lea.hears("« Rentrée » a commencé : il ne s'annule plus");
    lea.presses("Voir les défis");
    lea.presses("Terminer maintenant");
    lea.hears("Terminer « Rentrée » maintenant, alors qu'il dure jusqu'au mardi 15 septembre 2026");
    lea.presses("Ne rien changer");
    nadia.says("défis");
    nadia.hears("Rentrée, en cours");
    lea.says("défis");
    lea.presses("Terminer maintenant");
    lea.pressesTwice("Oui, terminer");
    works(stage);
    lea.hears("Le défi « Rentrée » est terminé");
  }

  @Conversation
  void anOrganiserWhoSpeaksEnglishCallsItOffInEnglish() {
    launch("2026-09-04");
    lea.says("langue en");
    lea.says("challenges");
    lea.presses("Call it off");
    lea.hears("Call off “Rentrée”, which is to begin on Friday 4 September 2026?");
    lea.presses("Yes, call it off");
    lea.hears("“Rentrée” is called off.");
  }

  @Conversation
  void whoPressesTwiceIsToldSinceWhenItIsLaunchedAndNothingIsDoneAgain(Stage stage) {
    lea.says("défi créer");
    lea.fills("name", "Rentrée", "start", "2026-09-04", "end", "2026-09-15");
    lea.presses("Ajouter une action");
    lea.fills("rule", "suggestion-accepted", "points", "7");
    lea.presses("Lancer");
    lea.pressesTwice("Oui, lancer");
    lea.hears("« Rentrée » est déjà lancé, depuis le mercredi 2 septembre 2026 à 10 h");
    works(stage);
    works(stage);
    nadia.says("aide");
    nadia.sees("Nouveau défi : Rentrée");
  }
}
