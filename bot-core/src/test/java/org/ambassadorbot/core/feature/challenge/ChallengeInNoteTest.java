package org.ambassadorbot.core.feature.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.conversation.Seen;
import org.ambassadorbot.core.event.Evidence;
import org.ambassadorbot.core.feature.points.Told;
import org.ambassadorbot.core.feature.watchnote.Weeks;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChallengeInNoteTest {
  @ParameterizedTest
  @EnumSource(Dialect.class)
  void theWatchNoteSaysWhereTheChallengeStands(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      HeadlessActor nadia = stage.enters("Nadia");
      HeadlessActor john = stage.enters(Casting.of("John").speakingEnglish().onSecondPlatform());
      nadia.joins();
      john.says("join");
      john.presses("I accept the charter");
      lea.says("défi créer");
      lea.fills("name", "Rentrée", "start", "2026-09-02", "end", "2026-09-30");
      lea.presses("Ajouter une action");
      lea.fills("rule", "share-link-given", "points", "10");
      lea.presses("Ajouter un enjeu");
      lea.fills("kind", "COLLECTIVE", "words", "un repas", "amount", "100");
      lea.presses("Lancer");
      lea.presses("Oui, lancer");
      new Told(stage, "Nadia").share(1, Evidence.LINK_GIVEN);
      for (int i = 1; i <= 4; i++) {
        nadia.says("veille ajouter https://example.org/" + i);
      }
      Weeks weeks = new Weeks(stage);
      weeks.closes();
      weeks.sends();
      lea.says("aide");

      nadia.hears("Rentrée, en cours jusqu'au mercredi 30 septembre 2026");
      nadia.hears("Ensemble : 10 points sur 100");
      john.hears("Rentrée, on until Wednesday 30 September 2026");
      john.hears("Together: 10 points out of 100");
    }
  }

  private static HeadlessActor ambassador(HeadlessStage stage, Casting casting) {
    HeadlessActor actor = stage.enters(casting);
    actor.says("rejoindre");
    actor.presses(
        casting.languageTag().startsWith("en") ? "I accept the charter" : "J'accepte la charte");
    return actor;
  }

  private static void launch(HeadlessActor lea, String name, String groups) {
    lea.says("défi créer");
    lea.fills("name", name, "start", "2026-09-02", "end", "2026-09-30", "groups", groups);
    lea.presses("Ajouter une action");
    lea.fills("rule", "share-link-given", "points", "10");
    lea.presses("Ajouter un enjeu");
    lea.fills("kind", "COLLECTIVE", "words", "un repas", "amount", "100");
    lea.presses("Lancer");
    lea.presses("Oui, lancer");
  }

  /** What the note said that somebody got. */
  private static String note(HeadlessActor reader) {
    return reader.screen().stream()
        .map(Seen::text)
        .filter(text -> text.contains("veille n°") || text.contains("Watch note no."))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void eachReaderFindsTheChallengesOfTheirGroupsInTheNoteAndOfNoOther(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      HeadlessActor nadia = ambassador(stage, Casting.of("Nadia"));
      HeadlessActor omar = ambassador(stage, Casting.of("Omar"));
      HeadlessActor zoe = ambassador(stage, Casting.of("Zoé"));
      HeadlessActor john =
          ambassador(stage, Casting.of("John").speakingEnglish().onSecondPlatform());
      for (String[] group : new String[][] {{"Ventes", "Nadia\nJohn"}, {"Usine", "Nadia\nOmar"}}) {
        lea.says("groupes");
        lea.presses("Nouveau groupe");
        lea.fills("name", group[0], "kind", "OWN", "people", group[1]);
      }
      launch(lea, "Pour tous", "");
      launch(lea, "Vendeurs", "1");
      launch(lea, "Atelier", "2");
      new Told(stage, "Nadia").share(1, Evidence.LINK_GIVEN);
      for (int i = 1; i <= 4; i++) {
        nadia.says("veille ajouter https://example.org/" + i);
      }
      Weeks weeks = new Weeks(stage);
      weeks.closes();
      lea.says("veille tableau");
      lea.presses("Aperçu");
      lea.hears("Vendeurs, en cours jusqu'au mercredi 30 septembre 2026");
      lea.hears("Atelier, en cours");
      weeks.sends();
      stage.settle();

      assertThat(note(nadia))
          .contains("Pour tous, en cours", "Vendeurs, en cours", "Atelier, en cours")
          .contains("pour les ambassadeurs du groupe Ventes")
          .contains("Ensemble : 10 points sur 100");
      assertThat(note(omar)).contains("Pour tous", "Atelier").doesNotContain("Vendeurs");
      assertThat(note(zoe)).contains("Pour tous").doesNotContain("Vendeurs", "Atelier");
      assertThat(note(john))
          .contains("Vendeurs, on until", "for the ambassadors of the group Ventes")
          .doesNotContain("Atelier");
      assertThat(contents(stage)).as("one card for all who read the same").isEqualTo(4);
      nadia.says("veille note 1");
      nadia.doesNotHear("Vendeurs"); // a challenge is news, not archive
    }
  }

  private static int contents(HeadlessStage stage) {
    Database database = stage.part(Database.class);
    return database.read(
        () ->
            database
                .handle()
                .createQuery(
                    "SELECT COUNT(DISTINCT content_id) FROM delivery WHERE batch LIKE 'watch%'")
                .mapTo(Integer.class)
                .one());
  }
}
