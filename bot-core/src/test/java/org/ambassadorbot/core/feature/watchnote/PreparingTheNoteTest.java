package org.ambassadorbot.core.feature.watchnote;

import static org.assertj.core.api.Assertions.assertThat;

import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.Stage;
import org.junit.jupiter.api.BeforeEach;

class PreparingTheNoteTest {
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

  private void rubric(String name, Actor owner) {
    lea.says("veille rubriques");
    lea.presses("Ajouter une rubrique");
    lea.fills("name", name, "owner", owner.id());
  }

  @Conversation
  void aNoteIsPreparedLookedAtAndPublished() {
    rubric("Produit", nadia);
    nadia.hears("La rubrique Produit de la note de veille est à toi.");
    rubric("Ressources humaines", omar);
    nadia.says("veille ajouter https://example.org/un Parce que");
    emily.says("watch add https://example.org/deux");
    emily.says("watch add https://example.org/trois");

    lea.says("veille tableau");
    lea.hears("Tableau de la note n° 1");
    lea.hears("ouverte aux ajouts");
    lea.hears("Il manque : Ressources humaines");
    lea.hears("3. example.org/trois · par Emily");
    lea.presses("Monter 3");
    lea.hears("2. example.org/trois");
    lea.presses("Modifier 2");
    lea.fills("title", "Le troisième d'abord");
    lea.hears("2. Le troisième d'abord");
    lea.presses("Introduction");
    lea.fills("introduction", "Bonne semaine à toutes et tous");
    lea.hears("Bonne semaine à toutes et tous");
    lea.presses("Aperçu");
    lea.hears("Note de veille n° 1");
    lea.hears("Produit");
    lea.hears("Et aussi");

    lea.says("veille publier");
    lea.hears("Publier la note n° 1 maintenant ? 3 contenus, 2 personnes.");
    nadia.says("aide");
    nadia.doesNotHear("Bonne semaine");
    lea.pressesTwice("Publier la note");
    lea.hears("déjà partie");
    nadia.hears("Note de veille n° 1");
    nadia.hears("Bonne semaine à toutes et tous");
    nadia.hears("Pourquoi : Parce que");
    nadia.hears("Merci à Nadia et Emily.");
    nadia.hearsTimes(2);
    emily.hears("Watch note no. 1");

    nadia.says("veille chercher introuvable");
    nadia.hears("Rien dans les notes passées");
    nadia.says("veille chercher TROISIEME");
    nadia.hears("Le troisième d'abord · note n° 1, mercredi 2 septembre 2026");
    nadia.says("veille ajouter https://example.org/un");
    nadia.hears("C'est déjà paru : « example.org/un », dans la note n° 1");
    nadia.says("veille");
    nadia.hears("Dernière note parue : n° 1");
  }

  @Conversation
  void onlyOrganisersPrepareIt() {
    nadia.says("veille ajouter https://example.org/un");
    nadia.says("veille tableau");
    nadia.hears("Léa");
    nadia.says("veille publier");
    nadia.doesNotHear("Publier la note");
    emily.says("watch rubrics");
    emily.doesNotHear("Rubrics of the note");
  }

  @Conversation
  void anEditorWhoLostTheRightChangesNothing() {
    nadia.says("veille ajouter https://example.org/un");
    lea.says("veille tableau");
    lea.presses("Modifier 1");
    omar.says("rôle Léa -organisateur");
    lea.fills("title", "Trop tard", "why", "Une longue explication");
    lea.hears("Omar");
    lea.hears("Rien n'est perdu. Voici ce que tu avais écrit :");
    lea.hears("Trop tard");
    lea.hears("Une longue explication");
    nadia.says("veille");
    nadia.hears("example.org/un · par Nadia");
    nadia.doesNotHear("Trop tard");
  }

  @Conversation
  void eachPersonChoosesHowOften() {
    nadia.says("veille fréquence jamais");
    nadia.hears("tu ne recevras plus la note");
    emily.says("watch frequency");
    emily.hears("You get the watch note: every week.");
    emily.presses("Highlights");
    emily.hears("the three items with most support");
    for (int i = 1; i <= 5; i++) {
      lea.says("veille ajouter https://example.org/" + i);
    }
    emily.says("watch");
    emily.presses("Support 4");
    emily.says("help");
    lea.says("veille publier");
    lea.hears("5 contenus, une personne");
    lea.presses("Publier la note");
    nadia.doesNotHear("Note de veille");
    emily.hears("example.org/4");
    emily.doesNotHear("example.org/5");
    nadia.opensHome();
    assertThat(nadia.screen()).anyMatch(seen -> seen.text().contains("Note de veille : jamais."));
  }

  @Conversation
  void theWeekIsSetByAForm() {
    lea.says("veille rythme");
    lea.seesForm("Rythme de la note");
    lea.fills("threshold", "0");
    lea.seesError("threshold", "Entre 1 et 20");
    lea.fills("threshold", "2", "zone", "Mars/Olympus");
    lea.seesError("zone", "Je ne connais pas ce fuseau");
    lea.fills(
        "zone",
        "America/Montreal",
        "closing-day",
        "FRIDAY",
        "closing-time",
        "12:00",
        "sending-day",
        "MONDAY",
        "sending-time",
        "10:00");
    lea.hears("ferme vendredi 4 septembre 2026 à 18 h et part lundi 7 septembre 2026 à 16 h");
  }

  @Conversation
  void skippingTwiceInAHurrySkipsOneWeek() {
    lea.says("veille tableau");
    lea.presses("Sauter cette note");
    lea.pressesTwice("Oui, la sauter");
    lea.says("veille");
    lea.hears("mardi 15 septembre 2026");
  }

  @Conversation
  void anEmptyNoteIsNeverPublished() {
    lea.says("veille publier");
    lea.hears("La note est vide");
    lea.says("veille aperçu");
    lea.hears("La note est vide");
    lea.says("veille note");
    lea.hears("Aucune note n'est encore parue");
  }
}
