package org.ambassadorbot.core.feature.challenge;

import java.time.Duration;
import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.Stage;
import org.junit.jupiter.api.BeforeEach;

/** People see why they have which points in a challenge, and what is wrong is put right. */
class ChallengeFairnessTest {
  private Actor nadia;
  private Actor lea;

  @BeforeEach
  void enter(Stage stage) {
    nadia = stage.enters("Nadia");
    lea = stage.enters(Casting.of("Léa").administrating().onSecondPlatform());
    nadia.joins();
    lea.says("défi créer");
    lea.fills("name", "Rentrée", "start", "2026-09-02", "end", "2026-09-15");
    lea.presses("Ajouter une action");
    lea.fills("rule", "custom", "points", "20", "cap", "1", "label", "un récit");
    lea.presses("Lancer");
    lea.presses("Oui, lancer");
  }

  private void declares(String words) {
    nadia.says("défis");
    nadia.presses("Déclarer une action");
    nadia.fills("rule", "custom-1", "words", words);
  }

  @Conversation
  void aDeedCountsOnTheDayOfItsDeclarationHoweverLateItIsConfirmed(Stage stage) {
    declares("Mercredi à l'atelier");
    stage.passes(Duration.ofDays(1));
    declares("Jeudi au bureau");
    declares("Jeudi encore");
    stage.passes(Duration.ofDays(4));
    lea.says("aide");
    lea.presses("Confirmer");
    lea.presses("Confirmer");
    lea.presses("Confirmer");
    nadia.hears("Ça ne rapporte rien de plus : ce qui compte en un jour était déjà atteint.");
    nadia.says("défis");
    nadia.hears("40 points, place 1 sur 1");
  }

  @Conversation
  void itsAuthorTakesAConfirmedDeedBackWithinADay(Stage stage) {
    declares("Ma journée à l'atelier");
    lea.presses("Confirmer");
    stage.passes(Duration.ofHours(25));
    nadia.presses("C'était une erreur");
    nadia.hears("C'est confirmé depuis trop longtemps pour l'annuler d'ici.");
    nadia.says("défis");
    nadia.hears("20 points, place 1 sur 1");
  }

  @Conversation
  void everybodySeesForThemselvesAloneWhatCountedAndWhy() {
    nadia.says("défis");
    nadia.presses("Mes points");
    nadia.hears("Rien n'a encore compté pour toi dans « Rentrée ».");
    declares("Ma journée à l'atelier");
    lea.presses("Confirmer");
    nadia.says("défis");
    nadia.presses("Mes points");
    nadia.hears("Mes points, Rentrée");
    nadia.hears("Tu y as 20 points.");
    nadia.hears("+20 un récit : « Ma journée à l'atelier » (mercredi 2 septembre 2026)");
    nadia.hears("Tu es la seule personne à voir cette page.");
    nadia.says("langue en");
    nadia.says("challenges");
    nadia.presses("My points");
    nadia.hears("You have 20 points in it.");
    nadia.says("my data");
    nadia.hears("“Ma journée à l'atelier”, on Wednesday 2 September 2026: confirmed");
    nadia.hears("Ma journée à l'atelier, in challenge no. 1");
  }

  @Conversation
  void anOrganiserTakesBackWhatCountedInAChallengeAlone() {
    declares("Ma journée à l'atelier");
    lea.presses("Confirmer");
    lea.says("corriger Nadia");
    lea.hears("+20 Ma journée à l'atelier, dans le défi n° 1");
    lea.presses("Annuler cette ligne");
    lea.fills("reason", "Déjà racontée");
    nadia.hears("Léa a corrigé une ligne de tes points");
    nadia.says("défis");
    nadia.hears("Tu n'y as pas encore de points.");
    nadia.presses("Mes points");
    nadia.hears("-20 corrigé par l'équipe : « Déjà racontée »");
  }
}
