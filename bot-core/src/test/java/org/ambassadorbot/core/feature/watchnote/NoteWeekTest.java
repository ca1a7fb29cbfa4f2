package org.ambassadorbot.core.feature.watchnote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.link.Following;
import org.ambassadorbot.core.link.TrackedLinks;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoteWeekTest {
  private static final String PAGES = "https://example.org/";

  /** Who takes part. */
  private record Cast(
      HeadlessStage stage, HeadlessActor lea, HeadlessActor nadia, HeadlessActor karim) {
    void rubric(String name, HeadlessActor owner) {
      lea.says("veille rubriques");
      lea.presses("Ajouter une rubrique");
      lea.fills("name", name, "owner", owner.id());
    }

    void adds(int from, int to) {
      for (int i = from; i <= to; i++) {
        nadia.says("veille ajouter https://example.org/" + i);
      }
    }
  }

  private static void play(Dialect dialect, BiConsumer<Cast, Weeks> scene) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      HeadlessActor nadia = stage.enters("Nadia");
      HeadlessActor karim = stage.enters(Casting.of("Karim").onSecondPlatform());
      lea.says("aide");
      for (HeadlessActor actor : new HeadlessActor[] {nadia, karim}) {
        actor.joins();
      }
      scene.accept(new Cast(stage, lea, nadia, karim), new Weeks(stage));
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void ownersOfEmptyRubricsAreAskedAndOnlyThey(Dialect dialect) {
    play(
        dialect,
        (cast, weeks) -> {
          cast.rubric("Produit", cast.nadia());
          cast.rubric("Finances", cast.karim());
          cast.nadia().says("veille ajouter https://example.org/1");
          cast.karim().says("aide");
          weeks.asks();
          weeks.asks();
          cast.stage().passes(Duration.ofDays(1));
          cast.lea().says("aide");

          cast.nadia().doesNotHear("encore vide");
          cast.karim().hears("La rubrique Finances est encore vide");
          cast.karim().hears("mardi 8 septembre 2026 à 17 h");
          cast.karim().hearsTimes(2);
        });
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aNoteClosesIsReadOverAndLeavesByItself(Dialect dialect) {
    play(
        dialect,
        (cast, weeks) -> {
          cast.rubric("Finances", cast.karim());
          cast.adds(1, 4);
          weeks.closes();
          weeks.closes();
          cast.stage().passes(Duration.ofHours(17));
          cast.nadia().says("veille ajouter https://example.org/5");
          cast.lea().hears("Le brouillon de la note est prêt, avec 4 contenus");
          cast.lea().hears("Sans contenu cette semaine : Finances.");
          cast.lea().presses("Ouvrir le tableau");
          cast.lea().hears("brouillon, fermé aux ajouts");
          cast.lea().presses("Reporter 4");
          cast.lea().doesNotHear("4. ");

          weeks.sends();
          cast.lea().says("aide");
          cast.karim().hears("Note de veille n° 1");
          cast.karim().hears("example.org/3");
          cast.karim().doesNotHear("example.org/4");
          cast.karim().says("veille");
          cast.karim().hears("2 contenus pour l'instant");
        });
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aThinNoteWaitsForTheNextAndAnEmptyOneSaysNothing(Dialect dialect) {
    play(
        dialect,
        (cast, weeks) -> {
          cast.karim().says("veille");
          weeks.closes();
          cast.stage().passes(Duration.ofDays(1));
          cast.lea().hearsTimes(1);
          cast.adds(1, 2);
          weeks.closes();
          cast.stage().passes(Duration.ofHours(17));
          cast.nadia().says("aide");
          cast.lea().hears("2 contenus seulement cette semaine");
          cast.nadia().says("veille ajouter https://example.org/3");
          cast.nadia().hears("mardi 22 septembre 2026");
          weeks.closes();
          weeks.sends();
          cast.nadia().says("aide");
          cast.karim().hears("Note de veille n° 1");
          cast.karim().hears("example.org/3");
        });
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aNoteCanBePutOffOrSkipped(Dialect dialect) {
    play(
        dialect,
        (cast, weeks) -> {
          cast.adds(1, 3);
          weeks.closes();
          cast.lea().says("veille tableau");
          cast.lea().presses("Reporter la note");
          cast.lea().fills("day", "2026-09-01");
          cast.lea().seesError("day", "déjà passé");
          cast.lea().fills("day", "2026-09-14", "time", "11:00");
          cast.lea().hears("lundi 14 septembre 2026 à 11 h");
          cast.lea().presses("Sauter cette note");
          cast.lea().presses("Oui, la sauter");
          cast.lea().hears("C'est sauté");
          cast.nadia().says("veille");
          cast.nadia().hears("3 contenus pour l'instant");
          weeks.closes();
          weeks.sends();
          cast.lea().says("aide");
          cast.karim().hears("Note de veille n° 1");
        });
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void everySecondNoteCarriesTheOneBefore(Dialect dialect) {
    play(
        dialect,
        (cast, weeks) -> {
          cast.karim().says("veille fréquence quinzaine");
          cast.adds(1, 3);
          weeks.closes();
          weeks.sends();
          cast.lea().says("aide");
          cast.karim().doesNotHear("Note de veille");
          cast.adds(4, 6);
          weeks.closes();
          weeks.sends();
          cast.lea().says("aide");
          cast.karim().hears("Note de veille n° 2");
          cast.karim().hears("Déjà dans la note n° 1");
          cast.karim().hears("example.org/1");
        });
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void anAcceptedSuggestionIsACandidateAndItsSuggesterIsCredited(Dialect dialect) {
    play(
        dialect,
        (cast, weeks) -> {
          cast.karim().says("suggérer https://example.org/suggestion Un bel article");
          cast.lea().says("relire");
          cast.lea().presses("Accepter");
          cast.nadia().says("veille");
          cast.nadia().hears("Un bel article · par Karim");
          cast.adds(1, 3);
          weeks.closes();
          weeks.sends();
          cast.lea().says("aide");
          cast.nadia().hears("Merci à Karim et Nadia.");
          assertThat(cast.karim().screen())
              .anyMatch(seen -> seen.text().contains("publiée dans la note de veille n° 1"));
          assertThat(cast.karim().screen())
              .anyMatch(seen -> seen.text().contains("Note de veille n° 1"));
        });
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void eachReaderHasLinksOfTheirOwnThoughOneCardIsKept(Dialect dialect) {
    play(
        dialect,
        (cast, weeks) -> {
          cast.adds(1, 4);
          weeks.closes();
          weeks.sends();
          cast.stage().settle();

          List<String> nadias = linksOfTheNote(cast.stage(), 0);
          List<String> karims = linksOfTheNote(cast.stage(), 1);
          assertThat(nadias).hasSize(4).doesNotContainAnyElementsOf(karims);
          assertThat(Stream.concat(nadias.stream(), karims.stream()))
              .allSatisfy(url -> assertThat(page(cast.stage(), url)).startsWith(PAGES));
          assertThat(contents(cast.stage())).isEqualTo(1);
        });
  }

  private static List<String> linksOfTheNote(HeadlessStage stage, int platform) {
    List<String> links = new ArrayList<>();
    stage.shown(platform).stream()
        .filter(card -> card.summary().startsWith("Note de veille"))
        .forEach(
            card ->
                card.leading(
                    url -> {
                      links.add(url);
                      return url;
                    }));
    return links;
  }

  private static String page(HeadlessStage stage, String url) {
    Following following =
        stage.part(TrackedLinks.class).follow(url.substring(url.lastIndexOf('/') + 1));
    assertThat(following).as(url).isInstanceOf(Following.Led.class);
    Following.Led led = (Following.Led) following;
    assertThat(led.person()).isPositive();
    return led.address();
  }

  private static long contents(HeadlessStage stage) {
    Database database = stage.part(Database.class);
    return database.read(
        () ->
            database
                .handle()
                .createQuery(
                    "SELECT COUNT(DISTINCT content_id) FROM delivery WHERE batch LIKE 'watchnote:%'")
                .mapTo(Long.class)
                .one());
  }
}
