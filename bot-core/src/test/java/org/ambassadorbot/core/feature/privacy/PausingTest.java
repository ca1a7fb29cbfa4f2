package org.ambassadorbot.core.feature.privacy;

import java.time.Duration;
import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.Stage;
import org.junit.jupiter.api.BeforeEach;

class PausingTest {
  private Actor nadia;
  private Actor emily;
  private Actor karim;

  @BeforeEach
  void enter(Stage stage) {
    nadia = stage.enters("Nadia");
    emily = stage.enters(Casting.of("Emily").speakingEnglish().onSecondPlatform());
    karim = stage.enters(Casting.of("Karim").administrating());
  }

  @Conversation
  void aPauseIsConfirmedInFullWords() {
    nadia.says("pause jusqu'au 16 septembre");
    nadia.hears("plus un message de ma part jusqu'au mercredi 16 septembre inclus");
    nadia.says("pause deux semaines");
    nadia.hears("jusqu'au mardi 15 septembre inclus");
    nadia.says("pause jusqu'au 1er janvier 2027");
    nadia.hears("jusqu'au vendredi 1er janvier 2027 inclus");
  }

  @Conversation
  void aPauseIsConfirmedInEnglish() {
    emily.says("pause until 16 September");
    emily.hears("not a message from me until the end of Wednesday 16 September");
    emily.says("resume");
    emily.hears("Welcome back");
    emily.says("resume");
    emily.hears("You are not paused");
  }

  @Conversation
  void aPauseAloneOffersSomeLengths() {
    nadia.says("pause");
    nadia.hears("Jusqu'à quand veux-tu être au calme ?");
    nadia.presses("Une semaine");
    nadia.hears("jusqu'au mardi 8 septembre inclus");
    nadia.says("pause");
    nadia.hears("Ta pause court jusqu'au mardi 8 septembre inclus");
    nadia.presses("Reprendre");
    nadia.hears("Te revoilà");
    nadia.says("reprendre");
    nadia.hears("Aucune pause n'est en cours");
  }

  @Conversation
  void aDayCanBePicked() {
    nadia.says("pause");
    nadia.presses("Un autre jour");
    nadia.fills("day", "2026-09-01");
    nadia.seesError("day", "Le mardi 1er septembre est déjà passé");
    nadia.fills("day", "2026-09-20");
    nadia.hears("jusqu'au dimanche 20 septembre inclus");
  }

  @Conversation
  void whatCannotBeReadIsSaid() {
    nadia.says("pause café");
    nadia.hears("Je n'ai pas compris cette date : « café ».");
    nadia.says("pause jusqu'au 31 février");
    nadia.hears("Ce jour n'existe pas");
    nadia.says("pause jusqu'à hier");
    nadia.hears("Le mardi 1er septembre est déjà passé");
    nadia.says("pause jusqu'au 2 septembre 2029");
    nadia.hears("plus d'un an");
    emily.says("pause until whenever");
    emily.hears("I did not understand this date: “until whenever”.");
  }

  @Conversation
  void whatComesDuringAPauseWaitsForItsEnd(Stage stage) {
    nadia.says("suggérer https://example.org/a");
    nadia.says("pause deux jours");
    karim.says("relire");
    karim.presses("Accepter");
    nadia.doesNotHear("acceptée");
    stage.passes(Duration.ofHours(49));
    nadia.says("aide");
    nadia.hears("acceptée");
  }

  @Conversation
  void endingAPauseBringsWhatWaited() {
    nadia.says("suggérer https://example.org/a");
    nadia.says("pause deux jours");
    karim.says("relire");
    karim.presses("Accepter");
    nadia.says("reprendre");
    nadia.hears("acceptée");
  }
}
