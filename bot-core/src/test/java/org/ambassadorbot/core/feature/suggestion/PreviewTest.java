package org.ambassadorbot.core.feature.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.Stage;
import org.ambassadorbot.core.link.RawSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class PreviewTest {
  private static final String PAGE =
      "<title>Atelier</title><meta property=og:title content='Les apprentis racontent'>"
          + "<meta property=og:site_name content=\"Le journal de l'atelier\">"
          + "<meta name=description content=\"Une journée dans l'atelier, de l'intérieur\">";

  private final RawSite site = new RawSite();
  private Actor nadia;
  private Actor lea;
  private Actor karim;

  @BeforeEach
  void enter(Stage stage) {
    nadia = stage.enters("Nadia");
    lea = stage.enters(Casting.of("Léa").administrating());
    karim = stage.enters(Casting.of("Karim").speakingEnglish().onSecondPlatform());
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
  void aLinkWithoutAWordIsFilledInWithWhatItsPageSays(Stage stage) {
    site.serves("/a", PAGE);
    nadia.says(site.at("/a"));
    nadia.hears("Un lien !");
    stage.works();

    nadia.presses("Suggérer un contenu");
    assertThat(nadia.formValues())
        .containsEntry("content", site.at("/a"))
        .containsEntry("words", "Les apprentis racontent");
    nadia.fills("topic", "Apprentissage");
    nadia.hears("C'est noté, merci !");
    nadia.hears("Les apprentis racontent (Le journal de l'atelier)");
  }

  @Conversation
  void whatAPageSaysOfItselfIsShown(Stage stage) {
    site.serves("/a", PAGE);
    nadia.says("suggérer " + site.at("/a"));
    nadia.hears("C'est noté, merci !");
    stage.works();

    lea.says("relire");
    lea.hears("Les apprentis racontent (Le journal de l'atelier)");
    lea.hears("Une journée dans l'atelier, de l'intérieur");
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
  void aSlowPageKeepsNobodyWaiting(Stage stage) {
    CountDownLatch told = new CountDownLatch(1);
    site.servesOnceTold("/slow", PAGE, told);
    karim.says("suggest " + site.at("/slow"));
    karim.hears("Got it, thank you!");
    karim.doesNotHear("Les apprentis racontent");

    told.countDown();
    stage.works();
    lea.says("langue en");
    lea.says("review");
    lea.hears("Les apprentis racontent (Le journal de l'atelier)");
    lea.hears("Une journée dans l'atelier, de l'intérieur");
    karim.presses("Change");
    assertThat(karim.formValues()).containsEntry("words", "Les apprentis racontent");
  }

  @Conversation
  void anItemWithoutATitleIsCalledAsItsPageIs(Stage stage) {
    site.serves("/a", "<title>Les apprentis racontent</title>");
    lea.says("rejoindre");
    lea.presses("J'accepte la charte");
    lea.says("veille ajouter " + site.at("/a"));
    stage.works();

    lea.says("veille");
    lea.hears("Les apprentis racontent");
  }

  @Conversation
  void whatAPageSaysOfItselfBeginsTheWords(Stage stage) {
    site.serves("/a", "<title>Les apprentis racontent</title><meta name=description content=Oui>");
    nadia.says("suggérer " + site.at("/a"));
    stage.works();
    nadia.presses("Modifier");
    assertThat(nadia.formValues()).containsEntry("words", "Les apprentis racontent");
  }

  @Conversation
  void aPageThatCannotBeHadChangesNothing(Stage stage) {
    nadia.says("suggérer " + site.at("/missing"));

    stage.works();
    lea.says("relire");
    lea.hears("À relire : 1 sur 1");
    lea.presses("Accepter");
    lea.hears("Acceptée");
  }

  private void reviewed(Stage stage, String link, String sentence) {
    nadia.says("suggérer " + link);
    nadia.hears("C'est noté, merci !");
    stage.works();
    lea.says("relire");
    lea.hears(sentence);
    lea.presses("Accepter");
    lea.hears("Acceptée");
  }

  @Conversation
  void whyAPageHasNoPreviewIsSaidAndTheSuggestionStands(Stage stage) {
    reviewed(stage, "http://192.168.0.12/wiki", "n'existe que dans un réseau privé");
    site.serves("/login", "<title>Connexion</title><form><input type=password></form>");
    reviewed(stage, site.at("/login"), "cette page demande de se connecter");
    site.answers("/members", out -> out.write(RawSite.whole("401 Unauthorized")));
    reviewed(stage, site.at("/members"), "cette page demande de se connecter");
    site.serves("/bare", "<p>Rien d'autre");
    reviewed(stage, site.at("/bare"), "ne dit pas comment elle s'appelle");
    reviewed(stage, site.at("/missing"), "n'existe pas, ou n'existe plus");
    site.serves("/film", new byte[] {1, 2, 3}, "Content-Type: video/mp4");
    reviewed(stage, site.at("/film"), "ni à une page, ni à un PDF, ni à une image");
    reviewed(stage, "https://nowhere.example/", "le site n'a pas répondu");
  }

  @Conversation
  void aDocumentOrAPictureIsCalledByItsName(Stage stage) {
    site.serves("/Rapport%20annuel.pdf", new byte[] {37, 80}, "Content-Type: application/pdf");
    reviewed(stage, site.at("/Rapport%20annuel.pdf"), "Rapport annuel.pdf");
    site.serves("/photo.png", new byte[] {1}, "Content-Type: image/png");
    reviewed(stage, site.at("/photo.png"), "photo.png");
    site.serves("/ru", "<meta charset=utf-8><title>Привет, мир \u202Eabc</title>");
    reviewed(stage, site.at("/ru"), "Привет, мир abc");
  }

  @Conversation
  void aPageThatHasAPreviewNowIsShownWithIt(Stage stage) {
    nadia.says("suggérer " + site.at("/a"));
    stage.works();
    lea.says("langue en");
    lea.says("review");
    lea.hears("No preview: there is no such page, or no longer.");
    site.serves("/a", "<title>Les apprentis racontent</title>");
    karim.says("suggest " + site.at("/a"));
    karim.hears("Nadia");
    stage.works();
    lea.says("review");
    lea.hears("Les apprentis racontent");
    lea.doesNotHear("No preview");
  }

  @Conversation
  void aPageBroughtAgainMuchLaterIsReadAnew(Stage stage) {
    site.serves("/a", "<title>Les apprentis racontent</title>");
    nadia.says("suggérer " + site.at("/a"));
    stage.works();
    site.serves("/a", "<title>Un an après</title>");
    stage.passes(Duration.ofDays(20));
    lea.says("suggérer " + site.at("/a"));
    stage.works();
    nadia.says("mes suggestions");
    nadia.hears("Les apprentis racontent");

    stage.passes(Duration.ofDays(11));
    lea.says("suggérer " + site.at("/a"));
    stage.works();
    nadia.says("mes suggestions");
    nadia.hears("Un an après");

    site.answers("/a", out -> out.write(RawSite.whole("500 Oops")));
    stage.passes(Duration.ofDays(31));
    lea.says("suggérer " + site.at("/a"));
    stage.works();
    nadia.says("mes suggestions");
    nadia.hears("Un an après");
  }
}
