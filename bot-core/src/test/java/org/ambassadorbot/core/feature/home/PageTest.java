package org.ambassadorbot.core.feature.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.conversation.Stage;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.platform.PlatformException.Reason;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PageTest {
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private static void join(Actor actor) {
    actor.joins();
  }

  /** A minute goes by, with what the bot does in it. */
  private static void minute(Stage stage) {
    stage.passes(A_MINUTE);
    stage.works();
  }

  @Conversation
  void thePageFollowsWhatOthersDo(Stage stage) {
    Actor lea = stage.enters(Casting.of("Léa").administrating());
    Actor nadia = stage.enters("Nadia");
    join(nadia);
    nadia.says("suggérer https://example.org/a");
    nadia.looksAtPage();
    nadia.hears("Tes points : 0 point");
    nadia.hears("Une de tes suggestions attend d'être relue.");

    lea.says("relire");
    lea.presses("Accepter");
    minute(stage);
    nadia.sees("Tes points : 10 points");
    nadia.hears("Réseaux : LinkedIn, X et Facebook");
  }

  @Conversation
  void thePageFollowsWhatItsPersonDecides(Stage stage) {
    Actor nadia = stage.enters("Nadia");
    join(nadia);
    nadia.looksAtPage();
    nadia.says("mes réseaux");
    nadia.fills("network", "x");
    nadia.hears("je ne te propose plus que X.");
    minute(stage);
    nadia.sees("Réseaux : X");

    nadia.says("langue en");
    minute(stage);
    nadia.sees("My settings");
    nadia.sees("Networks: X");
  }

  @Conversation
  void thePageSaysWhichChallengesAreComing(Stage stage) {
    Actor lea = stage.enters(Casting.of("Léa").administrating());
    Actor nadia = stage.enters("Nadia");
    join(nadia);
    nadia.looksAtPage();
    nadia.doesNotHear("Voir les défis");

    lea.says("défi créer");
    lea.fills("preset", "MY_LIFE", "start", "2026-09-04", "end", "2026-09-15");
    lea.presses("Lancer");
    lea.presses("Oui, lancer");
    minute(stage);
    nadia.sees("Vis ma vie, à partir du");
  }

  private static long pages(HeadlessStage stage, String name) {
    return stage.shown(0).stream().map(Card::summary).filter(("Bonjour " + name)::equals).count();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aPageIsDrawnOnceAMinuteAtMostAndOnlyWhenItShowsSomethingElse(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor nadia = stage.enters("Nadia");
      HeadlessActor karim = stage.enters("Karim");
      List.of(nadia, karim).forEach(PageTest::join);
      nadia.opensHome();
      long before = pages(stage, "Nadia");

      nadia.says("aide");
      stage.works();
      assertThat(pages(stage, "Nadia")).isEqualTo(before);

      stage.passes(Duration.ofSeconds(1));
      for (int i = 0; i < 5; i++) {
        nadia.says("suggérer https://example.org/" + i);
        karim.says("suggérer https://example.org/k" + i);
        stage.works();
        stage.passes(Duration.ofSeconds(1));
      }
      assertThat(pages(stage, "Nadia")).isEqualTo(before + 1);
      nadia.sees("Une de tes suggestions attend d'être relue.");

      minute(stage);
      assertThat(pages(stage, "Nadia")).isEqualTo(before + 2);
      nadia.sees("5 de tes suggestions attendent");
      assertThat(pages(stage, "Karim")).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void drawingAPageIsNoMessageAndHappensAtAnyHour(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor nadia = stage.enters("Nadia");
      join(nadia);
      nadia.opensHome();
      stage.passes(Duration.ofDays(4)); // a Sunday
      nadia.says("langue en");
      minute(stage);

      nadia.sees("My settings");
      Database database = stage.part(Database.class);
      String counted = "SELECT COUNT(*) FROM delivery WHERE service = 2 AND is_unsolicited = 1";
      assertThat(count(database, counted)).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aPageThatCannotBeDrawnIsLeftAloneUntilItIsLookedAt(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor nadia = stage.enters("Nadia");
      join(nadia);
      nadia.opensHome();
      stage.refuses(
          to ->
              to instanceof Destination.Home
                  ? java.util.Optional.of(Reason.REJECTED)
                  : java.util.Optional.empty());
      stage.passes(A_MINUTE);
      nadia.says("langue en");
      minute(stage);
      nadia.says("langue fr");
      minute(stage);
      stage.refuses(to -> java.util.Optional.empty());
      nadia.says("langue en");
      minute(stage);
      nadia.sees("Mes réglages");

      nadia.opensHome();
      nadia.hears("My settings");
      nadia.says("langue fr");
      minute(stage);
      nadia.sees("Mes réglages");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void nobodyIsDrawnAPageWhoHasNotLookedAtItForAWeek(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor nadia = stage.enters("Nadia");
      join(nadia);
      nadia.opensHome();
      stage.passes(Duration.ofDays(8));
      nadia.says("langue en");
      minute(stage);
      nadia.sees("Mes réglages");
      Database database = stage.part(Database.class);
      database.write(() -> stage.part(DrawPages.class).everywhere());
      assertThat(count(database, "SELECT COUNT(*) FROM home_page")).isZero();
    }
  }

  private static long count(Database database, String sql) {
    return database.read(() -> database.handle().createQuery(sql).mapTo(Long.class).one());
  }
}
