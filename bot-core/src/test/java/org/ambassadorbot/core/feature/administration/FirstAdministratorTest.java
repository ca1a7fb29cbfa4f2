package org.ambassadorbot.core.feature.administration;

import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.Stage;

class FirstAdministratorTest {

  @Conversation
  void whoeverInstallsFirstAdministers(Stage stage) {
    Actor nadia = stage.enters("Nadia");
    nadia.installs();

    nadia.says("rôle Nadia");

    nadia.hears("Nadia a comme rôles : organisateur et administrateur.");
  }

  @Conversation
  void whoeverInstallsAfterwardsDoesNot(Stage stage) {
    stage.enters("Nadia").installs();
    Actor karim = stage.enters("Karim");
    karim.installs();

    karim.says("rôle Karim administrateur");

    karim.hears("Tu peux demander à Nadia.");
  }
}
