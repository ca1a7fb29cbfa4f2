package org.ambassadorbot.core.feature.watchnote;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
    Instant now = stage.part(Clock.class).instant();
    return new Run("feed:1", now.toString(), now, "");
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
}
