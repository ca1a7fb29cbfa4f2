package org.ambassadorbot.core.feature.broadcast;

import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Stage;
import org.junit.jupiter.api.BeforeEach;

/** Two organisers and two ambassadors on two platforms, who write to each other by broadcasts. */
abstract class BroadcastScene {
  Actor lea;
  Actor omar;
  Actor nadia;
  Actor emily;

  @BeforeEach
  void enter(Stage stage) {
    lea = stage.enters(Casting.of("Léa").administrating());
    omar = stage.enters(Casting.of("Omar").administrating().onSecondPlatform());
    nadia = stage.enters("Nadia");
    emily = stage.enters(Casting.of("Emily").speakingEnglish().onSecondPlatform());
    lea.says("aide");
    omar.says("aide");
    join(nadia, "rejoindre", "J'accepte la charte");
    join(emily, "join", "I accept the charter");
  }

  static void join(Actor actor, String command, String accept) {
    actor.says(command);
    actor.presses(accept);
  }

  void draft(String words) {
    lea.says("diffuser " + words);
    lea.seesForm("Nouvelle diffusion");
    lea.fills();
  }

  /** However far the card that follows it has come by itself. */
  void looks() {
    lea.says("mes diffusions");
    lea.presses("Ouvrir n°\u00a01");
  }
}
