package org.ambassadorbot.core.feature.broadcast;

import org.ambassadorbot.core.conversation.Conversation;

class BroadcastingTest extends BroadcastScene {
  @Conversation
  void aBroadcastIsDraftedCountedConfirmedAndFollowed() {
    draft("Réunion **jeudi** à 10 h");
    lea.hears("Brouillon n° 1");
    lea.hears("2 personnes");
    lea.hears("moins d'une minute");
    nadia.says("aide");
    nadia.doesNotHear("Réunion");

    lea.presses("Confirmer l'envoi");
    lea.hears("C'est parti : « Réunion jeudi à 10 h ».");
    lea.hears("Diffusion n° 1");
    nadia.hears("Réunion jeudi à 10 h");
    nadia.hears("Léa te lira");
    emily.hears("Réunion jeudi à 10 h");
    emily.hears("Léa will read it");
    omar.doesNotHear("Réunion");
    looks();
    lea.hears("Diffusion n° 1 : envoyée");
    lea.hears("2 sur 2");
  }

  @Conversation
  void onlyOrganisersBroadcast() {
    nadia.says("diffuser Bonjour");
    nadia.hears("Léa");
    nadia.seesNoForm();
    emily.says("broadcast Hello");
    emily.seesNoForm();
  }

  @Conversation
  void confirmingTwiceSendsOnce() {
    draft("Une seule fois");
    lea.pressesTwice("Confirmer l'envoi");
    lea.hears("« Une seule fois » a déjà été confirmé par Léa");
    nadia.hearsTimes(2);
  }

  @Conversation
  void whoeverLostTheRightSendsNothing() {
    draft("Trop tard");
    omar.says("rôle Léa -organisateur");
    lea.presses("Confirmer l'envoi");
    lea.hears("Tu peux demander à Omar");
    lea.doesNotHear("C'est parti");
    nadia.doesNotHear("Trop tard");
    omar.says("mes diffusions");
    omar.presses("Ouvrir n°\u00a01");
    omar.presses("Confirmer l'envoi");
    nadia.hears("Trop tard");
  }

  @Conversation
  void whoeverLostTheRightWhileWritingKeepsTheirWords() {
    omar.says("langue en");
    omar.says("broadcast");
    lea.says("rôle Omar -organisateur");
    omar.fills("words", "The meeting has moved to Friday");
    omar.hears("You can ask Léa");
    omar.hears("Nothing is lost. Here is what you had written:");
    omar.hears("The meeting has moved to Friday");
    lea.says("mes diffusions");
    lea.hears("Aucune diffusion pour l'instant.");
  }

  @Conversation
  void whoeverIsPausedOrGoneIsLeftOutByName() {
    nadia.says("pause deux semaines");
    draft("Bonjour");
    lea.hears("une personne : 1 sur");
    lea.hears("en pause : Nadia");
    lea.presses("Confirmer l'envoi");
    emily.hears("Bonjour");
    nadia.says("reprendre");
    nadia.doesNotHear("Bonjour");
  }

  @Conversation
  void aListOfAddressesIsCountedAndItsUnknownOnesAreNamed() {
    lea.says("diffuser");
    lea.fills(
        "words", "Pour quelques-uns",
        "audience", "LIST",
        "addresses",
            "nom;e-mail\nNadia;nadia@example.org\nX;personne@example.org\n"
                + "Nadia;NADIA@example.org");
    lea.hears("une personne : 1 sur");
    lea.hears("une adresse que je ne connais pas : personne@example.org");
    lea.hears("Une adresse était là plusieurs fois : elle ne compte qu'une fois.");
    lea.presses("Confirmer l'envoi");
    nadia.hears("Pour quelques-uns");
    emily.doesNotHear("Pour quelques-uns");
  }

  @Conversation
  void anAudienceOfNobodyGetsNothing() {
    lea.says("diffuser");
    lea.fills("words", "Bonjour", "audience", "role-SPONSOR");
    lea.hears("personne pour l'instant");
    lea.seesNoButton("Confirmer l'envoi");
  }

  @Conversation
  void aMessageIsCorrectedWhereItStands() {
    draft("Rendez-vous mardi");
    lea.presses("Confirmer l'envoi");
    nadia.hears("Rendez-vous mardi");
    lea.presses("Corriger");
    lea.fills("words", "Rendez-vous jeudi");
    lea.hears("Corrigés");
    nadia.hears("Rendez-vous jeudi");
    nadia.doesNotHear("mardi");
    emily.hears("Rendez-vous jeudi");
  }

  @Conversation
  void aMessageIsWithdrawnWhereItStands() {
    draft("Oubliez ceci");
    lea.presses("Confirmer l'envoi");
    nadia.hears("Oubliez ceci");
    lea.presses("Retirer");
    lea.hears("Retirer « Oubliez ceci » pour les 2 personnes qui l'ont reçu ?");
    lea.presses("Non, laisser");
    lea.hears("rien n'est retiré");
    nadia.hears("Oubliez ceci");
    lea.presses("Retirer");
    lea.presses("Oui, retirer");
    nadia.doesNotHear("Oubliez ceci");
    emily.doesNotHear("Oubliez ceci");
    lea.hears("Diffusion n° 1 : retirée");
  }

  @Conversation
  void theOutcomeCanBeExported() {
    draft("Bonjour");
    lea.presses("Confirmer l'envoi");
    lea.presses("Exporter");
    lea.hears("Ton fichier diffusion-1.csv est prêt");
    lea.seesButton("Télécharger");
    nadia.seesNoButton("Télécharger");
  }
}
