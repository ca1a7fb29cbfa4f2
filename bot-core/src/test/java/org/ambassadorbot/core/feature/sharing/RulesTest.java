package org.ambassadorbot.core.feature.sharing;

import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.Stage;
import org.junit.jupiter.api.BeforeEach;

class RulesTest {
  private Actor lea;
  private Actor karim;

  @BeforeEach
  void enter(Stage stage) {
    lea = stage.enters(Casting.of("Léa").administrating());
    karim = stage.enters(Casting.of("Karim").onSecondPlatform().speakingEnglish());
  }

  @Conversation
  void everybodyReadsTheRulesInTheirLanguage() {
    karim.says("rules");
    karim.presses("Image rights");
    karim.hears("Nobody is shown without their consent.");
    karim.seesNoButton("Change");
    lea.says("règles");
    lea.presses("Déconnexion");
    lea.hears("Le programme est volontaire");
  }

  @Conversation
  void organisersWriteThemAndEveryChangeIsAVersion() {
    lea.says("règles");
    lea.presses("Chiffres clés");
    lea.presses("Modifier");
    lea.fills("fr", "1 200 collègues", "en", " ");
    lea.seesError("en", "Il faut un texte dans les deux langues");
    lea.fills("fr", "1 200 collègues", "en", "1,200 colleagues");
    lea.hears("C'est enregistré.");
    lea.hears("Version 1, écrite par l'équipe.");

    karim.says("rules");
    karim.presses("Key figures");
    karim.hears("1,200 colleagues");
  }
}
