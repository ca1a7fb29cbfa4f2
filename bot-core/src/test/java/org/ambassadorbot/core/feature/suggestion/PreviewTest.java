package org.ambassadorbot.core.feature.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.conversation.Stage;
import org.ambassadorbot.core.link.CanonicalUrl;
import org.ambassadorbot.core.link.LinkPreviews;
import org.ambassadorbot.core.link.RawSite;
import org.ambassadorbot.core.people.ProgrammeId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;

class PreviewTest {
  private final RawSite site = new RawSite();
  private Actor nadia;
  private Actor lea;

  @BeforeEach
  void enter(Stage stage) {
    nadia = stage.enters("Nadia");
    lea = stage.enters(Casting.of("Léa").administrating());
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Conversation
  void aLinkSentToTheBotCanBeSuggestedWithOneButton() {
    nadia.says("Regarde ce bel article https://example.org/a il est vraiment très bien écrit");
    nadia.hears("Un lien ! Si tu veux le proposer à partager, un bouton suffit.");
    nadia.presses("Suggérer un contenu");
    assertThat(nadia.formValues())
        .containsEntry("content", "https://example.org/a")
        .containsEntry("words", "Regarde ce bel article il est vraiment très bien écrit");

    nadia.fills("words", "À lire");
    nadia.hears("C'est noté, merci !");
    nadia.hears("À lire");
  }

  @Conversation
  void whatAPageSaysOfItselfIsShownAndFilledIn(Stage stage) {
    Assumptions.assumeTrue(stage instanceof HeadlessStage);
    site.serves("/a", "<title>Les apprentis racontent</title><meta name=description content=Oui>");
    nadia.says("suggérer " + site.at("/a"));
    nadia.hears("C'est noté, merci !");
    assertThat(site.callers()).isZero();

    fetch((HeadlessStage) stage);
    lea.says("relire");
    lea.hears("Les apprentis racontent (127.0.0.1)");
    lea.presses("Accepter");
    lea.hears("Acceptée : « Les apprentis racontent »");
    nadia.says("rejoindre");
    nadia.presses("J'accepte la charte");
    nadia.says("contenus");
    nadia.hears("Les apprentis racontent");
    nadia.says("veille");
    nadia.hears("Les apprentis racontent");
  }

  @Conversation
  void anItemWithoutATitleIsCalledAsItsPageIs(Stage stage) {
    Assumptions.assumeTrue(stage instanceof HeadlessStage);
    site.serves("/a", "<title>Les apprentis racontent</title>");
    lea.says("rejoindre");
    lea.presses("J'accepte la charte");
    lea.says("veille ajouter " + site.at("/a"));
    fetch((HeadlessStage) stage);

    lea.says("veille");
    lea.hears("Les apprentis racontent");
  }

  @Conversation
  void whatAPageSaysOfItselfBeginsTheWords(Stage stage) {
    Assumptions.assumeTrue(stage instanceof HeadlessStage);
    site.serves("/a", "<title>Les apprentis racontent</title><meta name=description content=Oui>");
    nadia.says("suggérer " + site.at("/a"));
    fetch((HeadlessStage) stage);
    nadia.presses("Modifier");
    assertThat(nadia.formValues()).containsEntry("words", "Les apprentis racontent");
  }

  @Conversation
  void aPageThatCannotBeHadChangesNothing(Stage stage) {
    Assumptions.assumeTrue(stage instanceof HeadlessStage);
    nadia.says("suggérer " + site.at("/missing"));

    fetch((HeadlessStage) stage);
    lea.says("relire");
    lea.hears("À relire : 1 sur 1");
    lea.presses("Accepter");
    lea.hears("Acceptée");
  }

  private void fetch(HeadlessStage stage) {
    for (String page : new String[] {"/a", "/missing"}) {
      stage
          .part(LinkPreviews.class)
          .fetch(new ProgrammeId(1), CanonicalUrl.of(site.at(page)).orElseThrow());
    }
  }
}
