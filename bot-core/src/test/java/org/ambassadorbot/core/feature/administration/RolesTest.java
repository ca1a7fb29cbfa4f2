package org.ambassadorbot.core.feature.administration;

import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.Stage;
import org.ambassadorbot.core.message.SampleCards;
import org.junit.jupiter.api.BeforeEach;

class RolesTest {
  private Actor nadia;
  private Actor lea;

  @BeforeEach
  void enter(Stage stage) {
    nadia = stage.enters(Casting.of("Nadia Benali").onSecondPlatform());
    lea = stage.enters(Casting.of("Léa").administrating());
    nadia.says("aide");
  }

  @Conversation
  void aRoleIsGivenAndThePersonIsTold() {
    lea.says("rôle Nadia Benali organisateur");
    lea.hears("C'est fait : Nadia Benali a maintenant le rôle organisateur.");
    nadia.hears("Léa t'a donné le rôle organisateur.");

    nadia.says("relire");
    nadia.hears("Tout est relu");
    lea.says("role nadia.benali@example.org organiser");
    lea.hears("Nadia Benali a déjà le rôle organisateur.");
  }

  @Conversation
  void aRoleIsTakenBack() {
    lea.says("rôle Nadia Benali responsable de rubrique");
    lea.says("rôle Nadia Benali");
    lea.hears("Nadia Benali a comme rôles : responsable de rubrique.");

    lea.says("rôle Nadia Benali -responsable de rubrique");
    lea.hears("Nadia Benali n'a plus le rôle responsable de rubrique.");
    nadia.hears("Léa a repris ton rôle responsable de rubrique.");

    lea.says("rôle retirer Nadia Benali sponsor");
    lea.hears("Nadia Benali n'a pas le rôle sponsor.");
    lea.says("rôle Nadia Benali");
    lea.hears("Nadia Benali n'a pas de rôle particulier.");
  }

  @Conversation
  void givingTheRoleOfAmbassadorInvitesToReadTheCharter() {
    lea.says("rôle Nadia Benali ambassadrice");
    nadia.hears("C'est volontaire : rejoindre montre la charte, quitter suffit pour dire non.");
    nadia.joins();
    nadia.hears("Bienvenue");

    lea.says("rôle Nadia Benali -ambassadeur");
    nadia.says("rejoindre");
    nadia.hears("Charte des ambassadeurs");
  }

  @Conversation
  void theLastAdministratorStays() {
    lea.says("rôle Léa -administrateur");
    lea.hears("Léa est la dernière personne à administrer le programme");

    lea.says("rôle Nadia Benali administrateur");
    lea.says("rôle Léa -administrateur");
    lea.hears("Léa n'a plus le rôle administrateur.");
    lea.says("rôle Nadia Benali -administrateur");
    lea.hears("C'est réservé aux personnes qui ont ce rôle : administrateur");
  }

  @Conversation
  void theFormGivesARoleToo() {
    lea.says("rôle");
    lea.seesForm("Donner un rôle");
    lea.fills("person", nadia.id(), "role", "SPONSOR", "act", "give");
    lea.hears("Nadia Benali a maintenant le rôle sponsor.");

    lea.says("rôle");
    lea.fills("person", "inconnue", "role", "SPONSOR", "act", "take");
    lea.seesError("person", "Je ne connais personne sous le nom « inconnue »");
  }

  @Conversation
  void whatIsNotUnderstoodIsSaidInWords() {
    lea.says("rôle Personne organisateur");
    lea.hears("Je ne connais personne sous le nom « Personne »");
    lea.says("rôle Nadia Benali chef");
    lea.hears("Je ne connais pas ce rôle : chef. Les rôles sont : ambassadeur, ");
    lea.says("rôle " + SampleCards.HOSTILE + "\u0000");
    lea.hears("Je ne connais personne sous le nom « <!channel>");
    lea.says("rôle " + "a".repeat(40_000) + " organisateur");
    lea.hears("Je ne connais personne");
  }

  @Conversation
  void onlyAdministratorsGiveRoles() {
    lea.says("aide");
    nadia.says("rôle Nadia Benali administrateur");
    nadia.hears("C'est réservé aux personnes qui ont ce rôle : administrateur");
    nadia.says("journal");
    nadia.hears("C'est réservé");
  }

  @Conversation
  void theJournalTellsWhoDidWhat() {
    lea.says("journal");
    lea.hears("Rien n'est encore écrit au journal.");
    lea.says("rôle Nadia Benali organisateur");
    nadia.says("suggérer https://example.org/a");
    lea.says("relire");
    lea.presses("Accepter");

    lea.says("journal");
    lea.hears("mercredi 2 septembre 2026 à 10 h : Léa a donné le rôle organisateur à Nadia Benali");
    lea.hears("Léa a accepté la suggestion n° ");

    lea.says("creux");
    lea.presses("Retirer Août");
    lea.says("journal");
    lea.hears("Léa a retiré la période calme du dimanche 1er août 2027");
  }
}
