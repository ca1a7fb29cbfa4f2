package org.ambassadorbot.core.feature.sharing;

import java.time.Duration;
import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.Stage;
import org.junit.jupiter.api.BeforeEach;

class SharingTest {
  private static final String ANGLES =
      "Nos apprentis racontent leur premier mois\nApprendre un métier, ça se partage";

  private Actor lea;
  private Actor nadia;
  private Actor karim;

  @BeforeEach
  void enter(Stage stage) {
    lea = stage.enters(Casting.of("Léa").administrating());
    nadia = stage.enters("Nadia");
    karim = stage.enters(Casting.of("Karim").onSecondPlatform().speakingEnglish());
  }

  private void everybodyJoins() {
    nadia.says("rejoindre");
    nadia.presses("J'accepte la charte");
    karim.says("join");
    karim.presses("I accept the charter");
  }

  private void offers(String title, String... more) {
    lea.says("contenu créer");
    String[] answers = new String[more.length + 4];
    answers[0] = "title";
    answers[1] = title;
    answers[2] = "link";
    answers[3] = "https://blog.example/" + title.length();
    System.arraycopy(more, 0, answers, 4, more.length);
    lea.fills(answers);
    lea.hears("C'est enregistré : « " + title + " » est le contenu n° ");
  }

  @Conversation
  void onlyAmbassadorsShareAndTheyAreToldHowToBecomeOne() {
    nadia.says("contenus");
    nadia.hears("rejoindre");
    nadia.says("contenu créer");
    nadia.seesNoForm();
  }

  @Conversation
  void colleaguesGetDifferentAnglesInTurn() {
    everybodyJoins();
    nadia.says("contenus");
    nadia.hears("Rien à partager pour l'instant");
    offers("Les apprentis", "angles", ANGLES, "mention", "#NotreMaison", "topic", "métiers");

    nadia.says("contenus");
    nadia.hears("Les apprentis (métiers)");
    nadia.presses("Partager");
    nadia.hears("Nos apprentis racontent leur premier mois");
    nadia.hears("#NotreMaison");
    nadia.seesButton("LinkedIn");
    nadia.seesButton("Facebook");
    nadia.seesNoButton("Bluesky");

    karim.says("content metiers");
    karim.presses("Share");
    karim.hears("Apprendre un métier, ça se partage");

    nadia.presses("Un autre angle");
    nadia.hears("Apprendre un métier, ça se partage");
  }

  @Conversation
  void aShareIsNotedOnceForEachNetwork() {
    everybodyJoins();
    offers("Les apprentis");

    nadia.says("contenus 1");
    nadia.presses("Je l'ai partagé");
    nadia.seesForm("J'ai partagé");
    nadia.fills("network", "linkedin");
    nadia.hears("Merci ! « Les apprentis » sur LinkedIn, c'est noté.");

    nadia.says("partagé 1 LinkedIn");
    nadia.hears("C'était déjà noté : « Les apprentis » sur LinkedIn");
    nadia.says("partagé 1 facebook");
    nadia.hears("Merci ! « Les apprentis » sur Facebook, c'est noté.");
  }

  @Conversation
  void theLinkOfAPostMustBeReadableAndOfItsNetworkAndNobodyElses() {
    everybodyJoins();
    offers("Les apprentis");

    nadia.says("contenus 1");
    nadia.presses("Je l'ai partagé");
    nadia.fills("network", "linkedin", "post", "pas un lien");
    nadia.seesError("post", "Je n'arrive pas à lire ce lien");
    nadia.fills("network", "linkedin", "post", "https://elsewhere.example/1");
    nadia.seesError("post", "Ce lien ne mène pas à LinkedIn");
    nadia.fills("network", "linkedin", "post", "https://www.linkedin.com/posts/nadia-1");
    nadia.hears("Merci !");

    karim.says("content 1");
    karim.presses("I shared it");
    karim.fills("network", "linkedin", "post", "https://linkedin.com/posts/nadia-1/");
    karim.seesError("post", "Somebody has already declared this post");
  }

  @Conversation
  void aMistakeCanBeUndoneForTenMinutes(Stage stage) {
    everybodyJoins();
    offers("Les apprentis");

    nadia.says("partagé 1 linkedin");
    nadia.presses("Annuler");
    nadia.hears("C'est annulé : « Les apprentis » sur LinkedIn ne compte plus.");
    nadia.says("partagé 1 linkedin");
    nadia.hears("Merci !");

    stage.passes(Duration.ofMinutes(11));
    nadia.presses("Annuler");
    nadia.hears("Il est trop tard pour annuler");
  }

  @Conversation
  void whatPeopleFindThemselvesIsDeclaredTheSameWay() {
    everybodyJoins();

    nadia.says("partagé https://www.linkedin.com/posts/nadia-2");
    nadia.hears("sur LinkedIn, c'est noté");
    karim.says("shared https://paper.example/story bluesky");
    karim.hears("Thank you! “paper.example/story” on Bluesky is noted.");
    karim.says("shared https://paper.example/other");
    karim.seesForm("I shared");
    karim.fills("network", "mastodon");
    karim.hears("“paper.example/other” on Mastodon is noted");
    nadia.says("partagé 99 linkedin");
    nadia.hears("Je ne connais pas de contenu n° 99");
    nadia.says("partagé http://[::1 x");
    nadia.hears("Je n'arrive pas à lire ce lien");
  }

