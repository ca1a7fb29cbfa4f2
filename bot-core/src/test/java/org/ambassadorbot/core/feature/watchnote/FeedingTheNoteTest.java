package org.ambassadorbot.core.feature.watchnote;

import static org.assertj.core.api.Assertions.assertThat;

import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.Stage;
import org.ambassadorbot.core.message.SampleCards;
import org.junit.jupiter.api.BeforeEach;

class FeedingTheNoteTest {
  private Actor lea;
  private Actor nadia;
  private Actor emily;
  private Actor omar;
  private Actor paul;

  @BeforeEach
  void enter(Stage stage) {
    lea = stage.enters(Casting.of("Léa").administrating());
    nadia = stage.enters("Nadia");
    emily = stage.enters(Casting.of("Emily").speakingEnglish().onSecondPlatform());
    paul = stage.enters(Casting.of("Paul").administrating());
    omar = stage.enters(Casting.of("Omar").administrating().onSecondPlatform().speakingEnglish());
    lea.says("aide");
    join(nadia, "rejoindre", "J'accepte la charte");
    join(emily, "join", "I accept the charter");
  }

  private static void join(Actor actor, String command, String accept) {
    actor.says(command);
    actor.presses(accept);
  }

  @Conversation
  void anyoneAddsALinkAndOthersSupportItOnce() {
    nadia.says("veille");
    nadia.hears("Rien encore : à toi l'honneur. Elle ferme mardi 8 septembre 2026 à 17 h");
    nadia.hears("et part jeudi 10 septembre 2026 à 9 h 30");

    nadia.says("veille ajouter https://example.org/a?utm_source=x Un tournant pour le métier");
    nadia.hears("C'est dans la prochaine note, merci !");
    nadia.hears("Pourquoi : Un tournant pour le métier");

    emily.says("watch");
    emily.hears("example.org/a · by Nadia");
    emily.presses("Support 1");
    emily.hears("One item so far");
    emily.hears("by Nadia · supported by one person");
    emily.seesNoButton("Support 1");

    nadia.says("veille");
    nadia.hears("par Nadia · un soutien");
    nadia.seesNoButton("Soutenir 1");
  }

  @Conversation
  void theSameLinkIsInANoteOnce() {
    nadia.says("veille ajouter https://example.org/a");
    emily.says("watch add https://www.example.org/a/#top Read this");
    emily.hears("Nadia has already added it: “example.org/a”.");
    emily.presses("Support it");
    emily.hears("supported by one person");
    nadia.says("veille ajouter http://example.org/a");
    nadia.hears("Tu l'as déjà ajouté");
  }

  @Conversation
  void withoutALinkAFormOpens() {
    nadia.says("veille ajouter");
    nadia.seesForm("Ajouter à la veille");
    nadia.fills("link", "pas un lien");
    nadia.seesError("link", "Je n'arrive pas à lire ce lien");
    nadia.fills("link", "", "title", " ");
    nadia.seesError("link", "Il me faut un lien ou un titre");
    nadia.fills("link", "https://example.org/b", "title", "Le bilan", "why", "Il est bon");
    nadia.hears("Le bilan");
    nadia.hears("Pourquoi : Il est bon");

    nadia.presses("Modifier");
    nadia.seesForm("Modifier le contenu");
    assertThat(nadia.formValues()).containsEntry("title", "Le bilan");
    nadia.fills("title", "Le bilan 2026", "angle", "Ce que j'en retiens");
    nadia.hears("C'est modifié");
    nadia.hears("Le bilan 2026");
    nadia.hears("Un angle : Ce que j'en retiens");
    nadia.presses("Retirer");
    nadia.hears("« Le bilan 2026 » est retiré de la note.");
    nadia.says("veille");
    nadia.hears("Rien encore");
  }

  @Conversation
  void anItemRemovedWhileSomebodyEditsItLosesNothing() {
    nadia.says("veille ajouter https://example.org/a");
    nadia.presses("Modifier");
    lea.says("veille tableau");
    lea.presses("Retirer 1");
    nadia.fills("title", "Mon beau titre", "why", "Une longue explication");
    nadia.hears("« example.org/a » a été retiré de la note entre-temps.");
    nadia.hears("Voici ce que tu avais écrit :");
    nadia.hears("Une longue explication");
  }

  @Conversation
  void anItemChangedMeanwhileIsNotOverwritten() {
    nadia.says("veille ajouter https://example.org/a");
    nadia.presses("Modifier");
    lea.says("veille tableau");
    lea.presses("Modifier 1");
    lea.fills("title", "Le titre de Léa");
    nadia.fills("title", "Le titre de Nadia");
    nadia.hears("« Le titre de Léa » vient d'être modifié par quelqu'un d'autre");
    nadia.hears("Le titre de Nadia");
    lea.says("veille");
    lea.hears("Le titre de Léa");
  }

  @Conversation
  void whatStrangersWriteIsShownAsText() {
    nadia.says("veille ajouter https://example.org/a " + SampleCards.HOSTILE + "\u0000\u0007");
    nadia.hears("<!channel> <@U123>");
    nadia.says("veille ajouter");
    nadia.fills("link", "", "title", "שלום עולם \u202Eabc \u0001");
    nadia.hears("שלום עולם abc");
    nadia.says("veille ajouter " + "https://example.org/" + "a".repeat(10_000));
    nadia.hears("Je n'arrive pas à lire ce lien");
    nadia.says("veille ajouter bonjour");
    nadia.hears("Il me faut un lien");
  }

  @Conversation
  void theNoteIsForThoseWhoJoined(Stage stage) {
    Actor karim = stage.enters("Karim");
    karim.says("veille ajouter https://example.org/a");
    karim.doesNotHear("prochaine note");
    karim.seesButton("Voir la charte");
  }

  @Conversation
  void organisersSeeEveryFeedOnBothPlatforms(Stage stage) {
    lea.says("veille rubriques");
    lea.presses("Ajouter une rubrique");
    lea.fills("name", "Produit");
    for (int i = 1; i <= 11; i++) {
      (i <= 5 ? lea : paul).says("veille flux https://blog" + i + ".example/feed");
      stage.works(); // nobody answers there, of which the organisers hear
    }
    lea.says("veille flux");
    lea.presses("Suite des flux");
    lea.hears("blog11.example/feed");
    omar.says("watch feeds");
    omar.hears("blog10.example/feed");
    omar.doesNotHear("blog11.example/feed");
    omar.presses("More feeds");
    omar.hears("blog11.example/feed");
    omar.presses("Delete the feed");
    omar.hears("blog10.example/feed");
    omar.seesNoButton("More feeds");
  }
}
