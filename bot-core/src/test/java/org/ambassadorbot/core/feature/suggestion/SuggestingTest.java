package org.ambassadorbot.core.feature.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.Stage;
import org.ambassadorbot.core.message.SampleCards;
import org.junit.jupiter.api.BeforeEach;

class SuggestingTest {
  private Actor nadia;
  private Actor karim;

  @BeforeEach
  void enter(Stage stage) {
    nadia = stage.enters("Nadia");
    karim = stage.enters(Casting.of("Karim").onSecondPlatform());
  }

  @Conversation
  void suggestingTheSameLinkTwiceCreditsTheFirst() {
    nadia.says("suggérer https://example.org/a?utm_source=x");
    nadia.hears("C'est noté, merci !");

    karim.says("suggérer https://www.example.org/a/");
    karim.hears("Nadia l'a déjà proposé : « example.org/a », en attente de relecture");
  }

  @Conversation
  void suggestingOnesOwnLinkAgainSaysSo() {
    nadia.says("suggérer https://example.org/a");
    nadia.says("proposer http://EXAMPLE.org/a#fin");
    nadia.hears("Tu l'as déjà proposé");
  }

  @Conversation
  void theReceiptShowsEverythingThatWasUnderstood() {
    nadia.commands("SUGGERER https://example.org/a Un bel article, vraiment #Métiers");
    nadia.hears("Un bel article, vraiment");
    nadia.hears("Lien : example.org/a");
    nadia.hears("Sujet : Métiers");
    nadia.seesButton("Modifier");
    nadia.seesButton("Retirer");
  }

  @Conversation
  void wordsWithoutALinkAreASuggestionToo() {
    nadia.says("suggérer Raconter l'arrivée des apprentis #équipe");
    nadia.hears("Raconter l'arrivée des apprentis");
    nadia.hears("Sujet : équipe");
  }

  @Conversation
  void theFirstOfSeveralLinksIsTheLink() {
    nadia.says("suggérer (https://example.org/a), puis https://example.org/b.");
    nadia.hears("Lien : example.org/a");
    nadia.hears("puis https://example.org/b.");
  }

  @Conversation
  void withoutArgumentAFormOpens() {
    karim.says("suggérer");
    karim.seesForm("Suggérer un contenu");

    karim.fills(
        "content",
        "https://example.org/a",
        "words",
        "À lire",
        "topic",
        "#Produit",
        "network",
        "x",
        "image",
        "https://example.org/photo.jpg");
    karim.hears("C'est noté, merci !");
    karim.hears("À lire");
    karim.hears("Sujet : Produit");
    karim.hears("Réseau visé : X");
    karim.hears("Image : example.org/photo.jpg");
  }

  @Conversation
  void aFormWithNothingInItStaysOpen() {
    nadia.says("suggérer");
    nadia.fills("content", " ", "words", "");
    nadia.seesError("content", "Il me faut un lien ou un texte");

    nadia.fills("content", "https://example.org/", "image", "ma photo");
    nadia.seesError("image", "Je n'arrive pas à lire ce lien");

    nadia.fills("content", "https://example.org:99999/", "image", "");
    nadia.seesError("content", "Je n'arrive pas à lire ce lien");
    assertThat(nadia.formValues()).containsEntry("content", "https://example.org:99999/");

    nadia.fills("content", "https://example.org/");
    nadia.hears("C'est noté");
  }

  @Conversation
  void answersComeInEachPersonsLanguage(Stage stage) {
    Actor jane = stage.enters(Casting.of("Jane").speakingEnglish());
    nadia.says("suggérer https://example.org/a");

    jane.says("suggest https://example.org/a");
    jane.hears("Nadia has already suggested it: “example.org/a”, waiting for review");
  }

  @Conversation
  void aSuggestionCanBeChangedUntilItIsReviewed() {
    nadia.says("suggérer https://example.org/a Pas tout à fait #brouillon");
    nadia.presses("Modifier");
    nadia.seesForm("Modifier ma suggestion");
    assertThat(nadia.formValues())
        .containsEntry("content", "https://example.org/a")
        .containsEntry("words", "Pas tout à fait")
        .containsEntry("topic", "brouillon");

    nadia.fills("words", "Mieux ainsi", "topic", "");
    nadia.hears("C'est modifié");
    nadia.hears("Mieux ainsi");
    nadia.doesNotHear("brouillon");
    nadia.hearsTimes(1);
  }

  @Conversation
  void aSuggestionCannotTakeTheLinkOfAnother() {
    nadia.says("suggérer https://example.org/a");
    karim.says("suggérer https://example.org/b");
    karim.presses("Modifier");
    karim.fills("content", "https://www.example.org/a");
    karim.seesError("content", "Nadia a déjà proposé ce lien");
  }

  @Conversation
  void aSuggestionTakenBackFreesItsLink() {
    nadia.says("suggérer https://example.org/a");
    nadia.presses("Retirer");
    nadia.hears("C'est retiré : « example.org/a » ne sera pas relu");
    nadia.seesNoButton("Retirer");

    karim.says("suggérer https://example.org/a");
    karim.hears("C'est noté, merci !");
  }

  @Conversation
  void takingBackTwiceIsHarmless() {
    nadia.says("suggérer https://example.org/a");
    nadia.pressesTwice("Retirer");
    nadia.hears("« example.org/a » est désormais retirée");
    nadia.hearsTimes(1);
  }

  @Conversation
  void mySuggestionsSayWhereEachStands() {
    nadia.says("mes suggestions");
    nadia.hears("Tu n'as encore rien suggéré");

    for (int i = 1; i <= 12; i++) {
      nadia.says("suggérer https://example.org/" + i);
    }
    nadia.says("mes suggestions");
    nadia.hears("example.org/12 : en attente de relecture (mercredi 2 septembre 2026)");
    nadia.hears("et 2 autres plus anciennes");
  }

  @Conversation
  void inAChannelTheAnswerIsForThePersonAlone() {
    nadia.mentions("suggérer https://example.org/a");
    nadia.hears("C'est noté");
    karim.hearsNothing();
  }

  @Conversation
  void fortyThousandCharactersAreRefusedInWords() {
    nadia.says("suggérer " + "a".repeat(40_000));
    nadia.hears("Ce texte fait 40 000 caractères et j'en garde 3 000 au plus");

    nadia.says("suggérer https://example.org/" + "a".repeat(40_000));
    nadia.hears("Ce lien est trop long");

    nadia.says("mes suggestions");
    nadia.hears("Tu n'as encore rien suggéré");
  }

  @Conversation
  void whatStrangersWriteIsShownAsText() {
    karim.says("suggérer https://example.org/a " + SampleCards.HOSTILE + "\u0000\u0007\uD800");
    karim.hears("<!channel> <@U123>");
    karim.hears("*gras* _it_ ~x~ `c` &amp; <b>x</b>");
    karim.hears("<https://evil.example|banque>");
    karim.hears("😀");

    karim.says("suggérer " + SampleCards.HOSTILE);
    karim.hears("Je n'arrive pas à lire ce lien : https://evil.example|banque.");

    karim.says("suggérer שלום עולם \u202Eabc \u0001");
    karim.hears("שלום עולם abc");
  }
}
