package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the outbox: answers at once, the rest lane by lane as it becomes due. Starts with {@link
 * #start}, ends with {@link #close}; what is not settled by then is taken up by another process.
 */
@Singleton
public final class Dispatcher implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
  private static final Duration LONGEST_SLEEP = Duration.ofMillis(500);
  private static final Duration DRAIN = Duration.ofSeconds(6);

  private final String instance = UUID.randomUUID().toString();
  private final Database database;
  private final LaneStore lanes;
  private final DeliveryStore deliveries;
  private final Round round;
  private final Courier courier;
  private final WorkspaceAccess access;
  private final Settlement settlement;
  private final Clock clock;
  private final ExecutorService answering = pool("answer");
  private final ExecutorService servings = pool("lane");
  private final ExecutorService senders = pool("sender");
  private final Answerers answerers;
  private final Set<WorkspaceId> served = ConcurrentHashMap.newKeySet();
  private final Semaphore work = new Semaphore(0);
  private final Thread thread = new Thread(this::watch, "dispatcher");
  private final AtomicBoolean isClosing = new AtomicBoolean();

  @Inject
  Dispatcher(Database database, Stores stores, Round round, Ends ends, Clock clock) {
    this.database = database;
    this.lanes = stores.lanes();
    this.deliveries = stores.deliveries();
    this.access = stores.access();
    this.round = round;
    this.courier = ends.courier();
    this.settlement = ends.settlement();
    this.clock = clock;
    this.answerers = new Answerers(answering, courier);
  }

  /** The rows it looks at. */
  record Stores(
      LaneStore lanes,
      DeliveryStore deliveries,
      ToldStore told,
      DrawingStore drawings,
      WorkspaceAccess access) {
    @Inject
    Stores {}
  }

  /** Who brings deliveries to their ends. */
  record Ends(Courier courier, Settlement settlement) {
    @Inject
    Ends {}
  }

  private static ExecutorService pool(String name) {
    return new ThreadPoolExecutor(
        0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), named(name));
  }

  private static java.util.concurrent.ThreadFactory named(String name) {
    return task -> new Thread(task, name);
  }

  /** The name under which this process takes deliveries. */
  String instance() {
    return instance;
  }

  /**
   * Begins to serve the outbox; what waits for access is tried at once, since this process may have
   * been given other credentials.
   */
  public void start() {
    database.write(access::tryAll);
    thread.start();
  }

  /** Says that something may have become due: lanes are looked at now. Repeatable. */
  public void wake() {
    work.release();
  }

  /** Sends deliveries that this instance has taken already, without waiting for them. */
  void carryNow(List<Delivery> taken) {
    taken.forEach(answerers::carry);
  }

  /** How many deliveries wait or are under way, by state. */
  public Map<DeliveryState, Long> depth() {
    return database.read(deliveries::depth);
  }

  /** For how long the oldest delivery that could leave has been waiting; zero when none does. */
  public Duration oldest() {
    Instant now = clock.instant();
    return database
        .read(() -> deliveries.oldestDue(now))
        .map(due -> Duration.between(due, now))
        .orElse(Duration.ZERO);
  }

  /** How many of those that are ready wait for their workspaces to let the bot in. */
  public long withoutAccess() {
    return database.read(access::waiting);
  }

  /** Whether anything is leaving, or about to, whatever its state says. */
  public boolean isLeaving() {
    Map<DeliveryState, Long> depth = depth();
    return depth.containsKey(DeliveryState.SENDING)
        || depth.getOrDefault(DeliveryState.READY, 0L) > withoutAccess();
  }

  private void watch() {
    while (!isClosing.get()) {
      try {
        settlement.writeOwed();
        database.read(() -> lanes.withWork(clock.instant())).forEach(this::serve);
        if (work.tryAcquire(LONGEST_SLEEP.toMillis(), TimeUnit.MILLISECONDS)) {
          work.drainPermits();
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        log.error("the dispatcher stumbled and goes on", e);
        if (!rest()) {
          return;
        }
      }
    }
  }

  /** Whether the watch goes on. */
  private boolean rest() {
    try {
      TimeUnit.NANOSECONDS.sleep(LONGEST_SLEEP.toNanos());
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  private void serve(WorkspaceId workspace) {
    if (served.add(workspace)) {
      servings.execute(
          () -> {
            try {
              new LaneService(workspace, instance, round, new LaneService.Hands(senders, courier))
                  .serve(isClosing::get);
            } finally {
              served.remove(workspace);
            }
          });
    }
  }

  /** Lets what is under way end, for a few seconds at most; what has not begun is given back. */
  @Override
  public void close() {
    long deadline = System.nanoTime() + DRAIN.toNanos();
    isClosing.set(true);
    wake();
    answerers.close();
    answering.shutdown();
    try {
      TimeUnit.NANOSECONDS.timedJoin(thread, left(deadline));
      servings.shutdown();
      boolean isDone = servings.awaitTermination(left(deadline), TimeUnit.NANOSECONDS);
      senders.shutdown(); // only now: a round that is still going hands deliveries to it
      isDone &= senders.awaitTermination(left(deadline), TimeUnit.NANOSECONDS);
      isDone &= answering.awaitTermination(left(deadline), TimeUnit.NANOSECONDS);
      writeOwed();
      if (!isDone) {
        log.warn("some deliveries were still under way at the end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void writeOwed() {
    try {
      settlement.writeOwed();
    } catch (RuntimeException e) {
      log.error("what became of some deliveries is not written down", e);
    }
  }

  private static long left(long deadline) {
    return Math.max(1, deadline - System.nanoTime());
  }
}
