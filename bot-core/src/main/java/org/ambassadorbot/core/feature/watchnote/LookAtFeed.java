package org.ambassadorbot.core.feature.watchnote;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.link.FeedReader;
import org.ambassadorbot.core.link.FeedReading;
import org.ambassadorbot.core.link.FeedReading.Entry;
import org.ambassadorbot.core.link.NoPreview;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.Wording;
import org.ambassadorbot.core.outbox.Notice;
import org.ambassadorbot.core.outbox.Outbox;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.Programme;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.schedule.Run;
import org.ambassadorbot.core.schedule.Schedule;
import org.ambassadorbot.core.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at a feed: reads it outside any transaction, then proposes what is new and plans the next
 * look in one. Doing it again after a crash proposes nothing twice, since a link is there once.
 */
final class LookAtFeed {
  static final String JOB = "watch-feed";
  private static final int MOST_PROPOSED = 10;

  /** Whatever order a feed has; what bears no date stays where it stands, after the others. */
  private static final Comparator<Entry> NEWEST_FIRST =
      Comparator.comparing(
          Entry::publishedAt, Comparator.nullsLast(Comparator.<Instant>reverseOrder()));

  private static final Logger log = LoggerFactory.getLogger(LookAtFeed.class);

  private final Database database;
  private final FeedReader reader;
  private final FeedStore feeds;
  private final AddItem adding;
  private final Telling telling;
  private final Schedule schedule;
  private final Clock clock;

  @Inject
  LookAtFeed(
      Database database,
      FeedReader reader,
      FeedStore feeds,
      AddItem adding,
      Telling telling,
      Planning planning) {
    this.database = database;
    this.reader = reader;
    this.feeds = feeds;
    this.adding = adding;
    this.telling = telling;
    this.schedule = planning.schedule();
    this.clock = planning.clock();
  }

  /** When the next look is. */
  record Planning(Schedule schedule, Clock clock) {
    @Inject
    Planning {}
  }

  /** Who hears of a feed that has gone. */
  record Telling(RubricStore rubrics, People people, ComposeEdition.Speech speech, Outbox outbox) {
    @Inject
    Telling {}
  }

  /** Has a feed looked at; belongs to the caller's transaction. */
  void planFirst(long feed) {
    plan(feed, "first", clock.instant());
  }

  /** A look is named after the one before it: done again, that one plans no second look. */
  private void plan(long feed, String before, Instant at) {
    schedule.once(JOB, "feed:" + feed + ":" + before, at, "");
  }

  void run(Run run) {
    long id = Long.parseLong(run.key().split(":", 3)[1]);
    Optional<Feed> found = database.read(() -> feeds.find(id));
    if (found.isEmpty()) {
      return;
    }
    FeedReading reading = reader.read(found.get().address(), found.get().known());
    String name = String.valueOf(run.plannedAt().toEpochMilli());
    database.write(() -> feeds.find(id).ifPresent(feed -> plan(id, name, take(feed, reading))));
  }

  /** Returns when to look again. */
  private Instant take(Feed feed, FeedReading reading) {
    Instant now = clock.instant();
    int failures = 0;
    if (reading instanceof FeedReading.Feed read) {
      String title = Wording.shorten(Wording.line(read.title()), ItemWords.LONGEST_TITLE);
      feeds.read(feed, title.isEmpty() ? feed.title() : title, read.known());
      propose(feed, read, now);
    } else if (reading instanceof FeedReading.Unchanged) {
      feeds.failed(feed, 0);
    } else {
      failures = feed.failures() + 1;
      feeds.failed(feed, failures);
      log.info("feed {} could not be read: {}", feed.id(), reading);
      if (failures == Feed.FAILURES_BEFORE_TELLING) {
        tell(feed, FeedPhrase.LOST, reading);
      } else if (failures == 1 && feed.wasNeverRead()) {
        tell(feed, FeedPhrase.UNREAD, reading);
      }
    }
    return feed.nextLook(now, failures);
  }

  /** What is new, fresh, and worth a look; the rest of a long feed can wait for its next issue. */
  private void propose(Feed feed, FeedReading.Feed read, Instant now) {
    read.entries().stream()
        .filter(entry -> isFresh(entry, now))
        .sorted(NEWEST_FIRST)
        .limit(MOST_PROPOSED)
        .forEach(
            entry -> {
              String title = Wording.shorten(Wording.line(entry.title()), ItemWords.LONGEST_TITLE);
              ItemWords words =
                  new ItemWords(entry.link(), title.isEmpty() ? entry.link().key() : title, "", "");
              adding.propose(feed, words);
            });
  }

  private static boolean isFresh(Entry entry, Instant now) {
    Instant publishedAt = entry.publishedAt();
    return publishedAt == null || publishedAt.plus(ChooseItems.FRESH).isAfter(now);
  }

  /** The rubric's owner, else the organisers, once for each time the feed cannot be had. */
  private void tell(Feed feed, FeedPhrase phrase, FeedReading reading) {
    Programme programme = telling.speech().programmes().find(feed.programme()).orElseThrow();
    Optional<Rubric> rubric = telling.rubrics().find(feed.programme(), feed.rubric());
    responsible(feed, rubric)
        .forEach(
            (id, person) -> {
              Texts texts = telling.speech().texts(programme, person.language());
              Card card =
                  Card.of(
                      texts.rich(
                          phrase,
                          with("title", feed.title()),
                          with("rubric", rubric.map(Rubric::name).orElse("")),
                          with("why", why(reading))));
              String key = "watch-feed:" + feed.id() + ":lost:" + clock.millis() + ":" + id.value();
              telling.outbox().tell(new Notice(feed.programme(), id, key, card));
            });
  }

  /** As the phrase names it. */
  private static String why(FeedReading reading) {
    if (!(reading instanceof FeedReading.NotReached missed)) {
      return "page";
    }
    return switch (NoPreview.of(missed.reason())) {
      case PRIVATE -> "private";
      case LOGIN -> "login";
      case MISSING -> "missing";
      case WRONG_TYPE, UNTITLED -> "page";
      case UNREACHABLE -> "silent";
    };
  }

  private Map<PersonId, Person> responsible(Feed feed, Optional<Rubric> rubric) {
    Map<PersonId, Person> people = new LinkedHashMap<>();
    rubric
        .map(Rubric::owner)
        .flatMap(owner -> telling.people().find(feed.programme(), owner))
        .ifPresent(owner -> people.put(owner.id(), owner));
    List<Person> organisers = telling.people().holding(feed.programme(), Role.ORGANISER);
    if (people.isEmpty()) {
      organisers.forEach(organiser -> people.put(organiser.id(), organiser));
    }
    return people;
  }
}