  @Conversation
  void aTextLikeAColleaguesIsSaidAndAnotherAngleOffered() {
    everybodyJoins();
    offers("Les apprentis", "angles", ANGLES);
    nadia.says("contenus 1");
    nadia.presses("Je l'ai partagé");
    nadia.fills(
        "network", "x", "words", "Je suis fière de nos apprentis qui ont fini leur premier mois");

    karim.says("content 1");
    karim.presses("I shared it");
    karim.fills(
        "network",
        "x",
        "words",
        "Je suis fière de nos apprentis, qui ont fini leur premier mois ! https://blog.example");
    karim.hears("Your text is very much like a colleague's");
    karim.seesButton("Another angle");
  }

  @Conversation
  void whatIsOutOfDateOrWithdrawnIsNotShared(Stage stage) {
    everybodyJoins();
    offers("Rentrée", "closes", "2026-09-03");
    offers("Noël bientôt", "opens", "2026-12-01");
    offers("À jeter");

    nadia.says("contenus");
    nadia.hears("Rentrée");
    nadia.doesNotHear("Noël bientôt");
    lea.says("contenus");
    lea.presses("Retirer");
    stage.passes(Duration.ofDays(5));
    nadia.says("contenus 1");
    nadia.hears("« Rentrée » n'est plus à partager");
    nadia.says("contenus");
    nadia.hears("Rien à partager pour l'instant");
  }

  @Conversation
  void anAcceptedSuggestionCanBeSharedAndChanged() {
    everybodyJoins();
    nadia.says("suggérer https://example.org/a Un bel article #métiers");
    lea.says("relire");
    lea.presses("Accepter");

    karim.says("content");
    karim.hears("Un bel article (métiers)");
    lea.says("contenus");
    lea.presses("Modifier");
    lea.fills("angles", ANGLES, "closes", "2026-08-01", "opens", "2026-08-02");
    lea.seesError("closes", "Le dernier jour vient avant le premier");
    lea.fills("angles", ANGLES, "closes", "2026-10-01", "opens", "");
    lea.hears("C'est modifié : « Un bel article »");
    karim.says("content 1");
    karim.hears("Nos apprentis racontent leur premier mois");
  }

  @Conversation
  void anAcceptedSuggestionHasALastDayThatOrganisersChoose(Stage stage) {
    everybodyJoins();
    nadia.says("suggérer https://example.org/a Un bel article");
    lea.says("relire");
    lea.presses("Accepter");
    nadia.says("contenus 1");
    nadia.hears("À partager jusqu'au mardi 1er décembre 2026");

    lea.says("réseaux");
    lea.fills("days", "mille");
    lea.seesRefusal("days", "Il faut un nombre de jours : 730 au plus");
    lea.fills("days", "10");
    lea.hears("Ce qui est accepté désormais se partage pendant 10 jours.");
    karim.says("suggest https://example.org/b Another article");
    lea.says("relire");
    lea.presses("Accepter");
    stage.passes(Duration.ofDays(11));

    karim.says("content 2");
    karim.hears("“Another article” is no longer to be shared");
    lea.says("contenus 2");
    lea.hears("« Another article » n'est plus à partager");
    lea.presses("Modifier");
    lea.fills("closes", "2026-12-24");
    karim.says("content 2");
    karim.hears("To be shared until Thursday 24 December 2026");
  }

  @Conversation
  void whatIsToBeSharedLaterSaysFromWhen(Stage stage) {
    everybodyJoins();
    offers("Rentrée", "opens", "2026-09-10");
    nadia.says("contenus");
    nadia.hears("Rien à partager pour l'instant");
    nadia.says("contenus 1");
    nadia.hears("« Rentrée » se partage à partir du jeudi 10 septembre 2026.");
    lea.says("contenus 1");
    lea.seesButton("Modifier");

    stage.passes(Duration.ofDays(8));
    nadia.says("contenus");
    nadia.hears("Rentrée");
  }

  @Conversation
  void anglesMayBeWrittenAsAList() {
    everybodyJoins();
    lea.says("nouveau contenu");
    lea.fills("title", "Le toit", "angles", "- Un an de soleil\n-----\n• Ce que j'ai appris\n\n");
    nadia.says("contenus 1");
    nadia.hears("Un an de soleil");
    nadia.doesNotHear("- Un an de soleil");
    nadia.presses("Un autre angle");
    nadia.hears("Ce que j'ai appris");
    nadia.presses("Un autre angle");
    nadia.hears("Un an de soleil");
  }

  @Conversation
  void organisersChooseTheNetworks() {
    everybodyJoins();
    lea.says("réseaux");
    lea.fills("network", "bluesky");
    lea.hears("C'est enregistré : on partage sur Bluesky");
    offers("Les apprentis");
    nadia.says("contenus 1");
    nadia.seesButton("Bluesky");
    nadia.seesNoButton("LinkedIn");
  }

  @Conversation
  void anOrganiserConfirmsTheSharesOfOthers() {
    everybodyJoins();
    lea.says("partages");
    lea.hears("Aucun partage n'attend d'être confirmé");
    nadia.says("partagé https://www.linkedin.com/posts/nadia-2");
    nadia.says("partages");
    nadia.hears("C'est réservé");

    lea.says("partages");
    lea.hears("Nadia : « linkedin.com/posts/nadia-2 » sur LinkedIn, lien donné");
    lea.presses("Confirmer");
    lea.hears("C'est confirmé : « linkedin.com/posts/nadia-2 », Nadia.");
    lea.hears("Aucun partage n'attend d'être confirmé");
  }
}
