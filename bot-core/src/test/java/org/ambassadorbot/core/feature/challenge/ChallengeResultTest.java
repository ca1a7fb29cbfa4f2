package org.ambassadorbot.core.feature.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.event.Evidence;
import org.ambassadorbot.core.feature.points.Told;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChallengeResultTest {
  private static final int PLAYERS = 12;

  /** Each shares once, a second after the one before, so that each has a place of their own. */
  private static List<HeadlessActor> play(HeadlessStage stage, HeadlessActor lea) {
    List<HeadlessActor> players = new ArrayList<>();
    for (char letter = 'a'; letter < 'a' + PLAYERS; letter++) {
      HeadlessActor player = stage.enters("Joueur " + letter);
      player.joins();
      players.add(player);
    }
    lea.says("défi créer");
    lea.fills("name", "Rentrée", "start", "2026-09-02", "end", "2026-09-03");
    lea.presses("Ajouter une action");
    lea.fills("rule", "share-link-given", "points", "10");
    lea.presses("Ajouter un enjeu");
    lea.fills("kind", "PERSONAL", "words", "=un livre", "amount", "12");
    lea.presses("Lancer");
    lea.presses("Oui, lancer");
    long share = 0;
    for (HeadlessActor player : players) {
      stage.passes(Duration.ofSeconds(1));
      new Told(stage, player.name()).share(++share, Evidence.LINK_GIVEN);
    }
    return players;
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aPrizeBeyondTheTenthPlaceIsToldToItsWinnerAndTheResultIsATable(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      lea.says("aide");
      List<HeadlessActor> players = play(stage, lea);
      HeadlessActor last = players.get(PLAYERS - 1);
      HeadlessActor tenth = players.get(9);
      stage.passes(Duration.ofDays(2));
      stage.works("challenge-");
      stage.passes(Duration.ofDays(10));
      stage.works("challenge-");

      last.hears("tu finis à la place 12 avec 10 points, et tu gagnes =un livre");
      tenth.doesNotHear("tu gagnes");
      lea.says("défis");
      lea.presses("Résultats (CSV)");
      lea.hears("defi-1.csv");
      String table = file(stage);
      assertThat(table)
          .startsWith("\uFEFFplace;personne;e-mail;points;nom affiché au classement;récompense")
          .contains("1;Joueur a;joueur.a@example.org;10;;\r\n")
          .contains("12;Joueur l;joueur.l@example.org;10;;'=un livre\r\n");
      lea.says("journal");
      lea.hears("a emporté les résultats du défi n° 1");
      last.forges("challenge.export", "1");
      last.hears("Léa");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whereThePlaceIsSharedSoIsThePrizeAndTheTargetIsReachedTogether(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      HeadlessActor nadia = stage.enters("Nadia");
      HeadlessActor omar = stage.enters("Omar");
      for (HeadlessActor player : List.of(nadia, omar)) {
        player.joins();
      }
      lea.says("défi créer");
      lea.fills("name", "Duo", "start", "2026-09-02", "end", "2026-09-03", "tie", "SHARED");
      lea.presses("Ajouter une action");
      lea.fills("rule", "share-link-given", "points", "10");
      lea.hears("à égalité, on partage la place");
      lea.presses("Ajouter un enjeu");
      lea.fills("kind", "PERSONAL", "words", "un livre", "amount", "1");
      lea.presses("Ajouter un enjeu");
      lea.fills("kind", "COLLECTIVE", "words", "un repas", "amount", "20");
      lea.presses("Lancer");
      lea.presses("Oui, lancer");
      new Told(stage, "Nadia").share(1, Evidence.LINK_GIVEN);
      stage.passes(Duration.ofHours(1));
      new Told(stage, "Omar").share(2, Evidence.LINK_GIVEN);
      nadia.says("défis");
      nadia.hears("Ensemble : 20 points, l'objectif de 20 est atteint");
      stage.passes(Duration.ofDays(2));
      stage.works("challenge-");
      stage.passes(Duration.ofDays(10));
      stage.works("challenge-");

      nadia.hears("tu finis à la place 1 avec 10 points, et tu gagnes un livre");
      omar.hears("tu finis à la place 1 avec 10 points, et tu gagnes un livre");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void anEndedChallengePromisesNothingMore(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      HeadlessActor nadia = stage.enters("Nadia");
      nadia.joins();
      lea.says("défi créer");
      lea.fills("name", "Duo", "start", "2026-09-02", "end", "2026-09-03");
      lea.presses("Ajouter une action");
      lea.fills("rule", "share-link-given", "points", "10");
      lea.presses("Ajouter un enjeu");
      lea.fills("kind", "COLLECTIVE", "words", "un repas", "amount", "200");
      lea.presses("Ajouter un enjeu");
      lea.fills("kind", "CHARITABLE", "words", "le refuge", "amount", "10");
      lea.presses("Lancer");
      lea.presses("Oui, lancer");
      new Told(stage, "Nadia").share(1, Evidence.LINK_GIVEN);
      nadia.says("défis");
      nadia.hears("10 points sur 200 avant la fin du jeudi 3 septembre");
      nadia.hears("Déjà 1,00 € pour le refuge");

      stage.passes(Duration.ofDays(2));
      nadia.says("défis"); // over, before anything closed it
      nadia.hears("10 points sur 200 : l'objectif n'est pas atteint cette fois.");
      nadia.hears("1,00 € pour le refuge, du");
      nadia.doesNotHear("avant la fin");
      nadia.doesNotHear("Déjà");
      stage.works("challenge-");
      lea.doesNotHear("avant la fin"); // the announcement that is drafted
      nadia.says("défis");
      nadia.hears("l'objectif n'est pas atteint cette fois.");
    }
  }

  private static String file(HeadlessStage stage) {
    Database database = stage.part(Database.class);
    return database.read(
        () ->
            database
                .handle()
                .createQuery("SELECT content FROM export_file ORDER BY expires_at DESC LIMIT 1")
                .mapTo(String.class)
                .one());
  }
}
