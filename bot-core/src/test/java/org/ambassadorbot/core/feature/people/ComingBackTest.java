package org.ambassadorbot.core.feature.people;

import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.Stage;

/** Somebody leaves the company, as each platform tells it, and comes back. */
class ComingBackTest {

  @Conversation
  void whoeverLeavesIsClosedAndWhoeverComesBackIsKnown(Stage stage) {
    Actor lea = stage.enters(Casting.of("Léa").administrating());
    lea.says("aide");
    Actor nadia = stage.enters("Nadia");
    nadia.joins();
    nadia.says("suggérer https://example.org/a");
    lea.says("relire");
    lea.presses("Accepter");
    lea.says("rôle Nadia référent");
    lea.says("aide");

    nadia.goesAway();
    lea.hears("Nadia a quitté l'entreprise : son compte est clos");
    lea.hears("Ses rôles te reviennent en attendant que tu les confies : référent.");

    nadia.comesIn();
    nadia.says("points");
    nadia.hears("C'est pour les ambassadeurs");
    nadia.says("mes données");
    nadia.hears("example.org/a");
    nadia.joins();
    nadia.hears("Bienvenue");
    nadia.says("points");
    nadia.doesNotHear("C'est pour les ambassadeurs");
  }

  @Conversation
  void itIsTheSameInEnglishOnTheOtherPlatform(Stage stage) {
    Actor ada =
        stage.enters(Casting.of("Ada").administrating().speakingEnglish().onSecondPlatform());
    ada.says("help");
    Actor john = stage.enters(Casting.of("John").speakingEnglish().onSecondPlatform());
    john.says("join");
    john.presses("I accept the charter");
    ada.says("help");

    john.goesAway();
    ada.hears("John has left the company: their account is closed");
    john.comesIn();
    john.says("join");
    john.presses("I accept the charter");
    john.hears("Welcome among the ambassadors");
  }
}
