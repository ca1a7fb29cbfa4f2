package org.ambassadorbot.core.link;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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
  private final BlockingQueue<Click> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final Map<LocalDate, String> salts = new ConcurrentHashMap<>();
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
      log.warn("more clicks than can be counted");
    }
  }

  /** Counts what was noted so far. */
  public void count() {
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
    Map<LocalDate, Mac> macs = new HashMap<>();
    for (Click click : clicks) {
      Mac mac = macs.computeIfAbsent(click.day(), this::mac);
      days.computeIfAbsent(click.day(), day -> new HashMap<>())
          .putIfAbsent(visitor(mac, click), click);
    }
    database.write(() -> days.forEach(this::count));
  }

  private void count(LocalDate day, Map<Long, Click> visitors) {
    Map<Long, Integer> numbers = new HashMap<>();
    Set<Following.Led> followed = new HashSet<>();
    for (Long fresh : store.newAmong(day, visitors.keySet())) {
      Following.Led led = Objects.requireNonNull(visitors.get(fresh)).led();
      numbers.merge(led.link().id(), 1, Integer::sum);
      followed.add(led);
    }
    numbers.forEach((link, number) -> store.count(link, day, number));
    followed.forEach(led -> events.tell(event(led)));
  }

  private static LinkFollowed event(Following.Led led) {
    return new LinkFollowed(led.link().programme(), led.link().purpose(), led.person());
  }

  /** The salt of a day is read from the store at its first use, and kept in memory as long. */
  private Mac mac(LocalDate day) {
    String salt = salts.computeIfAbsent(day, any -> database.write(() -> store.salt(day)));
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(salt.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A number for a visitor of a link: the same all day, and nobody else's. */
  private static long visitor(Mac mac, Click click) {
    String agent = click.visit().agent();
    String who =
        click.led().link().id()
            + "|"
            + click.led().person()
            + "|"
            + click.visit().address()
            + "|"
            + agent.substring(0, Math.min(agent.length(), LONGEST_AGENT));
    return ByteBuffer.wrap(mac.doFinal(who.getBytes(StandardCharsets.UTF_8))).getLong();
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
