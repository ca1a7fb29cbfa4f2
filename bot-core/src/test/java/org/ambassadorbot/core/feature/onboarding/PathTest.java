package org.ambassadorbot.core.feature.onboarding;

import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.Stage;
import org.junit.jupiter.api.BeforeEach;

class PathTest {
  private Actor lea;
  private Actor john;

  @BeforeEach
  void enter(Stage stage) {
    lea = stage.enters(Casting.of("Léa").administrating());
    john = stage.enters(Casting.of("John").administrating().speakingEnglish().onSecondPlatform());
  }

  @Conversation
  void organisersSeeOrderAndRewriteTheSteps() {
    lea.says("parcours");
    lea.hears("Étapes d'accueil : Nouveaux arrivants");
    lea.hears("La charte, après 5 jours de travail");
    lea.presses("Étape 2");
    lea.hears("Voici ce que l'on reçoit");
    lea.hears("Moins de cinq personnes l'ont reçue : pas de chiffres.");
    lea.presses("Modifier");
    lea.fills("days", "999");
    lea.seesError("days", "entre 0 et 250");
    lea.fills("days", "3", "fr", "Parce que nous le valons.");
    lea.hears("Parce que nous le valons.");
    lea.hears("après 3 jours de travail");
    lea.presses("Retirer");
    lea.hears("(retirée)");
    lea.presses("Remettre");
    lea.presses("Toutes les étapes");
    lea.presses("Ajouter une étape");
    lea.fills("days", "9", "fr", "Le café du mardi");
    lea.hears("Le café du mardi, après 9 jours de travail");
  }

  @Conversation
  void theOtherPathIsOneButtonAway() {
    john.says("path");
    john.presses("New ambassadors");
    john.hears("First share, after 8 working days");
    john.says("welcome");
    john.hears("There is no welcome under way for you.");
  }
}
