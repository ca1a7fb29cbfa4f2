package org.ambassadorbot.core.outbox;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.ambassadorbot.core.people.WorkspaceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The service of one lane, as long as there is work in it: rounds, and threads for what they take.
 */
final class LaneService {
  private static final Logger log = LoggerFactory.getLogger(LaneService.class);
  private static final int SENDERS = 32;

  /**
   * Several deliveries taken at once cost hardly more than one: it pays to wait for a few hands.
   */
  private static final int WORTH_A_ROUND = SENDERS / 2;

  private static final Duration WAIT_FOR_HANDS = Duration.ofMillis(10);
  private static final Duration LONGEST_SLEEP = Duration.ofMillis(500);

  private final WorkspaceId workspace;
  private final String instance;
  private final Round round;
  private final Hands hands;
  private final Semaphore free = new Semaphore(SENDERS);
  private final AtomicBoolean isInterrupted = new AtomicBoolean();

  LaneService(WorkspaceId workspace, String instance, Round round, Hands hands) {
    this.workspace = workspace;
    this.instance = instance;
    this.round = round;
    this.hands = hands;
  }

  /** Who carries what is taken. */
  record Hands(Executor threads, Courier courier) {}

  /** Serves until nothing is left for the moment, or until the process ends. */
  void serve(BooleanSupplier isClosing) {
    try {
      while (!isClosing.getAsBoolean() && !isInterrupted.get() && serveOnce(isClosing)) {
        // every round says itself whether another one follows
      }
      free.acquireUninterruptibly(SENDERS);
      round.leave(workspace, instance);
    } catch (RuntimeException e) {
      log.error("the lane of {} stumbled", workspace.externalId(), e);
      rest(LONGEST_SLEEP);
    }
  }

  private boolean serveOnce(BooleanSupplier isClosing) {
    int most = freeHands();
    Round.Outcome outcome =
        round.serve(
            workspace,
            instance,
            most,
            new Round.Hands(
                delivery -> carry(delivery, isClosing),
                delivery -> hand(() -> hands.courier().lookInto(delivery), () -> {})));
    if (!outcome.isOurs() || outcome.rest().compareTo(LONGEST_SLEEP) > 0) {
      return false;
    }
    if (!outcome.rest().isZero()) {
      rest(outcome.rest());
    }
    return true;
  }

  /** How many threads are free: several, if that takes no more than a moment. */
  private int freeHands() {
    try {
      boolean areSeveral =
          free.tryAcquire(WORTH_A_ROUND, WAIT_FOR_HANDS.toNanos(), TimeUnit.NANOSECONDS);
      if (!areSeveral) {
        free.acquire();
      }
      int most = (areSeveral ? WORTH_A_ROUND : 1) + free.drainPermits();
      free.release(most);
      return most;
    } catch (InterruptedException e) {
      isInterrupted.set(true);
      return 0;
    }
  }

  private void carry(Delivery delivery, BooleanSupplier isClosing) {
    Courier courier = hands.courier();
    if (isClosing.getAsBoolean()) {
      courier.giveBack(delivery);
      return;
    }
    hand(() -> courier.carry(delivery), () -> courier.giveBack(delivery));
  }

  private void hand(Runnable task, Runnable otherwise) {
    free.acquireUninterruptibly();
    try {
      hands.threads().execute(() -> run(task));
    } catch (RejectedExecutionException e) {
      free.release();
      otherwise.run();
    }
  }

  private void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      log.error("a delivery of {} was not settled", workspace.externalId(), e);
    } finally {
      free.release();
    }
  }

  private void rest(Duration duration) {
    try {
      TimeUnit.NANOSECONDS.sleep(duration.toNanos());
    } catch (InterruptedException e) {
      isInterrupted.set(true);
    }
  }
}
