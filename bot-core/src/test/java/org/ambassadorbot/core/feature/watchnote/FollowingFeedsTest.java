package org.ambassadorbot.core.feature.watchnote;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.link.Body;
import org.ambassadorbot.core.link.FeedReader;
import org.ambassadorbot.core.link.Fetching;
import org.ambassadorbot.core.schedule.Run;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FollowingFeedsTest {

  /** A site that answers what it is told. */
  private static final class Site {
    private final AtomicReference<Fetching> answer =
        new AtomicReference<>(new Fetching.Refused(Fetching.Reason.NOT_FOUND));

    void publishes(String... paths) {
      StringBuilder feed = new StringBuilder("<rss><channel><title>Le blog</title>");
      for (String path : paths) {
        feed.append("<item><title>Titre ")
            .append(path)
            .append("</title><link>https://blog.example/");
        feed.append(path).append("</link></item>");
      }
      byte[] bytes = feed.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
      answer.set(
          new Fetching.Fetched(
              new Body(bytes), "text/xml", null, "https://blog.example/feed", "\"1\"", null));
    }

    /** As some do, the oldest first: one a day up to a day. */
    void publishesDaily(int count, LocalDate last) {
      StringBuilder feed = new StringBuilder("<rss><channel><title>Le blog</title>");
      for (int i = 1; i <= count; i++) {
        LocalDate day = last.minusDays(count - i);
        feed.append("<item><title>Du ").append(day);
        feed.append("</title><link>https://blog.example/").append(day).append("</link><pubDate>");
        feed.append(day.atTime(6, 0).atOffset(ZoneOffset.UTC)).append("</pubDate></item>");
      }
      byte[] bytes = feed.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
      answer.set(
          new Fetching.Fetched(
              new Body(bytes), "text/xml", null, "https://blog.example/feed", null, null));
    }

    void refuses(Fetching.Reason reason) {
      answer.set(new Fetching.Refused(reason));
    }

    void becomesAPage() {
      byte[] page = "<!doctype html><title>Le blog</title>".getBytes(StandardCharsets.UTF_8);
      answer.set(
          new Fetching.Fetched(
              new Body(page), "text/html", null, "https://blog.example/feed", null, null));
    }

    void disappears() {
      answer.set(new Fetching.Refused(Fetching.Reason.NOT_FOUND));
    }

    LookAtFeed lookedAtOn(HeadlessStage stage) {
      return new LookAtFeed(
          stage.part(Database.class),
          new FeedReader(request -> Objects.requireNonNull(answer.get())),
          stage.part(FeedStore.class),
          stage.part(AddItem.class),
          stage.part(LookAtFeed.Telling.class),
          stage.part(LookAtFeed.Planning.class));
    }
  }

  private static Run run(HeadlessStage stage) {
    return run(stage, 1);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void ofALongFeedWhatIsNewIsProposedWhateverItsOrder(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      lea.says("veille rubriques");
      lea.presses("Ajouter une rubrique");
      lea.fills("name", "Produit");
      lea.says("veille flux https://blog.example/feed");
      Site site = new Site();
      LookAtFeed looking = site.lookedAtOn(stage);

      site.publishesDaily(12, LocalDate.of(2026, 9, 1));
      looking.run(run(stage));
      assertThat(proposed(stage)).hasSize(10).contains("Du 2026-09-01");
      site.publishesDaily(13, LocalDate.of(2026, 9, 2));
      looking.run(run(stage));
      assertThat(proposed(stage)).hasSize(11).contains("Du 2026-09-02");
    }
  }

  private static List<String> proposed(HeadlessStage stage) {
    Database database = stage.part(Database.class);
    return database.read(
        () ->
            database
                .handle()
                .createQuery("SELECT title FROM watch_item ORDER BY id")
                .mapTo(String.class)
                .list());
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aFeedProposesToItsRubricAndIsMissedOnce(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      HeadlessActor nadia = stage.enters("Nadia");
      nadia.says("aide");
      lea.says("veille flux");
      lea.hears("crée d'abord une rubrique");
      lea.says("veille rubriques");
      lea.presses("Ajouter une rubrique");
      lea.fills("name", "Produit", "owner", nadia.id());
      lea.says("veille flux");
      lea.presses("Ajouter un flux");
      lea.fills("address", "pas une adresse");
      lea.seesError("address", "Je n'arrive pas à lire cette adresse");
      lea.fills("address", "https://blog.example/feed");
      lea.hears("blog.example/feed · Produit");
      lea.says("veille flux https://blog.example/feed");
      lea.hears("déjà suivi");

      Site site = new Site();
      LookAtFeed looking = site.lookedAtOn(stage);
      site.publishes("a", "b");
      looking.run(run(stage));
      looking.run(run(stage));
      nadia.says("veille");
      nadia.hears("2 contenus pour l'instant");
      nadia.hears("Titre a · Produit · proposé par un flux");

      site.disappears();
      for (int i = 0; i < 8; i++) {
        looking.run(run(stage));
      }
      lea.says("veille flux");
      lea.hears("Le blog · Produit · introuvable depuis quelque temps");
      assertThat(nadia.screen())
          .filteredOn(seen -> seen.text().contains("Le flux « Le blog »"))
          .hasSize(1);

      lea.presses("Supprimer le flux");
      lea.hears("Pas encore de flux");
      stage.passes(Duration.ofHours(1));
      looking.run(run(stage));
    }
  }

  private static Run run(HeadlessStage stage, int feed) {
    Instant now = stage.part(Clock.class).instant();
    return new Run("feed:" + feed, now.toString(), now, "");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whyAFeedCannotBeReadIsSaidAtOnce(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      HeadlessActor nadia = stage.enters("Nadia");
      nadia.says("aide");
      lea.says("veille rubriques");
      lea.presses("Ajouter une rubrique");
      lea.fills("name", "Produit", "owner", nadia.id());
      lea.says("veille flux pas une adresse");
      lea.hears("Je n'arrive pas à lire cette adresse");
      lea.says("veille flux http://10.0.0.1/flux");
      lea.hears("10.0.0.1/flux · Produit");
      Site site = new Site();
      LookAtFeed looking = site.lookedAtOn(stage);
      site.refuses(Fetching.Reason.FORBIDDEN_ADDRESS);
      looking.run(run(stage, 1));
      looking.run(run(stage, 1));
      stage.settle();
      nadia.sees("le flux « 10.0.0.1/flux » : son adresse n'existe que dans un réseau privé.");

      lea.says("veille flux https://blog.example/page");
      site.becomesAPage();
      looking.run(run(stage, 2));
      stage.settle();
      nadia.sees("le flux « blog.example/page » : ce n'est ni du RSS ni de l'Atom.");
      assertThat(nadia.screen())
          .filteredOn(seen -> seen.text().contains("Je n'arrive pas à lire le flux"))
          .hasSize(2);

      nadia.says("langue en");
      lea.says("veille flux https://blog.example/none");
      site.disappears();
      looking.run(run(stage, 3));
      stage.settle();
      nadia.sees("the feed “blog.example/none”: there is nothing at this address.");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whereThereAreSeveralRubricsTheFormAsksWhichAndKeepsTheAddress(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      for (String name : new String[] {"Produit", "Métiers"}) {
        lea.says("veille rubriques");
        lea.presses("Ajouter une rubrique");
        lea.fills("name", name);
      }
      lea.says("veille flux https://blog.example/feed");
      assertThat(lea.formValues()).containsEntry("address", "https://blog.example/feed");
      lea.fills("rubric", "2");
      lea.hears("blog.example/feed · Métiers");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void moreFeedsThanACardHoldsAreSeenPageByPage(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      lea.says("veille rubriques");
      lea.presses("Ajouter une rubrique");
      lea.fills("name", "Produit");
      for (int i = 1; i <= 21; i++) {
        lea.says("veille flux https://blog" + i + ".example/feed");
        lea.hears("blog" + i + ".example/feed");
      }
      lea.says("veille flux");
      lea.hears("blog10.example/feed");
      lea.doesNotHear("blog11.example/feed");
      lea.presses("Suite des flux");
      lea.presses("Suite des flux");
      lea.hears("blog21.example/feed");
      lea.doesNotHear("blog20.example/feed");
      lea.presses("Supprimer le flux");
      lea.doesNotHear("blog21.example/feed");
      lea.hears("blog1.example/feed");
      lea.presses("Suite des flux");
      lea.hears("blog20.example/feed");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatWasTakenOutIsNotProposedAgain(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      lea.says("veille rubriques");
      lea.presses("Ajouter une rubrique");
      lea.fills("name", "Produit");
      lea.says("veille flux https://blog.example/feed");
      Site site = new Site();
      LookAtFeed looking = site.lookedAtOn(stage);
      site.publishes("a", "b");
      looking.run(run(stage));
      lea.says("veille tableau");
      lea.presses("Retirer 1");
      site.publishes("c", "a", "b");
      looking.run(run(stage));

      lea.says("veille");
      lea.hears("2 contenus pour l'instant");
      lea.doesNotHear("Titre a");
      lea.says("veille ajouter https://blog.example/a");
      lea.hears("blog.example/a");
      lea.says("veille");
      lea.hears("3 contenus pour l'instant");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aLookThatIsDoneAgainPlansOneMoreLookAndARubricThatClosesEndsThem(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      lea.says("veille rubriques");
      lea.presses("Ajouter une rubrique");
      lea.fills("name", "Produit");
      lea.says("veille flux https://blog.example/feed");
      Site site = new Site();
      LookAtFeed looking = site.lookedAtOn(stage);
      site.publishes("a");
      Run interrupted = run(stage);
      long before = looks(stage);
      looking.run(interrupted);
      stage.passes(Duration.ofMinutes(10));
      looking.run(interrupted);
      assertThat(looks(stage)).isEqualTo(before + 1);

      lea.says("veille rubriques");
      lea.presses("Supprimer Produit");
      lea.says("veille flux");
      lea.hears("crée d'abord une rubrique");
    }
  }

  private static long looks(HeadlessStage stage) {
    Database database = stage.part(Database.class);
    return database.read(
        () ->
            database
                .handle()
                .createQuery("SELECT COUNT(*) FROM scheduled_tasks WHERE task_name = :job")
                .bind("job", LookAtFeed.JOB)
                .mapTo(Long.class)
                .one());
  }
}
