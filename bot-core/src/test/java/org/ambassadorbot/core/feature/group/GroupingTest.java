package org.ambassadorbot.core.feature.group;

import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.Stage;
import org.junit.jupiter.api.BeforeEach;

class GroupingTest {
  private Actor lea;
  private Actor nadia;
  private Actor john;

  @BeforeEach
  void enter(Stage stage) {
    lea = stage.enters(Casting.of("Léa").administrating());
    nadia = stage.enters("Nadia");
    john = stage.enters(Casting.of("John").speakingEnglish().onSecondPlatform());
    lea.says("aide");
    nadia.says("aide");
    john.says("help");
  }

  @Conversation
  void anOrganiserMakesAGroupAndItsPeopleSeeItOnTheirPage() {
    lea.says("groupes");
    lea.hears("Il n'y a pas encore de groupe");
    lea.presses("Nouveau groupe");
    lea.fills("name", "Commerce", "kind", "DEPARTMENT", "people", "nadia@example.org\nPersonne");
    lea.hears("Une personne ajoutée.");
    lea.hears("Je ne connais pas : Personne.");
    lea.hears("Service : une personne");

    lea.presses("Ajouter");
    lea.fills("people", "John\nnadia@example.org");
    lea.hears("Une personne en faisait déjà partie.");
    lea.hears("Service : 2 personnes");

    nadia.looksAtPage();
    nadia.hears("Tes groupes : Commerce");
    john.looksAtPage();
    john.hears("Your groups: Commerce");

    lea.says("groupe commerce");
    lea.presses("Retirer");
    lea.fills("people", "John");
    lea.hears("Une personne retirée.");
    lea.presses("Supprimer le groupe");
    lea.presses("Oui, supprimer");
    lea.hears("Le groupe Commerce est supprimé.");
    nadia.looksAtPage();
    nadia.doesNotHear("Tes groupes");
  }

  @Conversation
  void onlyOrganisersComposeGroups() {
    nadia.says("groupes");
    nadia.hears("Léa");
    nadia.seesNoButton("Nouveau groupe");
  }

  @Conversation
  void aNameIsTakenOnce() {
    lea.says("groupes");
    lea.presses("Nouveau groupe");
    lea.fills("name", "Été à Lyon", "kind", "SITE");
    lea.says("groupes");
    lea.presses("Nouveau groupe");
    lea.fills("name", " ete a  lyon", "kind", "OWN");
    lea.seesError("name", "Il y a déjà un groupe de ce nom.");
    lea.says("groupe inconnu");
    lea.hears("Je ne connais pas de groupe inconnu.");
  }
}
