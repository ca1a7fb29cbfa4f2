package org.ambassadorbot.core.feature.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.conversation.Stage;
import org.ambassadorbot.core.link.RawSite;
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

  private void reviewed(HeadlessStage stage, String link, String sentence) {
    nadia.says("suggérer " + link);
    nadia.hears("C'est noté, merci !");
    fetch(stage);
    lea.says("relire");
    lea.hears(sentence);
    lea.presses("Accepter");
    lea.hears("Acceptée");
  }

  @Conversation
  void whyAPageHasNoPreviewIsSaidAndTheSuggestionStands(Stage stage) {
    Assumptions.assumeTrue(stage instanceof HeadlessStage);
    HeadlessStage headless = (HeadlessStage) stage;
    reviewed(headless, "http://192.168.0.12/wiki", "n'existe que dans un réseau privé");
    site.serves("/login", "<title>Connexion</title><form><input type=password></form>");
    reviewed(headless, site.at("/login"), "cette page demande de se connecter");
    site.answers("/members", out -> out.write(RawSite.whole("401 Unauthorized")));
    reviewed(headless, site.at("/members"), "cette page demande de se connecter");
    site.serves("/bare", "<p>Rien d'autre");
    reviewed(headless, site.at("/bare"), "ne dit pas comment elle s'appelle");
    reviewed(headless, site.at("/missing"), "n'existe pas, ou n'existe plus");
    site.serves("/film", new byte[] {1, 2, 3}, "Content-Type: video/mp4");
    reviewed(headless, site.at("/film"), "ni à une page, ni à un PDF, ni à une image");
    reviewed(headless, "https://nowhere.example/", "le site n'a pas répondu");
  }

  @Conversation
  void aDocumentOrAPictureIsCalledByItsName(Stage stage) {
    Assumptions.assumeTrue(stage instanceof HeadlessStage);
    HeadlessStage headless = (HeadlessStage) stage;
    site.serves("/Rapport%20annuel.pdf", new byte[] {37, 80}, "Content-Type: application/pdf");
    reviewed(headless, site.at("/Rapport%20annuel.pdf"), "Rapport annuel.pdf");
    site.serves("/photo.png", new byte[] {1}, "Content-Type: image/png");
    reviewed(headless, site.at("/photo.png"), "photo.png");
    site.serves("/ru", "<meta charset=utf-8><title>Привет, мир \u202Eabc</title>");
    reviewed(headless, site.at("/ru"), "Привет, мир abc");
  }

  @Conversation
  void aPageThatHasAPreviewNowIsShownWithIt(Stage stage) {
    Assumptions.assumeTrue(stage instanceof HeadlessStage);
    nadia.says("suggérer " + site.at("/a"));
    fetch((HeadlessStage) stage);
    lea.says("langue en");
    lea.says("review");
    lea.hears("No preview: there is no such page, or no longer.");
    site.serves("/a", "<title>Les apprentis racontent</title>");
    lea.says("suggest " + site.at("/a"));
    fetch((HeadlessStage) stage);
    lea.says("review");
    lea.hears("Les apprentis racontent");
    lea.doesNotHear("No preview");
  }

  @Conversation
  void aPageBroughtAgainMuchLaterIsReadAnew(Stage stage) {
    Assumptions.assumeTrue(stage instanceof HeadlessStage);
    HeadlessStage headless = (HeadlessStage) stage;
    site.serves("/a", "<title>Les apprentis racontent</title>");
    nadia.says("suggérer " + site.at("/a"));
    headless.works("link-preview");
    site.serves("/a", "<title>Un an après</title>");
    stage.passes(Duration.ofDays(20));
    lea.says("suggérer " + site.at("/a"));
    headless.works("link-preview");
    nadia.says("mes suggestions");
    nadia.hears("Les apprentis racontent");

    stage.passes(Duration.ofDays(11));
    lea.says("suggérer " + site.at("/a"));
    headless.works("link-preview");
    nadia.says("mes suggestions");
    nadia.hears("Un an après");

    site.answers("/a", out -> out.write(RawSite.whole("500 Oops")));
    stage.passes(Duration.ofDays(31));
    lea.says("suggérer " + site.at("/a"));
    headless.works("link-preview");
    nadia.says("mes suggestions");
    nadia.hears("Un an après");
  }

  private static void fetch(HeadlessStage stage) {
    stage.works("link-preview");
  }
}
