package org.ambassadorbot.core.link;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ambassadorbot.core.schedule.Schedule;
import org.ambassadorbot.core.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the pages of links that are wanted, a few side by side, and writes down many in one
 * transaction. A page whose site is busy is read again a little later; so is what a process that
 * died had taken.
 */
final class FetchPreviews {
  static final String JOB = "link-preview";

  private static final String LATER = "later";
  private static final Logger log = LoggerFactory.getLogger(FetchPreviews.class);
  private static final int LARGEST = 512 * 1024;
  private static final int AT_ONCE = 16;
  private static final int SIDE_BY_SIDE = 4;
  private static final int MOST_TRIES = 3;

  /** Longer than it takes to read as many, each at its slowest. */
  private static final Duration TAKEN = Duration.ofMinutes(3);

  private static final Duration BETWEEN_TRIES = Duration.ofMinutes(1);

  private final Fetcher fetcher;
  private final LinkPreviewStore previews;
  private final WantedLinkStore wanted;
  private final Schedule schedule;
  private final Database database;
  private final Clock clock;

  @Inject
  FetchPreviews(Fetcher fetcher, Rows rows, Schedule schedule, Database database, Clock clock) {
    this.fetcher = fetcher;
    this.previews = rows.previews();
    this.wanted = rows.wanted();
    this.schedule = schedule;
    this.database = database;
    this.clock = clock;
  }

  /** The rows it reads and writes. */
  record Rows(LinkPreviewStore previews, WantedLinkStore wanted) {
    @Inject
    Rows {}
  }

  /** Reads until nothing is left that may be taken, and comes back for the rest. Repeatable. */
  void run() {
    List<WantedLink> taken = take();
    while (!taken.isEmpty()) {
      List<Runnable> found = read(taken);
      database.write(() -> found.forEach(Runnable::run));
      taken = take();
    }
    database.write(() -> wanted.nextFree().ifPresent(at -> schedule.once(JOB, LATER, at, "")));
  }

  private List<WantedLink> take() {
    Instant now = clock.instant();
    return database.write(() -> wanted.take(now, now.plus(TAKEN), AT_ONCE));
  }

  /** Waits for the network, so never inside a transaction; returns what is to be written down. */
  private List<Runnable> read(List<WantedLink> links) {
    if (links.size() == 1) {
      return List.of(read(links.get(0)));
    }
    ExecutorService readers = Executors.newFixedThreadPool(SIDE_BY_SIDE);
    try {
      List<Callable<Runnable>> reading = new ArrayList<>();
      links.forEach(link -> reading.add(() -> read(link)));
      List<Runnable> found = new ArrayList<>();
      for (Future<Runnable> each : readers.invokeAll(reading)) {
        found.add(each.get());
      }
      return found;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while pages were read", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a page could not be read", e);
    } finally {
      readers.shutdownNow();
    }
  }

  /** A page that more than once ended the process that read it is not read again. */
  private Runnable read(WantedLink link) {
    if (link.tries() > MOST_TRIES) {
      log.error("a page was begun {} times and never read", MOST_TRIES);
      return refusal(link, NoPreview.UNREACHABLE);
    }
    try {
      return outcome(
          link,
          fetcher.fetch(FetchRequest.beginning(link.address(), LARGEST, ReadPreview.mediaTypes())));
    } catch (RuntimeException | StackOverflowError e) {
      log.error("a page defeats the reader", e);
      return refusal(link, NoPreview.UNREACHABLE);
    }
  }

  private Runnable outcome(WantedLink link, Fetching fetching) {
    if (fetching instanceof Fetching.Fetched fetched) {
      return ReadPreview.of(fetched)
          .map(preview -> preview(link, preview))
          .orElseGet(() -> refusal(link, ReadPreview.reason(fetched)));
    }
    if (fetching instanceof Fetching.Refused refused) {
      log.info("no preview: {}", refused.reason());
      boolean isLater = refused.reason() == Fetching.Reason.BUSY && link.tries() < MOST_TRIES;
      return isLater
          ? () -> wanted.postpone(link, clock.instant().plus(BETWEEN_TRIES))
          : refusal(link, NoPreview.of(refused.reason()));
    }
    return () -> wanted.settle(link); // nothing has changed since
  }

  private Runnable preview(WantedLink link, LinkPreview preview) {
    return () -> {
      previews.keep(link.programme(), link.key(), preview, clock.instant());
      wanted.settle(link);
    };
  }

  private Runnable refusal(WantedLink link, NoPreview reason) {
    return () -> {
      previews.refuse(link.programme(), link.key(), reason, clock.instant());
      wanted.settle(link);
    };
  }
}
