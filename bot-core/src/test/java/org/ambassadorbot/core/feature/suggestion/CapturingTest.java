package org.ambassadorbot.core.feature.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.Stage;
import org.ambassadorbot.core.message.SampleCards;
import org.junit.jupiter.api.BeforeEach;

class CapturingTest {
  private static final String TITLE = "Suggérer un contenu";

  private Actor nadia;
  private Actor lea;

  @BeforeEach
  void enter(Stage stage) {
    nadia = stage.enters("Nadia");
    lea = stage.enters(Casting.of("Léa").administrating().onSecondPlatform());
  }

  @Conversation
  void aColleaguesMessageOpensTheFormFilledIn() {
    nadia.captures("Vu ce matin : https://example.org/a très juste #métiers");
    nadia.seesForm(TITLE);
    assertThat(nadia.formValues())
        .containsEntry("content", "https://example.org/a")
        .containsEntry("words", "Vu ce matin : très juste")
        .containsEntry("topic", "métiers");

    nadia.fills("words", "Très juste", "network", "linkedin");
    nadia.hears("C'est noté, merci !");
    nadia.hears("Fait à partir d'un message");
    nadia.seesButton("Retirer");
    lea.says("relire");
    lea.hears("Très juste");
    lea.hears("Fait à partir d'un message : le lire.");
  }

  @Conversation
  void theSecondPlatformDoesTheSame() {
    lea.captures("On pourrait raconter l'arrivée des apprentis");
    lea.seesForm(TITLE);
    assertThat(lea.formValues())
        .containsEntry("content", "On pourrait raconter l'arrivée des apprentis");

    lea.fills("content", " ");
    lea.seesRefusal("content", "Il me faut un lien ou un texte");
    lea.fills("content", "Raconter l'arrivée des apprentis");
    lea.hears("C'est noté, merci !");
    lea.hears("Fait à partir d'un message");
  }

  @Conversation
  void inEnglishToo(Stage stage) {
    Actor john = stage.enters(Casting.of("John").speakingEnglish());
    john.captures("Seen today: https://example.org/b");
    john.seesForm("Suggest content");

    john.fills("words", "Worth it");
    john.hears("Got it, thank you!");
    john.hears("Made from a message: read it.");
  }

  @Conversation
  void aLinkAlreadySuggestedStaysWithTheFirst() {
    nadia.says("suggérer https://example.org/a");
    lea.captures("https://www.example.org/a/?utm_source=mail");
    lea.fills("words", "Encore");
    lea.hears("Nadia l'a déjà proposé");
  }

  @Conversation
  void whatStrangersWroteIsShownAsText() {
    nadia.captures(SampleCards.HOSTILE);
    nadia.seesForm(TITLE);
    nadia.fills("content", "https://example.org/h", "words", SampleCards.HOSTILE);
    nadia.hears("<!channel> <@U123>");
  }

  @Conversation
  void aLongMessageIsShortenedToWhatIsKept() {
    nadia.captures("mot ".repeat(2_000));
    nadia.seesForm(TITLE);
    assertThat(nadia.formValues().get("content")).hasSizeLessThanOrEqualTo(Content.LONGEST_WORDS);

    nadia.fills();
    nadia.hears("C'est noté, merci !");
  }
}
