package org.ambassadorbot.core.feature.privacy;

import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.Stage;
import org.junit.jupiter.api.BeforeEach;

class ZoneTest {
  private Actor nadia;
  private Actor emily;

  @BeforeEach
  void enter(Stage stage) {
    nadia = stage.enters("Nadia");
    emily = stage.enters(Casting.of("Emily").speakingEnglish().onSecondPlatform());
  }

  @Conversation
  void whoeverLivesElsewhereSaysSoByACity() {
    nadia.says("fuseau");
    nadia.hears("Pour toi, il est");
    nadia.hears("heure d’Europe centrale");

    nadia.says("fuseau Montréal");
    nadia.hears("C'est noté : pour toi, il est 4 h");
    nadia.says("ma page");
    nadia.hears("heure de l’Est");
    nadia.says("mes données");
    nadia.hears("America/Montreal");

    emily.says("time zone london");
    emily.hears("Noted: for you, it is 9:00 am");
    emily.says("time zone Asia/Kolkata");
    emily.hears("1:30 pm");
  }

  @Conversation
  void whatIsNoZoneIsSaidInWords() {
    nadia.says("fuseau de la Lune");
    nadia.hears("Je ne connais pas ce fuseau : « de la Lune »");
    nadia.presses("Changer de fuseau");
    nadia.fills("zone", "nulle part");
    nadia.seesError("zone", "Je ne connais pas ce fuseau");
    nadia.fills("zone", "Londres");
    nadia.hears("pour toi, il est 9 h");
  }
}
