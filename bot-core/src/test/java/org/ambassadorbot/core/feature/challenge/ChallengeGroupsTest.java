package org.ambassadorbot.core.feature.challenge;

import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.Stage;
import org.junit.jupiter.api.BeforeEach;

class ChallengeGroupsTest {
  private Actor nadia;
  private Actor john;
  private Actor lea;
  private int links;

  @BeforeEach
  void enter(Stage stage) {
    nadia = stage.enters("Nadia");
    john = stage.enters(Casting.of("John").speakingEnglish().onSecondPlatform());
    lea = stage.enters(Casting.of("Léa").administrating());
    nadia.joins();
    john.says("join");
    john.presses("I accept the charter");
  }

  private void group(String name, String people) {
    lea.says("groupes");
    lea.presses("Nouveau groupe");
    lea.fills("name", name, "kind", "DEPARTMENT", "people", people);
  }

  /** The groups are numbered in the order in which they were made. */
  private void draft(String name, String groups) {
    lea.says("défi créer");
    lea.fills("name", name, "start", "2026-09-02", "end", "2026-09-15", "groups", groups);
  }

  private void addAction(String points) {
    lea.presses("Ajouter une action");
    lea.fills("rule", "suggestion-accepted", "points", points);
  }

  private void addStake(String kind, String words, String amount) {
    lea.presses("Ajouter un enjeu");
    lea.fills("kind", kind, "words", words, "amount", amount);
  }

  private void launch() {
    lea.presses("Lancer");
    lea.presses("Oui, lancer");
  }

  private void earns(Actor actor) {
    links++;
    actor.says("suggérer https://example.org/" + links);
    lea.says("relire");
    lea.presses("Accepter");
  }

  @Conversation
  void groupsPlayForDifferentStakesAtTheSameTimeAndWhoeverIsInBothPlaysTwice() {
    group("Commerce", "Nadia\nJohn");
    group("Technique", "John");
    draft("Ventes", "1");
    addAction("7");
    addStake("COLLECTIVE", "un repas", "100");
    launch();
    nadia.says("défis");
    nadia.hears("Ensemble : 0 point sur 100");
    draft("Atelier", "2");
    addAction("3");
    addStake("CHARITABLE", "la Croix-Rouge", "50");
    lea.doesNotHear("a lieu en même temps");
    launch();
    earns(nadia);
    earns(john);

    nadia.says("défis");
    nadia.hears("pour les ambassadeurs du groupe Commerce");
    nadia.hears("Ensemble : 14 points sur 100");
    nadia.doesNotHear("Atelier");
    nadia.presses("En image");
    nadia.hears("Ventes, où nous en sommes");
    nadia.hears("Ensemble, 14 points sur 100");
    nadia.doesNotHear("les groupes"); // each of them is too small to be shown
    john.says("challenges");
    john.hears(
        "for the ambassadors of the group Commerce: a suggestion accepted is worth 7 points");
    john.hears("Together: 14 points out of 100 by the end of");
    john.hears("€1.50 for la Croix-Rouge so far");
    john.hears("For you alone: 3 points, place 1 of 1.");
  }

  @Conversation
  void whatDisturbsIsSaidBeforeTheLaunch() {
    group("Commerce", "Nadia");
    draft("Ventes", "1");
    addAction("7");
    launch();
    draft("Partout", "");
    addAction("5");
    lea.hears("« Ventes » a lieu en même temps pour les mêmes personnes.");
    addStake("PERSONAL", "un livre", "1");
    addStake("COLLECTIVE", "un repas", "100");
    addStake("CHARITABLE", "la Croix-Rouge", "10");
    lea.hears("3 enjeux, c'est beaucoup");
    for (String rule :
        new String[] {"share-declared", "share-confirmed", "newcomer-brought", "quick-win"}) {
      lea.presses("Ajouter une action");
      lea.fills("rule", rule, "points", "2");
    }
    lea.hears("5 actions, c'est beaucoup");
    lea.presses("Nom et dates");
    lea.fills("start", "2026-09-02", "end", "2026-11-15");
    lea.hears("Des défis occupent 75 des 120 jours");
  }

  @Conversation
  void theRehearsalSaysWhoWouldHaveHadNoChance() {
    group("Commerce", "Nadia");
    group("Technique", "John");
    earns(nadia);
    earns(nadia);
    draft("Rentrée", "");
    addAction("7");
    lea.hears("Une personne aurait des points, sur 2.");
    lea.hears("Avec ces poids, une personne aurait 100 % des points.");
    lea.hears("Technique : aucune chance, personne n'y aurait de points.");
    earns(john);
    lea.says("défis");
    lea.presses("Continuer");
    lea.hears("2 personnes auraient des points, sur 2.");
    lea.hears("une personne aurait 66 % des points");
    lea.doesNotHear("aucune chance");
  }

  @Conversation
  void aGroupWithoutAmbassadorsIsNobody() {
    lea.says("groupes");
    lea.presses("Nouveau groupe");
    lea.fills("name", "Vide", "kind", "OWN");
    draft("Rentrée", "1");
    addAction("7");
    lea.hears("Ce défi ne s'adresse à personne");
    lea.seesNoButton("Lancer");
    lea.says("groupe vide");
    lea.presses("Ajouter");
    lea.fills("people", "Nadia");
    lea.says("défis");
    lea.presses("Continuer");
    lea.seesButton("Lancer");
  }

  @Conversation
  void anOrganiserWhoSpeaksEnglishMakesAChallengeInEnglish() {
    lea.says("langue en");
    lea.says("challenge new");
    lea.seesForm("A new challenge");
    lea.fills("name", "Back to work", "start", "2026-09-09", "end", "2026-09-02");
    lea.seesError("end", "It would end before it begins.");
    lea.fills("name", "Back to work", "start", "2026-09-02", "end", "2026-09-15");
    lea.presses("Add an action");
    lea.fills("rule", "suggestion-accepted", "points", "1", "cap", "1");
    lea.hears("a suggestion accepted is worth 1 point (once a day)");
    lea.hears("Nobody would have had points");
    lea.presses("Launch");
    lea.hears("Launch this challenge and announce it to 2 people?");
    lea.presses("Yes, launch it");
    lea.hears("“Back to work” is launched");
  }
}
