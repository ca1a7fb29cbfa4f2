package org.ambassadorbot.core.feature.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import org.ambassadorbot.core.conversation.Conversation;

class DraftingTest extends BroadcastScene {
  @Conversation
  void whatWasTypedStandsInTheForm() {
    lea.says("diffuser Réunion **jeudi**");
    lea.seesForm("Nouvelle diffusion");
    assertThat(lea.formValues()).containsEntry("words", "Réunion **jeudi**");
    omar.says("diffuser Autre chose");
    assertThat(omar.formValues()).containsEntry("words", "Autre chose");
    omar.fills("audience", "role-ORGANISER");
    omar.hears("Autre chose");
  }

  @Conversation
  void twoOrganisersSendADraftOnce() {
    draft("Une seule fois");
    omar.says("mes diffusions");
    omar.hears("Une seule fois");
    omar.presses("Ouvrir n°\u00a01");
    lea.presses("Confirmer l'envoi");
    omar.presses("Confirmer l'envoi");
    omar.hears("a déjà été confirmé par Léa");
    nadia.hearsTimes(2);
  }

  @Conversation
  void aDraftChangedMeanwhileIsShownAgain() {
    draft("Première version");
    omar.says("mes diffusions");
    omar.presses("Ouvrir n°\u00a01");
    lea.presses("Modifier");
    lea.fills("words", "Deuxième version");
    lea.hears("Deuxième version");
    omar.presses("Confirmer l'envoi");
    omar.hears("Le brouillon a changé entre-temps");
    omar.hears("Deuxième version");
    nadia.doesNotHear("version");
    omar.presses("Confirmer l'envoi");
    nadia.hears("Deuxième version");
  }

  @Conversation
  void aPreviewAndATestShowWhatRecipientsGet() {
    draft("Essai\n\n- un\n- deux");
    lea.presses("Aperçu");
    lea.hears("• un\n• deux\nUne question, une réaction ? Réponds-moi ici : Léa te lira.");
    lea.presses("M'envoyer un test");
    lea.hears("• un\n• deux\nUne question");
    nadia.doesNotHear("Essai");
  }

  @Conversation
  void aDraftCanBeDeleted() {
    draft("À jeter");
    lea.presses("Supprimer");
    lea.hears("Le brouillon « À jeter » est supprimé. Rien n'a été envoyé.");
    lea.says("mes diffusions");
    lea.hears("Aucune diffusion pour l'instant.");
  }

  @Conversation
  void aButtonLeadsSomewhere() {
    lea.says("diffuser");
    lea.fills("words", "Inscrivez-vous", "link", "https://example.org/a", "button", "Je m'inscris");
    lea.presses("Confirmer l'envoi");
    nadia.hears("Inscrivez-vous");
    nadia.seesButton("Je m'inscris");
  }

  @Conversation
  void badInputIsSaidFieldByField() {
    lea.says("diffuser");
    lea.fills("words", "");
    lea.seesRefusal("words", "Il manque le message");
    lea.fills("words", "Bonjour", "link", "pas un lien", "button", "");
    lea.seesError("link", "Je n'arrive pas à lire ce lien");
    lea.fills("words", "Bonjour", "link", "", "button", "Cliquer");
    lea.seesError("button", "Un bouton a besoin d'un lien.");
    lea.fills("button", "", "when", "programme", "day", "2026-09-01", "time", "09:00");
    lea.seesError("day", "Ce moment est déjà passé.");
    lea.fills("when", "programme", "day", "2026-09-03", "time", "");
    lea.seesError("time", "il faut un jour et une heure");
    lea.fills("when", "now", "audience", "CHANNEL");
    lea.seesError("channel", "Il manque l'identifiant du canal.");
    lea.fills("audience", "CHANNEL", "channel", "https://example.org/c");
    lea.seesError("channel", "Ce n'est pas un identifiant de canal");
    lea.fills("audience", "LIST", "addresses", "");
    lea.seesError("addresses", "Je ne trouve aucune adresse");
    lea.fills("audience", "LIST", "addresses", "L\uFFFDa lea@example.org");
    lea.seesError("addresses", "UTF-8");
    lea.fills("audience", "LIST", "addresses", "lea@ nadia@example.org");
    lea.seesError("addresses", "lea@");
    nadia.says("aide");
    nadia.doesNotHear("Bonjour");
  }

  @Conversation
  void badInputIsSaidInEnglish() {
    omar.says("langue en");
    omar.says("broadcast");
    omar.fills("words", "");
    omar.seesRefusal("words", "The message is missing");
    omar.fills("words", "x".repeat(3_001));
    omar.seesRefusal("words", "3,001 characters");
  }

  @Conversation
  void tooLongATextIsShortenedOnlyWithConsent() {
    lea.says("diffuser " + "mot ".repeat(2_000));
    lea.hears("toutes les plateformes en montrent");
    lea.seesNoButton("Confirmer l'envoi");
    lea.presses("Raccourcir à 3\u202f000 caractères");
    lea.seesButton("Confirmer l'envoi");
    lea.presses("Confirmer l'envoi");
    nadia.hears("mot mot…");
  }
}
