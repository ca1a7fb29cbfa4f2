package org.ambassadorbot.core.link;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.ambassadorbot.core.directory.Defaults;
import org.ambassadorbot.core.event.Events;
import org.ambassadorbot.core.event.ProgrammeEvent.LinkFollowed;
import org.ambassadorbot.core.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts clicks a moment after they happened, many at once: each visitor of a link once a day. What
 * recognises a visitor is made with a salt that is thrown away with the day. Clicks of the last
 * moment may be lost when the process dies; nothing else waits for them. Thread-safe.
 */
@Singleton
public final class ClickCounter implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ClickCounter.class);

  private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(1);

  private static final int MOST_WAITING = 100_000;
  private static final int MOST_AT_ONCE = 5_000;
  private static final int LONGEST_AGENT = 500;

  private final Database database;
  private final TrackedLinkStore store;
  private final Events events;
  private final Defaults defaults;
  private final Clock clock;
  private final BlockingQueue<Click> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
  private final Map<LocalDate, String> salts = new ConcurrentHashMap<>();
  private final AtomicLong missed = new AtomicLong();
  private final CountDownLatch end = new CountDownLatch(1);

  @Inject
  ClickCounter(
      Database database, TrackedLinkStore store, Events events, Defaults defaults, Clock clock) {
    this.database = database;
    this.store = store;
    this.events = events;
    this.defaults = defaults;
    this.clock = clock;
  }

  private record Click(Following.Led led, Visit visit, LocalDate day) {}

  /** Begins to count by itself, every second. */
  public void start() {
    Thread thread = new Thread(this::goOn, "clicks");
    thread.setDaemon(true);
    thread.start();
  }

  private void goOn() {
    try {
      while (!end.await(BETWEEN_COUNTS.toMillis(), TimeUnit.MILLISECONDS)) {
        countQuietly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Takes note of a click; returns at once. Beyond what can wait, clicks are not counted. */
  public void saw(Following.Led led, Visit visit) {
    LocalDate day = LocalDate.ofInstant(clock.instant(), defaults.zone());
    if (!waiting.offer(new Click(led, visit, day))) {
      missed.incrementAndGet();
    }
  }

  /** Counts what was noted so far. */
  public void count() {
    long lost = missed.getAndSet(0);
    if (lost > 0) {
      log.warn("{} clicks were more than can be counted", lost);
    }
    List<Click> clicks = new ArrayList<>();
    while (waiting.drainTo(clicks, MOST_AT_ONCE) > 0) {
      countAll(clicks);
      clicks.clear();
    }
  }

  private void countQuietly() {
    try {
      count();
    } catch (RuntimeException e) {
      log.error("clicks could not be counted", e);
    }
  }

  /** What is to be computed is, before the store is held up. */
  private void countAll(List<Click> clicks) {
    Map<LocalDate, Map<Long, Click>> days = new HashMap<>();
    MessageDigest digest = digest();
    for (Click click : clicks) {
      days.computeIfAbsent(click.day(), day -> new HashMap<>())
          .putIfAbsent(visitor(digest, click), click);
    }
    database.write(() -> days.forEach(this::count));
  }

  private void count(LocalDate day, Map<Long, Click> visitors) {
    Map<Long, List<Following.Led>> links = new HashMap<>();
    for (Long fresh : store.newAmong(day, visitors.keySet())) {
      Following.Led led = Objects.requireNonNull(visitors.get(fresh)).led();
      links.computeIfAbsent(led.link().id(), id -> new ArrayList<>()).add(led);
    }
    links.values().forEach(followed -> tell(day, followed));
  }

  /** One count and one event for all who followed a link in the same moment. */
  private void tell(LocalDate day, List<Following.Led> followed) {
    TrackedLink link = followed.get(0).link();
    store.count(link.id(), day, followed.size());
    Set<Long> people =
        followed.stream()
            .map(Following.Led::person)
            .filter(person -> person != 0)
            .collect(Collectors.toSet());
    if (!people.isEmpty()) {
      events.tell(new LinkFollowed(link.programme(), link.purpose(), people));
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The salt of a day is read from the store at its first use, and kept in memory as long. */
  private String salt(LocalDate day) {
    return salts.computeIfAbsent(day, any -> database.write(() -> store.salt(day)));
  }

  /** A number for a visitor of a link: the same all day, and nobody else's. */
  private long visitor(MessageDigest digest, Click click) {
    String agent = click.visit().agent();
    String who =
        salt(click.day())
            + "|"
            + click.led().link().id()
            + "|"
            + click.led().person()
            + "|"
            + click.visit().address()
            + "|"
            + agent.substring(0, Math.min(agent.length(), LONGEST_AGENT));
    return ByteBuffer.wrap(digest.digest(who.getBytes(StandardCharsets.UTF_8))).getLong();
  }

  /** Forgets what visitors of the days before today were recognised by. */
  void forgetVisitors() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), defaults.zone());
    salts.keySet().removeIf(day -> day.isBefore(today));
    store.forgetVisitorsBefore(today);
  }

  /** Counts what is still waiting, and counts no more. */
  @Override
  public void close() {
    end.countDown();
    countQuietly();
  }
}
