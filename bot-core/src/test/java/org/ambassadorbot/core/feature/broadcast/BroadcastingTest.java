package org.ambassadorbot.core.feature.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.Stage;
import org.junit.jupiter.api.BeforeEach;

class BroadcastingTest {
  private Actor lea;
  private Actor omar;
  private Actor nadia;
  private Actor emily;

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

  private static void join(Actor actor, String command, String accept) {
    actor.says(command);
    actor.presses(accept);
  }

  private void draft(String words) {
    lea.says("diffuser " + words);
    lea.seesForm("Nouvelle diffusion");
    lea.fills();
  }

  /** However far the card that follows it has come by itself. */
  private void looks() {
    lea.says("mes diffusions");
    lea.presses("Ouvrir n°\u00a01");
  }

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
  void whoeverLostTheRightSendsNothing() {
    draft("Trop tard");
    omar.says("rôle Léa -organisateur");
    lea.presses("Confirmer l'envoi");
    lea.doesNotHear("C'est parti");
    nadia.doesNotHear("Trop tard");
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
    lea.presses("Confirmer l'envoi");
    nadia.hears("Pour quelques-uns");
    emily.doesNotHear("Pour quelques-uns");
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
    lea.seesError("day", "il faut un jour et une heure");
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

  @Conversation
  void reactionsAreCountedOncePerPersonAndEmoji() {
    draft("Bonne nouvelle");
    lea.presses("Confirmer l'envoi");
    nadia.reacts("Bonne nouvelle", "thumbsup");
    nadia.reacts("Bonne nouvelle", "thumbsup");
    nadia.reacts("Bonne nouvelle", "heart");
    emily.reacts("Bonne nouvelle", "thumbsup");
    emily.reacts("Welcome", "heart");
    nadia.hearsNothing();
    looks();
    lea.hears("Réactions : 3");
    nadia.withdraws("Bonne nouvelle", "heart");
    looks();
    lea.hears("Réactions : 2");
  }

  @Conversation
  void atNightMessagesWaitForTheMorning(Stage stage) {
    stage.passes(Duration.ofHours(10));
    draft("Bonne nuit");
    lea.hears("les premiers messages partent jeudi 3 septembre 2026 à 9 h");
    lea.presses("Confirmer l'envoi");
    nadia.doesNotHear("Bonne nuit");
    lea.presses("Actualiser");
    lea.sees("En attente : 2");
    stage.passes(Duration.ofHours(14));
    lea.presses("Actualiser");
    nadia.hears("Bonne nuit");
  }

  @Conversation
  void anUrgentMessageLeavesAtNightAndSaysWhyInTheJournal(Stage stage) {
    stage.passes(Duration.ofHours(10));
    lea.says("diffuser");
    lea.fills("words", "Site fermé demain", "urgent", "Inondation");
    lea.hears("à toute heure");
    lea.presses("Confirmer l'envoi");
    nadia.hears("Site fermé demain");
    lea.says("journal");
    lea.hears("Inondation");
  }

  @Conversation
  void whatWaitsCanBePausedResumedAndCancelled(Stage stage) {
    stage.passes(Duration.ofHours(10));
    draft("Bonne nuit");
    lea.presses("Confirmer l'envoi");
    lea.presses("Mettre en pause");
    lea.hears("Diffusion n° 1 : en pause");
    stage.passes(Duration.ofHours(14));
    lea.says("aide");
    nadia.doesNotHear("Bonne nuit");
    lea.presses("Reprendre l'envoi");
    nadia.hears("Bonne nuit");
  }

  @Conversation
  void whatIsCancelledNeverLeaves(Stage stage) {
    stage.passes(Duration.ofHours(10));
    draft("Bonne nuit");
    lea.presses("Confirmer l'envoi");
    lea.presses("Annuler le reste");
    lea.hears("Diffusion n° 1 : annulée");
    lea.hears("Annulés : 2");
    stage.passes(Duration.ofHours(14));
    lea.says("aide");
    nadia.doesNotHear("Bonne nuit");
  }

  @Conversation
  void aScheduledBroadcastCanBecomeADraftAgain() {
    lea.says("diffuser");
    lea.fills("words", "Plus tard", "when", "programme", "day", "2026-09-03", "time", "14:00");
    lea.hears("jeudi 3 septembre 2026 à 14 h, heure du programme");
    lea.presses("Confirmer la programmation");
    lea.hears("C'est programmé : « Plus tard » partira jeudi 3 septembre 2026 à 14 h");
    nadia.says("aide");
    nadia.doesNotHear("Plus tard");
    lea.presses("Revenir au brouillon");
    lea.hears("Brouillon n° 1");
    lea.seesButton("Confirmer la programmation");
  }

  @Conversation
  void aReplyReachesAPersonAndCanBeAnswered() {
    draft("Réunion jeudi");
    lea.presses("Confirmer l'envoi");
    nadia.says("Je ne pourrai pas venir jeudi, désolée !");
    nadia.hears("Est-ce une réponse à « Réunion jeudi » ? Je peux la transmettre à Léa.");
    lea.doesNotHear("Je ne pourrai pas");
    nadia.pressesTwice("Transmettre à Léa");
    nadia.hears("Transmis à Léa");
    lea.hears("Nadia répond à « Réunion jeudi »");
    lea.hears("Je ne pourrai pas venir jeudi, désolée !");
    lea.presses("Répondre");
    lea.fills("words", "");
    lea.seesRefusal("words", "Il manque la réponse.");
    lea.fills("words", "Pas de souci, merci");
    lea.hears("Transmis à Nadia");
    nadia.hears("Léa te répond au sujet de « Réunion jeudi »");
    nadia.hears("Pas de souci, merci");
    looks();
    lea.hears("Réponses : 1");
  }

  @Conversation
  void replyingInEnglish() {
    draft("Réunion jeudi");
    lea.presses("Confirmer l'envoi");
    emily.says("Sorry, I cannot make it on Thursday");
    emily.hears("Is it a reply to “Réunion jeudi”? I can pass it on to Léa.");
    emily.presses("Pass on to Léa");
    emily.hears("Passed on to Léa");
    lea.hears("Emily répond");
  }

  @Conversation
  void withoutABroadcastUnknownWordsStayUnknown() {
    nadia.says("Je ne pourrai pas venir jeudi");
    nadia.doesNotHear("transmettre");
  }

  @Conversation
  void theHealthViewSaysWhatWaits(Stage stage) {
    lea.says("santé");
    lea.hears("Tout va bien");
    lea.hears("Prêts à partir : 0");
    lea.hears("rien n'attend");
    stage.passes(Duration.ofHours(10));
    draft("Bonne nuit");
    lea.presses("Confirmer l'envoi");
    lea.says("health");
    lea.hears("Retenus jusqu'à une heure décente : 2");
    nadia.says("santé");
    nadia.doesNotHear("Tout va bien");
  }
}
