package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
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
  private static final int SENDERS_OF_A_LANE = 16;
  private static final Duration LONGEST_SLEEP = Duration.ofMillis(500);
  private static final Duration DRAIN = Duration.ofSeconds(4);

  private final String instance = UUID.randomUUID().toString();
  private final Database database;
  private final LaneStore lanes;
  private final DeliveryStore deliveries;
  private final Round round;
  private final Courier courier;
  private final Clock clock;
  private final ExecutorService answering = pool("answer");
  private final ExecutorService senders = pool("sender");
  private final Answerers answerers;
  private final Set<WorkspaceId> served = ConcurrentHashMap.newKeySet();
  private final Semaphore work = new Semaphore(0);
  private final Thread thread = new Thread(this::watch, "dispatcher");
  private final AtomicBoolean isClosing = new AtomicBoolean();

  @Inject
  Dispatcher(Database database, Stores stores, Round round, Courier courier, Clock clock) {
    this.database = database;
    this.lanes = stores.lanes();
    this.deliveries = stores.deliveries();
    this.round = round;
    this.courier = courier;
    this.clock = clock;
    this.answerers = new Answerers(answering, courier);
  }

  /** The rows it looks at. */
  record Stores(LaneStore lanes, DeliveryStore deliveries) {
    @Inject
    Stores {}
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
    taken.forEach(answerers::carry);
  }

  /** How many deliveries wait or are under way, by state. */
  public Map<DeliveryState, Long> depth() {
    return database.read(deliveries::depth);
  }

  private void watch() {
    while (!isClosing.get()) {
      try {
        database.read(() -> lanes.withWork(clock.instant())).forEach(this::serve);
        if (work.tryAcquire(LONGEST_SLEEP.toMillis(), TimeUnit.MILLISECONDS)) {
          work.drainPermits();
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        log.error("the dispatcher stumbled and goes on", e);
        rest(LONGEST_SLEEP);
      }
    }
  }

  private void serve(WorkspaceId workspace) {
    if (served.add(workspace)) {
      senders.execute(() -> new Serving(workspace).run());
    }
  }

  private void rest(Duration duration) {
    try {
      TimeUnit.NANOSECONDS.sleep(duration.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      isClosing.set(true);
    }
  }

  /** The service of one lane, as long as there is work in it. */
  private final class Serving {
    private final WorkspaceId workspace;
    private final Semaphore free = new Semaphore(SENDERS_OF_A_LANE);

    Serving(WorkspaceId workspace) {
      this.workspace = workspace;
    }

    void run() {
      try {
        while (!isClosing.get() && serveOnce()) {
          // every round says itself whether another one follows
        }
        free.acquireUninterruptibly(SENDERS_OF_A_LANE);
        round.leave(workspace, instance);
      } catch (RuntimeException e) {
        log.error("the lane of {} stumbled", workspace.externalId(), e);
        rest(LONGEST_SLEEP);
      } finally {
        served.remove(workspace);
      }
    }

    private boolean serveOnce() {
      free.acquireUninterruptibly();
      int most = 1 + free.drainPermits();
      free.release(most);
      Round.Outcome outcome =
          round.serve(
              workspace,
              instance,
              most,
              new Round.Hands(
                  delivery -> hand(() -> courier.carry(delivery)),
                  delivery -> hand(() -> courier.lookInto(delivery))));
      if (!outcome.isOurs() || outcome.rest().compareTo(LONGEST_SLEEP) > 0) {
        return false;
      }
      if (!outcome.rest().isZero()) {
        rest(outcome.rest());
      }
      return true;
    }

    private void hand(Runnable task) {
      free.acquireUninterruptibly();
      senders.execute(
          () -> {
            try {
              task.run();
            } catch (RuntimeException e) {
              log.error("a delivery of {} was not settled", workspace.externalId(), e);
            } finally {
              free.release();
            }
          });
    }
  }

  /** Lets what is under way end, for a few seconds at most. */
  @Override
  public void close() {
    isClosing.set(true);
    wake();
    answerers.close();
    answering.shutdown();
    try {
      thread.join(DRAIN.toMillis());
      boolean isDone = answering.awaitTermination(DRAIN.toMillis(), TimeUnit.MILLISECONDS);
      senders.shutdown();
      isDone &= senders.awaitTermination(DRAIN.toMillis(), TimeUnit.MILLISECONDS);
      if (!isDone) {
        log.warn("some deliveries were still under way at the end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
