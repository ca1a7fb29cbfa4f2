package org.ambassadorbot.core.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.ambassadorbot.core.conversation.MovableClock;
import org.ambassadorbot.core.directory.Defaults;
import org.ambassadorbot.core.event.ProgrammeEvent;
import org.ambassadorbot.core.link.Following.Led;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Databases;
import org.ambassadorbot.core.store.Dialect;
import org.ambassadorbot.core.store.TestDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrackedLinksTest {
  private static final String PAGE = "https://blog.example/article?utm_source=linkedin";
  private static final Visit NADIA = new Visit("198.51.100.7", "Mozilla/5.0 Firefox/150.0");
  private static final Visit KARIM = new Visit("198.51.100.8", "Mozilla/5.0 Firefox/150.0");

  private final MovableClock clock = new MovableClock(Instant.parse("2026-09-02T08:00:00Z"));
  private final List<ProgrammeEvent> events = new ArrayList<>();
  private final List<Database> open = new ArrayList<>();

  @AfterEach
  void close() {
    open.forEach(Database::close);
  }

  /** One instance of the bot, as far as links go. */
  private record Instance(
      Database database, TrackedLinks links, ClickCounter clicks, ProgrammeId programme) {

    TrackedLink lead(String purpose, String address) {
      return database.write(() -> links.lead(LinkDraft.lasting(programme, purpose, address)));
    }

    Following follow(String url) {
      return links.follow(url.substring(url.lastIndexOf('/') + 1));
    }

    void visit(String url, Visit visit) {
      clicks.saw((Led) follow(url), visit);
      clicks.count();
    }

    long clicks(String purpose) {
      return database.read(() -> links.clicks(programme, purpose));
    }
  }

  private Instance instance(Dialect dialect) {
    return instance(TestDatabases.url(dialect));
  }

  private Instance instance(String url) {
    Database database = Databases.open(url);
    open.add(database);
    database.write(
        () ->
            database
                .handle()
                .execute(
                    "INSERT INTO programme (id, name, language, form_of_address, zone, country,"
                        + " working_hours, is_shared, created_at) VALUES (1, 'P', 'fr', 'FAMILIAR',"
                        + " 'Europe/Paris', 'FR', 'Mon-Fri 09:00-18:00', 0, 0)"
                        + " ON CONFLICT DO NOTHING"));
    TrackedLinkStore store = new TrackedLinkStore(database);
    Defaults defaults =
        new Defaults(
            Language.FRENCH,
            ZoneId.of("Europe/Paris"),
            "FR",
            "Mon-Fri 09:00-18:00",
            Set.of(),
            Set.of());
    return new Instance(
        database,
        Links.of(database, "https://bot.example", clock),
        new ClickCounter(database, store, events::add, defaults, clock),
        new ProgrammeId(1));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aCodeLeadsToItsPageAndNoOther(Dialect dialect) {
    Instance bot = instance(dialect);
    TrackedLink link = bot.lead("share:1:linkedin", PAGE);
    String url = bot.links().url(link);

    assertThat(url).matches("https://bot\\.example/r/[0-9a-z]+\\.[A-Za-z0-9_-]{8}");
    assertThat(bot.follow(url)).isEqualTo(new Led(link, 0));
    assertThat(bot.follow(withAnotherEnd(url))).isEqualTo(new Following.Unknown());
    for (String strange :
        List.of(
            "",
            "1",
            "b1",
            "1.",
            "1.AAAAAAAA",
            "1.1.AAAAAAAA",
            "zzzzzzzzzzzz.AAAAAAAA",
            "..",
            "é")) {
      assertThat(bot.links().follow(strange)).as(strange).isEqualTo(new Following.Unknown());
    }
  }

  /** The address with its last character changed, whatever that character is. */
  private static String withAnotherEnd(String url) {
    return url.substring(0, url.length() - 1) + (url.endsWith("-") ? "_" : "-");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void theLinkOfAPurposeStaysAndMayLeadElsewhere(Dialect dialect) {
    Instance bot = instance(dialect);
    String before = bot.links().url(bot.lead("broadcast:1", PAGE));
    bot.follow(before);

    String after = bot.links().url(bot.lead("broadcast:1", "https://blog.example/corrected"));

    assertThat(after).isEqualTo(before);
    assertThat(bot.follow(before))
        .isInstanceOfSatisfying(
            Led.class,
            led -> assertThat(led.address()).isEqualTo("https://blog.example/corrected"));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void anExpiredLinkLeadsNowhere(Dialect dialect) {
    Instance bot = instance(dialect);
    Instant end = clock.instant().plus(Duration.ofDays(1));
    TrackedLink link =
        bot.database()
            .write(() -> bot.links().lead(new LinkDraft(bot.programme(), "share:1", PAGE, end)));
    String url = bot.links().url(link);

    assertThat(bot.follow(url)).isInstanceOf(Led.class);
    clock.passes(Duration.ofDays(1));

    assertThat(bot.follow(url)).isEqualTo(new Following.Expired());
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aVisitorCountsOnceADay(Dialect dialect) {
    Instance bot = instance(dialect);
    String url = bot.links().url(bot.lead("broadcast:1", PAGE));

    bot.visit(url, NADIA);
    bot.visit(url, NADIA);
    bot.visit(url, KARIM);
    assertThat(bot.clicks("broadcast:1")).isEqualTo(2);

    clock.passes(Duration.ofDays(1));
    bot.visit(url, NADIA);
    assertThat(bot.clicks("broadcast:1")).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void manyVisitorsAtOnceCountOnceEach(Dialect dialect) {
    Instance bot = instance(dialect);
    String url = bot.links().url(bot.lead("broadcast:1", PAGE));
    Led led = (Led) bot.follow(url);
    for (int visitor = 0; visitor < 201; visitor++) {
      bot.clicks().saw(led, new Visit("192.0.2." + visitor % 100, "Firefox/" + visitor % 150));
    }

    bot.clicks().count();

    assertThat(bot.clicks("broadcast:1")).isEqualTo(201);
    assertThat(rows(bot, "tracked_link_visit")).isEqualTo(201);
    IntStream.range(0, 201)
        .forEach(
            visitor ->
                bot.clicks()
                    .saw(led, new Visit("192.0.2." + visitor % 100, "Firefox/" + visitor % 150)));
    bot.clicks().count();
    assertThat(bot.clicks("broadcast:1")).isEqualTo(201);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aVisitorCountsOnceForTwoInstances(Dialect dialect) {
    String database = TestDatabases.url(dialect);
    Instance one = instance(database);
    Instance other = instance(database);
    String url = one.links().url(one.lead("broadcast:1", PAGE));

    one.visit(url, NADIA);
    other.visit(url, NADIA);

    assertThat(one.clicks("broadcast:1")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void nothingOfAVisitorIsKeptOvernight(Dialect dialect) {
    Instance bot = instance(dialect);
    String url = bot.links().url(bot.lead("broadcast:1", PAGE));
    bot.visit(url, NADIA);
    assertThat(everything(bot)).doesNotContain(NADIA.address(), "Mozilla", "Firefox");

    clock.passes(Duration.ofDays(1));
    bot.database().write(() -> bot.clicks().forgetVisitors());

    assertThat(rows(bot, "tracked_link_visit") + rows(bot, "tracked_link_salt")).isZero();
    assertThat(bot.clicks("broadcast:1")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aClickOnAPersonsLinkIsToldWithTheirNumber(Dialect dialect) {
    Instance bot = instance(dialect);
    TrackedLink link = bot.lead("share:7:linkedin", PAGE);
    String url = bot.links().url(link, new PersonId(42));

    bot.visit(url, NADIA);
    bot.visit(url, NADIA);
    bot.visit(url, KARIM);

    assertThat(events)
        .containsOnly(
            new ProgrammeEvent.LinkFollowed(bot.programme(), "share:7:linkedin", Set.of(42L)))
        .hasSize(2);
    assertThat(bot.clicks("share:7:linkedin")).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void tenThousandPeopleGetLinksOfTheirOwnWithoutARowEach(Dialect dialect) {
    Instance bot = instance(dialect);
    TrackedLink link = bot.lead("watchnote:12:1", PAGE);
    Set<String> urls = new HashSet<>();

    LongStream.rangeClosed(1, 10_000)
        .forEach(person -> urls.add(bot.links().url(link, new PersonId(person))));

    assertThat(urls).hasSize(10_000);
    assertThat(rows(bot, "tracked_link")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void followingManyTimesReadsTheStoreOnce(Dialect dialect) {
    Instance bot = instance(dialect);
    String url = bot.links().url(bot.lead("broadcast:1", PAGE));
    bot.follow(url);
    bot.database().write(() -> bot.database().handle().execute("DELETE FROM tracked_link"));

    assertThat(bot.follow(url)).isInstanceOf(Led.class);
  }

  private static long rows(Instance bot, String table) {
    return bot.database()
        .read(
            () ->
                bot.database()
                    .handle()
                    .createQuery("SELECT COUNT(*) FROM " + table)
                    .mapTo(Long.class)
                    .one());
  }

  private static String everything(Instance bot) {
    StringBuilder words = new StringBuilder();
    for (String table :
        List.of("tracked_link", "tracked_link_day", "tracked_link_visit", "tracked_link_salt")) {
      bot.database()
          .read(
              () -> bot.database().handle().createQuery("SELECT * FROM " + table).mapToMap().list())
          .forEach(row -> words.append(row).append('\n'));
    }
    return words.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
        "LinkedInBot/1.0 (compatible; Mozilla/5.0; +http://www.linkedin.com)",
        "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
        "Twitterbot/1.0",
        "Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5",
        "Mastodon/4.5.0 (http.rb/5.2.0; +https://mastodon.example/) Bot",
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
        "curl/8.5.0",
        ""
      })
  void aProgramIsRecognised(String agent) {
    assertThat(new Robots().isOne(agent)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:150.0) Gecko/20100101 Firefox/150.0",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like"
            + " Gecko) Version/19.0 Mobile/15E148 Safari/604.1",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/145.0.0.0 Safari/537.36",
        "Mozilla/5.0 (Linux; Android 11; CUBOT X30) AppleWebKit/537.36 Chrome/145.0 Mobile",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) [LinkedInApp]/9.30"
      })
  void aPersonIsNotTakenForAProgram(String agent) {
    assertThat(new Robots().isOne(agent)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aCardForManyLeadsEachReaderByTheirOwnLink(Dialect dialect) {
    Instance bot = instance(dialect);
    TrackedLink link = bot.lead("watch-item:1", PAGE);
    OwnLinks own = new OwnLinks(bot.links());
    String inTheCard = bot.links().ownUrl(link);

    String karims = own.of(bot.programme(), new PersonId(42), inTheCard);

    assertThat(bot.follow(karims)).isEqualTo(new Led(link, 42));
    assertThat(bot.follow(inTheCard)).isEqualTo(new Following.Unknown());
    assertThat(own.of(new ProgrammeId(2), new PersonId(42), inTheCard)).isEqualTo(inTheCard);
    for (String other : List.of(PAGE, karims, inTheCard + "?a=b", "mailto:a@b.example")) {
      assertThat(own.of(bot.programme(), new PersonId(42), other)).isEqualTo(other);
    }
  }
}
