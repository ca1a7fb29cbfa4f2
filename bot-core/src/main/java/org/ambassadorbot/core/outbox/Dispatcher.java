package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.ambassadorbot.core.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what stands in the outbox: answers at once, the rest as it becomes due. Starts with {@link
 * #start}, ends with {@link #close}; what is not settled by then is taken up by the next process.
 */
@Singleton
public final class Dispatcher implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
  private static final int SENDERS = 8;
  private static final int BATCH = SENDERS;
  private static final Duration LONGEST_SLEEP = Duration.ofSeconds(1);
  private static final Duration DRAIN = Duration.ofSeconds(5);

  private final String instance = UUID.randomUUID().toString();
  private final Database database;
  private final DeliveryStore deliveries;
  private final Courier courier;
  private final Clock clock;
  private final ExecutorService senders;
  private final Semaphore work = new Semaphore(0);
  private final Thread thread = new Thread(this::run, "dispatcher");
  private volatile boolean isClosing;

  @Inject
  Dispatcher(Database database, DeliveryStore deliveries, Courier courier, Clock clock) {
    this.database = database;
    this.deliveries = deliveries;
    this.courier = courier;
    this.clock = clock;
    this.senders =
        new ThreadPoolExecutor(
            SENDERS, SENDERS, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), this::sender);
    ((ThreadPoolExecutor) senders).allowCoreThreadTimeOut(true);
  }

  private Thread sender(Runnable task) {
    return new Thread(task, "sender");
  }

  /** The name under which this process takes deliveries. */
  String instance() {
    return instance;
  }

  /** Begins to serve the outbox. */
  public void start() {
    thread.start();
  }

  /** Says that something may have become due. */
  void wake() {
    work.release();
  }

  /** Sends deliveries that this instance has taken already, without waiting for them. */
  void carryNow(List<Delivery> taken) {
    taken.forEach(delivery -> senders.execute(() -> courier.carry(delivery)));
  }

  /** How many deliveries wait or are under way, by state. */
  public Map<DeliveryState, Long> depth() {
    return database.read(deliveries::depth);
  }

  private void run() {
    while (!isClosing) {
      try {
        boolean wasBusy = serveOnce();
        if (!wasBusy) {
          work.tryAcquire(LONGEST_SLEEP.toMillis(), TimeUnit.MILLISECONDS);
          work.drainPermits();
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        log.error("the dispatcher stumbled and goes on", e);
        pauseAfterFailure();
      }
    }
  }

  private void pauseAfterFailure() {
    try {
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      isClosing = true;
    }
  }

  /** Serves what is due now, and waits until it is settled; returns whether there was anything. */
  boolean serveOnce() {
    Instant now = clock.instant();
    if (database.read(() -> deliveries.isQuiet(now, now.minus(Doubt.LONGEST_SENDING)))) {
      return false;
    }
    database.write(
        () -> deliveries.release(now.minus(Doubt.LONGEST_SENDING), now.plus(Doubt.BEFORE_LOOKING)));
    List<Delivery> taken = database.write(() -> deliveries.claim(instance, now, BATCH));
    List<Delivery> doubtful = database.write(() -> deliveries.claimDoubtful(instance, now, BATCH));
    List<CompletableFuture<Void>> under = new ArrayList<>();
    taken.forEach(delivery -> under.add(runAsync(() -> courier.carry(delivery))));
    doubtful.forEach(delivery -> under.add(runAsync(() -> courier.lookInto(delivery))));
    under.forEach(CompletableFuture::join);
    return !taken.isEmpty() || !doubtful.isEmpty();
  }

  private CompletableFuture<Void> runAsync(Runnable task) {
    return CompletableFuture.runAsync(task, senders);
  }

  /** Lets what is under way end, for a few seconds at most. */
  @Override
  public void close() {
    isClosing = true;
    wake();
    senders.shutdown();
    try {
      thread.join(DRAIN.toMillis());
      if (!senders.awaitTermination(DRAIN.toMillis(), TimeUnit.MILLISECONDS)) {
        log.warn("some deliveries were still under way at the end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
