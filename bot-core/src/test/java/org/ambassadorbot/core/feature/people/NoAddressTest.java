package org.ambassadorbot.core.feature.people;

import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.Stage;

/** Somebody whose company gave them no e-mail address: a workshop, a shop, a building site. */
class NoAddressTest {
  private static final Casting KARIM = Casting.of("Karim Belkacem").withEmail("");

  @Conversation
  void whoeverHasNoAddressTakesPartLikeEverybodyElse(Stage stage) {
    Actor lea = stage.enters(Casting.of("Léa").administrating());
    lea.says("aide");
    Actor karim = stage.enters(KARIM);
    karim.joins();
    karim.hears("Bienvenue");
    karim.says("suggérer https://example.org/a");
    lea.says("relire");
    lea.presses("Accepter");
    karim.says("points");
    karim.doesNotHear("C'est pour les ambassadeurs");

    lea.says("importer nom;email;site\nKarim Belkacem;;Lyon");
    lea.hears("Ligne 2, Karim Belkacem : pas d'adresse e-mail.");
    lea.says("rôle Karim Belkacem référent");
    lea.hears("C'est fait : Karim Belkacem a maintenant le rôle référent.");
    karim.says("mes données");
    karim.hears("Adresse e-mail : rien");
  }

  @Conversation
  void twoAccountsWithoutAnAddressAreTwoPeopleUntilACodeSaysOtherwise(Stage stage) {
    stage.enters(Casting.of("Léa").administrating()).says("aide");
    Actor here = stage.enters(KARIM);
    Actor there = stage.enters(KARIM.onSecondPlatform());
    here.joins();
    there.says("points");
    there.hears("C'est pour les ambassadeurs");

    there.says("relier " + LinkingTest.codeOf(here));
    there.hears("tes deux comptes ne font plus qu'une personne");
    there.says("points");
    there.doesNotHear("C'est pour les ambassadeurs");
  }
}
