package org.ambassadorbot.core.feature.recruiting;

import java.time.Duration;
import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.Stage;
import org.junit.jupiter.api.BeforeEach;

class RecruitingTest {
  /** The same words whether they have not answered, have said no or have applied. */
  private static final String HEARD_OF_IT =
      "Karim a déjà entendu parler du programme : la réponse lui appartient";

  private Actor lea;
  private Actor nadia;
  private Actor karim;
  private Actor john;

  @BeforeEach
  void enter(Stage stage) {
    lea = stage.enters(Casting.of("Léa").administrating());
    nadia = stage.enters("Nadia");
    karim = stage.enters("Karim");
    john = stage.enters(Casting.of("John").speakingEnglish().onSecondPlatform());
    lea.says("aide");
    karim.says("aide");
    john.says("help");
  }

  private static void join(Actor actor) {
    actor.says("rejoindre");
    actor.presses("J'accepte la charte");
  }

  @Conversation
  void whoeverAppliesIsReadAcceptedAndComesInByTheCharter() {
    john.says("apply");
    john.seesForm("My application");
    john.fills("motivation", "I like to tell what we do.");
    john.hears("your application has arrived");

    lea.hears("John candidate au programme.");
    lea.says("candidatures");
    lea.hears("Candidature 1 sur 1 : John");
    lea.hears("I like to tell what we do.");
    lea.presses("Accepter");
    lea.hears("Candidature acceptée : je présente la charte à John");

    john.hears("your application is accepted");
    john.presses("See the charter");
    john.presses("I accept the charter");
    john.hears("Welcome among the ambassadors, John!");
  }

  @Conversation
  void aPeerProposesAndTheColleagueDecides() {
    join(nadia);
    nadia.says("inviter Karim");
    nadia.hears("C'est envoyé : Karim décidera librement.");
    karim.hears("Nadia a pensé à toi");
    karim.hears("je ne le dis à personne");
    nadia.says("inviter Karim");
    nadia.hears(HEARD_OF_IT);
    nadia.says("aide");

    karim.presses("Non merci");
    karim.hears("je ne redemanderai pas");
    nadia.hearsTimes(1); // the help, and no word of the refusal
    lea.looksAtPage();
    lea.doesNotHear("Karim");
    nadia.says("inviter Karim");
    nadia.hears(HEARD_OF_IT);
    lea.says("inviter Karim");
    lea.hears(HEARD_OF_IT);
    karim.says("aide");
    karim.doesNotHear("a pensé à toi");
    lea.says("inviter Léa");
    lea.hears("tu ne peux pas t'inviter toi-même");
    lea.says("inviter Inconnue");
    lea.hears("Inconnue");
  }

  @Conversation
  void anOrganisersNomineeComesInByTheCharter() {
    lea.says("inviter");
    lea.fills("person", karim.id());
    lea.hears("Karim décidera librement");
    karim.presses("Je veux bien");
    karim.hears("Il reste à lire la charte");
    karim.presses("Voir la charte");
    karim.presses("J'accepte la charte");
    karim.hears("Bienvenue");
    lea.says("inviter Karim");
    lea.hears("Karim fait déjà partie du programme.");
  }

  @Conversation
  void thePilotGroupHasAMaximumAndAWaitingList() {
    lea.says("candidatures");
    lea.hears("Aucune candidature n'attend.");
    lea.presses("Places et promotion");
    lea.fills("places", "0");
    lea.seesError("places", "Écris un nombre");
    lea.fills("places", "1", "cohort", "Pilote 2026");
    lea.hears("C'est noté.");

    join(nadia);
    nadia.looksAtPage();
    nadia.hears("Tes groupes : Pilote 2026");
    karim.says("rejoindre");
    karim.presses("J'accepte la charte");
    karim.hears("Le groupe est au complet");
    karim.presses("M'inscrire en attente");
    karim.hears("ta candidature est bien reçue");

    lea.says("candidatures");
    lea.hears("Places prises : 1 sur 1.");
    lea.presses("Accepter");
    lea.hears("Karim passe sur la liste d'attente");
    nadia.says("quitter");
    lea.looksAtPage();
    lea.hears("Une place est libre, et une personne attend sur la liste.");
    lea.says("candidatures");
    lea.presses("Accepter");
    lea.hears("Candidature acceptée : je présente la charte à Karim");
    karim.hears("ta candidature est retenue");
    karim.presses("Voir la charte");
    karim.presses("J'accepte la charte");
    karim.hears("Bienvenue");
  }

  @Conversation
  void whoeverLeavesTheCompanyTakesNoPlaceAndIsNoCandidate() {
    lea.says("candidatures");
    lea.presses("Places et promotion");
    lea.fills("places", "1");
    lea.says("inviter Karim");
    karim.presses("Je veux bien");
    nadia.says("candidater J'aime raconter");
    karim.goesAway();
    lea.says("candidatures");
    lea.hears("Places prises : 0 sur 1.");
    lea.hears("Nadia");
    nadia.goesAway();
    lea.says("candidatures");
    lea.hears("Aucune candidature n'attend.");

    karim.comesIn();
    lea.says("inviter Karim");
    lea.hears("Karim décidera librement");
  }

  @Conversation
  void whoeverWasAcceptedIsNotPutBackByAnOldButton() {
    lea.says("inviter Karim");
    karim.pressesTwice("Je veux bien");
    karim.hears("Il reste à lire la charte");
    karim.says("candidater Encore moi");
    karim.hears("Ta candidature est déjà retenue");
    lea.says("candidatures");
    lea.hears("Aucune candidature n'attend.");
  }

  @Conversation
  void whoeverLeftCanBeInvitedAgain(Stage stage) {
    join(karim);
    karim.says("quitter");
    lea.says("inviter Karim");
    lea.hears("Karim décidera librement");
    karim.hears("Léa a pensé à toi");
    karim.presses("Je veux bien");
    karim.presses("Voir la charte");
    karim.presses("J'accepte la charte");
    karim.says("quitter");
    stage.passes(Duration.ofMinutes(1));
    lea.says("inviter Karim");
    karim.hears("Léa a pensé à toi");
  }

  @Conversation
  void onlyOrganisersReadApplicationsAndOnlyOnce() {
    john.says("apply I like it");
    nadia.says("candidatures");
    nadia.hears("Léa");
    lea.says("candidatures");
    lea.pressesTwice("Décliner");
    lea.hears("Cette candidature a déjà été traitée.");
    john.hears("Thank you for applying. The team cannot take it further");
  }
}
