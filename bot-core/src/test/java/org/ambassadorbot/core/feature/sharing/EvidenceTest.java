package org.ambassadorbot.core.feature.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ambassadorbot.core.conversation.MovableClock;
import org.ambassadorbot.core.event.Evidence;
import org.ambassadorbot.core.event.ProgrammeEvent;
import org.ambassadorbot.core.event.ProgrammeEvent.LinkFollowed;
import org.ambassadorbot.core.event.ProgrammeEvent.ShareKnown;
import org.ambassadorbot.core.event.ProgrammeEvent.ShareUndone;
import org.ambassadorbot.core.link.CanonicalUrl;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Databases;
import org.ambassadorbot.core.store.Dialect;
import org.ambassadorbot.core.store.TestDatabases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvidenceTest {
  private static final ProgrammeId PROGRAMME = new ProgrammeId(1);
  private static final LinkFollowed CLICK =
      new LinkFollowed(PROGRAMME, "share:1:LINKEDIN", Set.of(7L));

  private final MovableClock clock = new MovableClock(Instant.parse("2026-09-02T08:00:00Z"));
  private final List<ProgrammeEvent> events = new ArrayList<>();
  private final Person nadia = person(7, "Nadia");
  private final Person lea = person(8, "Léa");
  private @Nullable Database database;

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  private record Bot(
      Database database, DeclareShare declaring, ShareStore shares, Shareable content) {
    DeclareShare.Result declare(Person person, @Nullable String post) {
      CanonicalUrl link = post == null ? null : CanonicalUrl.of(post).orElseThrow();
      ShareDraft draft = ShareDraft.of(content, ShareNetwork.LINKEDIN, link, "");
      return database.write(() -> declaring.declare(person, draft));
    }

    void followed(LinkFollowed event) {
      database.write(() -> declaring.followed(event));
    }
  }

  private Bot bot(Dialect dialect) {
    Database opened = Databases.open(TestDatabases.url(dialect));
    database = opened;
    opened.write(
        () -> {
          opened
              .handle()
              .execute(
                  "INSERT INTO programme (id, name, language, form_of_address, zone, country,"
                      + " working_hours, is_shared, created_at) VALUES (1, 'P', 'fr', 'FAMILIAR',"
                      + " 'Europe/Paris', 'FR', 'Mon-Fri 09:00-18:00', 0, 0)");
          for (int id = 7; id <= 9; id++) {
            opened
                .handle()
                .execute(
                    "INSERT INTO person (id, programme_id, name, language, zone, created_at)"
                        + " VALUES (?, 1, 'P', 'fr', 'Europe/Paris', 0)",
                    id);
          }
        });
    ShareableStore contents = new ShareableStore(opened);
    ShareStore shares = new ShareStore(opened);
    Shareable content =
        opened.write(
            () -> {
              ShareableId id =
                  contents
                      .add(
                          PROGRAMME,
                          new Shareable.Wording("Titre", null, List.of(), "", "", null),
                          new Shareable.Validity(null, null, false),
                          null,
                          clock.instant())
                      .orElseThrow();
              return contents.find(PROGRAMME, id).orElseThrow();
            });
    return new Bot(opened, new DeclareShare(shares, contents, events::add, clock), shares, content);
  }

  private static Person person(long id, String name) {
    return new Person(
        new PersonId(id),
        PROGRAMME,
        name,
        null,
        Language.FRENCH,
        ZoneId.of("Europe/Paris"),
        Set.of());
  }

  private List<Evidence> degrees() {
    return events.stream()
        .filter(ShareKnown.class::isInstance)
        .map(event -> ((ShareKnown) event).evidence())
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void eachDegreeIsToldOnce(Dialect dialect) {
    Bot bot = bot(dialect);

    bot.declare(nadia, null);
    bot.declare(nadia, null);
    bot.declare(nadia, "https://linkedin.com/posts/1");
    bot.declare(nadia, "https://linkedin.com/posts/2");
    bot.followed(CLICK);
    bot.followed(CLICK);
    Share share = bot.database().read(() -> bot.shares().find(PROGRAMME, 1).orElseThrow());
    boolean byHerself = bot.database().write(() -> bot.declaring().confirm(nadia, share));
    boolean first = bot.database().write(() -> bot.declaring().confirm(lea, share));
    boolean second = bot.database().write(() -> bot.declaring().confirm(lea, share));

    assertThat(degrees()).containsExactly(Evidence.values());
    assertThat(List.of(byHerself, first, second)).containsExactly(false, true, false);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aClickBeforeTheDeclarationCountsAfterIt(Dialect dialect) {
    Bot bot = bot(dialect);

    bot.followed(CLICK);
    assertThat(events).isEmpty();
    bot.declare(nadia, null);

    assertThat(degrees()).containsExactly(Evidence.DECLARED, Evidence.CLICK_SEEN);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void clicksOnManyPeoplesLinksAtOnceAreNewsOfEach(Dialect dialect) {
    Bot bot = bot(dialect);
    bot.declare(nadia, null);
    bot.declare(lea, null);
    events.clear();

    bot.followed(new LinkFollowed(PROGRAMME, "share:1:LINKEDIN", Set.of(7L, 8L, 9L, 404L)));
    bot.followed(new LinkFollowed(PROGRAMME, "share:1:LINKEDIN", Set.of(7L, 8L, 9L)));
    bot.followed(new LinkFollowed(PROGRAMME, "share:1:LINKEDIN", Set.of()));
    bot.followed(new LinkFollowed(PROGRAMME, "broadcast:1", Set.of(7L)));

    assertThat(degrees()).containsExactly(Evidence.CLICK_SEEN, Evidence.CLICK_SEEN);
    bot.declare(person(9, "Karim"), null);
    assertThat(degrees()).hasSize(4).endsWith(Evidence.DECLARED, Evidence.CLICK_SEEN);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aShareTakenBackIsAnotherOneWhenDeclaredAgain(Dialect dialect) {
    Bot bot = bot(dialect);

    bot.declare(nadia, "https://linkedin.com/posts/1");
    bot.database().write(() -> bot.declaring().undo(lea, 1));
    bot.database().write(() -> bot.declaring().undo(nadia, 1));
    bot.database().write(() -> bot.declaring().undo(nadia, 1));
    bot.declare(nadia, "https://linkedin.com/posts/1");

    assertThat(events.stream().filter(ShareUndone.class::isInstance))
        .containsExactly(new ShareUndone(PROGRAMME, 1, nadia.id()));
    assertThat(events.stream().filter(ShareKnown.class::isInstance))
        .extracting(event -> ((ShareKnown) event).cause())
        .containsExactly("share:1", "share:1", "share:2", "share:2");
  }
}
