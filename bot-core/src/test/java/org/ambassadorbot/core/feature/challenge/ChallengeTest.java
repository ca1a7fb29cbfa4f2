package org.ambassadorbot.core.feature.challenge;

import java.time.Duration;
import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.conversation.Stage;
import org.ambassadorbot.core.event.Evidence;
import org.ambassadorbot.core.feature.points.Told;
import org.ambassadorbot.core.schedule.SteppedJobs;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;

class ChallengeTest {
  private Actor nadia;
  private Actor lea;

  @BeforeEach
  void enter(Stage stage) {
    nadia = stage.enters("Nadia");
    lea = stage.enters(Casting.of("Léa").administrating().onSecondPlatform());
    nadia.joins();
  }

  private void draft() {
    lea.says("défi créer");
    lea.seesForm("Un nouveau défi");
    lea.fills("name", "Rentrée", "start", "2026-09-02", "end", "2026-09-15");
  }

  private void addAction(String rule, String points) {
    lea.presses("Ajouter une action");
    lea.fills("rule", rule, "points", points, "label", "un récit");
  }

  private void launch() {
    lea.presses("Lancer");
    lea.hears("Lancer ce défi et l'annoncer à une personne");
    lea.presses("Oui, lancer");
    lea.hears("« Rentrée » est lancé");
  }

  @Conversation
  void aChallengeIsBuiltStepByStepAndSaysItsRulesInOneSentence() {
    draft();
    lea.hears("Défi en préparation : Rentrée");
    lea.hears("Il manque une action");
    lea.seesNoButton("Lancer");
    addAction("share-link-given", "10");
    lea.presses("Ajouter un enjeu");
    lea.fills("kind", "CHARITABLE", "words", "la Croix-Rouge", "amount", "10");
    lea.hears(
        "Du mercredi 2 septembre 2026 au mardi 15 septembre 2026, pour tous les ambassadeurs");
    lea.hears("un partage avec son lien vaut 10 points");
    lea.hears("à la Croix-Rouge");
    lea.hears("Personne n'aurait eu de points");
    launch();
    nadia.says("défis");
    nadia.hears("Rentrée, en cours jusqu'au mardi 15 septembre 2026");
    nadia.hears("Tu n'y as pas encore de points.");
  }

  @Conversation
  void whatMakesNoSenseIsSaidFieldByField() {
    lea.says("défi créer");
    lea.fills("name", "Rentrée", "start", "2026-09-10", "end", "2026-09-09");
    lea.seesError("end", "La fin tombe avant le début.");
    lea.fills("name", "Rentrée", "start", "2026-08-10", "end", "2026-08-19");
    lea.seesError("end", "Ce défi serait déjà fini");
    lea.fills("name", "Rentrée", "start", "2026-09-02", "end", "2026-09-15");
    lea.presses("Ajouter une action");
    for (String points : new String[] {"0", "-5", "99999"}) {
      lea.fills("rule", "quick-win", "points", points);
      lea.seesError("points", "Écris un nombre de 1 à");
    }
    lea.fills("rule", "custom", "points", "5");
    lea.seesError("label", "Donne un nom à cette action.");
  }

  @Conversation
  void aModelIsReadyToBeChanged() {
    lea.says("challenge new");
    lea.fills("preset", "RELAUNCH", "start", "2026-09-02", "end", "2026-09-15");
    lea.hears("Défi en préparation : Relance d'après l'été");
    lea.hears("un partage avec son lien vaut 10 points (2 fois par jour au plus)");
    lea.presses("Retirer une suggestion acceptée");
    addAction("newcomer-brought", "7");
    lea.hears("un nouvel ambassadeur amené vaut 7 points");
    lea.presses("Supprimer");
    lea.hears("est supprimé");
  }

  @Conversation
  void aDeedCountsOnceAnOrganiserConfirms() {
    draft();
    addAction("custom", "20");
    launch();
    nadia.says("défis");
    nadia.presses("Déclarer une action");
    nadia.fills("rule", "custom-1", "words", "Ma journée à l'atelier");
    nadia.hears("Bien noté : un récit.");
    lea.hears("Nadia déclare : un récit, pour « Rentrée ».");
    lea.pressesTwice("Confirmer");
    nadia.hears("Léa a confirmé : un récit");
    nadia.says("défis");
    nadia.hears("20 points, place 1 sur 1");
    nadia.presses("C'était une erreur");
    nadia.says("défis");
    nadia.hears("Tu n'y as pas encore de points.");
  }

  @Conversation
  void theSameDeedTwiceAsksTheOrganisersOnce() {
    draft();
    addAction("custom", "20");
    launch();
    for (int i = 0; i < 2; i++) {
      nadia.says("défis");
      nadia.presses("Déclarer une action");
      nadia.fills("rule", "custom-1", "words", "Ma journée à l'atelier");
    }
    nadia.hears("C'est déjà noté : un récit.");
    lea.hearsTimes(2); // that it is launched, and the deed
    lea.presses("Refuser");
    nadia.hears("Léa n'a pas pu compter : un récit");
    nadia.says("défis");
    nadia.presses("Déclarer une action");
    nadia.fills("rule", "custom-1", "words", "Ma journée à l'atelier");
    nadia.hears("Bien noté : un récit.");
  }

  @Conversation
  void actionsCountUntilTheEndAndTheChallengeClosesOnce(Stage stage) {
    Assumptions.assumeTrue(stage instanceof HeadlessStage);
    HeadlessStage headless = (HeadlessStage) stage;
    draft();
    addAction("share-link-given", "10");
    lea.presses("Ajouter un enjeu");
    lea.fills("kind", "PERSONAL", "words", "un livre", "amount", "1");
    launch();
    Told told = new Told(headless, "Nadia");
    told.share(1, Evidence.LINK_GIVEN);
    nadia.says("défis");
    nadia.hears("10 points, place 1 sur 1");
    work(headless);
    nadia.says("défis");
    nadia.hears("en cours");
    stage.passes(Duration.ofDays(14));
    told.share(2, Evidence.LINK_GIVEN);
    work(headless);
    work(headless);
    lea.says("défis");
    lea.sees("Le défi « Rentrée » est terminé");
    lea.sees("Une personne a marqué des points, 10 en tout.");
    lea.pressesTwice("Publier l'annonce");
    work(headless);
    lea.says("défis");
    nadia.sees("Défi terminé : Rentrée");
    told.undo(1);
    nadia.says("défis");
    nadia.hears("Tu n'y as pas encore de points.");
    told.share(3, Evidence.LINK_GIVEN);
    stage.passes(Duration.ofDays(7));
    work(headless);
    told.undo(3);
    nadia.says("défis");
    nadia.doesNotHear("Pour toi seulement");
  }

  private static void work(HeadlessStage stage) {
    try (SteppedJobs jobs = new SteppedJobs(stage.part(SteppedJobs.Parts.class), "challenge-")) {
      jobs.step();
    }
  }
}
