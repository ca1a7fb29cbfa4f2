package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.core.store.Database;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down how deliveries end; each call is durable when it returns. What the store would not
 * take is kept in mind and written when {@link #writeOwed} is called: no message is in doubt of
 * which this process knows what became of it.
 */
@Singleton
final class Settlement {
  private static final Logger log = LoggerFactory.getLogger(Settlement.class);

  private final Database database;
  private final DeliveryStore deliveries;
  private final LaneStore lanes;
  private final Watch watch;
  private final Clock clock;
  private final Set<WorkspaceId> heeded = ConcurrentHashMap.newKeySet();
  private final Queue<Owed> owed = new ConcurrentLinkedQueue<>();

  @Inject
  Settlement(
      Database database, LaneStore lanes, DeliveryStore deliveries, Watch watch, Clock clock) {
    this.database = database;
    this.lanes = lanes;
    this.deliveries = deliveries;
    this.watch = watch;
    this.clock = clock;
  }

  /** Who must know how things go. */
  record Watch(Pacing pacing, WorkspaceAccess access, DeliveryObserver observer) {
    @Inject
    Watch {}
  }

  /** An end that is still to be written down. */
  private record Owed(Delivery delivery, Ending ending, Runnable along) {}

  void sent(Delivery delivery, @Nullable MessageRef message) {
    WorkspaceId workspace = delivery.workspace();
    settle(
        delivery,
        Ending.sent(delivery, message, clock.instant()),
        () -> {
          if (delivery.target() instanceof Target.Unwanted) {
            deliveries.withdrawn(delivery.id());
          }
          if (delivery.claim().isTrial()) {
            watch.access().regained(workspace);
          }
        });
  }

  void failed(Delivery delivery, String cause) {
    log.warn("delivery {} failed: {}", delivery.id().value(), cause);
    settle(delivery, Ending.failed(delivery, cause, clock.instant()));
  }

  void inDoubt(Delivery delivery, String cause, Instant lookAt) {
    log.warn("delivery {} is in doubt: {}", delivery.id().value(), cause);
    settle(delivery, Ending.inDoubt(delivery, cause, lookAt));
  }

  void postponed(Delivery delivery, String cause, Instant dueAt) {
    settle(delivery, Ending.postponed(delivery, cause, dueAt));
  }

  void refused(Delivery delivery, String cause, Instant dueAt) {
    settle(delivery, Ending.refused(delivery, cause, dueAt));
  }

  void notBegun(Delivery delivery, Instant dueAt) {
    settle(delivery, Ending.notBegun(delivery, dueAt));
  }

  /** Its workspace does not let the bot in: it waits, and all others with it. */
  void lockedOut(Delivery delivery, String cause) {
    settle(
        delivery,
        Ending.lockedOut(delivery, cause),
        () -> {
          if (watch.access().lost(delivery.workspace(), cause)) {
            log.warn("{} does not let the bot in: {}", delivery.workspace().externalId(), cause);
          }
        });
  }

  /** Nobody can find out any more whether it arrived. */
  void leftInDoubt(Delivery delivery) {
    database.write(() -> deliveries.leaveInDoubt(delivery));
  }

  private void settle(Delivery delivery, Ending ending) {
    settle(
        delivery,
        ending,
        () -> {
          if (delivery.claim().isTrial()) {
            watch.access().triesAgainSoon(delivery.workspace());
          }
        });
  }

  private void settle(Delivery delivery, Ending ending, Runnable along) {
    Owed end = new Owed(delivery, ending, along);
    try {
      write(end);
    } catch (RuntimeException e) {
      log.error("delivery {} is settled later", delivery.id().value(), e);
      owed.add(end);
    }
  }

  /** Writes down what the store did not take when it was to. */
  void writeOwed() {
    for (Owed next = owed.peek(); next != null; next = owed.peek()) {
      write(next);
      owed.remove(next);
    }
  }

  private void write(Owed end) {
    Delivery delivery = end.delivery();
    Ending ending = end.ending();
    boolean isOurs = database.write(() -> isSettled(end));
    if (!isOurs) {
      log.warn("delivery {} was taken up by somebody else", delivery.id().value());
      return;
    }
    if (ending.state() != DeliveryState.READY) {
      boolean isFailed = ending.state() == DeliveryState.FAILED;
      watch.observer().settled(ending.state(), isFailed ? FailureCause.of(ending.cause()) : null);
    }
  }

  private boolean isSettled(Owed end) {
    boolean isOurs = deliveries.settle(end.delivery(), end.ending(), clock.instant());
    if (isOurs) {
      end.along().run();
    }
    return isOurs;
  }

  /** Another process may have been asked to wait, or this one in an earlier life. */
  void heedOthers(WorkspaceId workspace) {
    if (!database.isShared() && heeded.contains(workspace)) {
      return;
    }
    database
        .read(() -> lanes.blockedUntil(workspace))
        .ifPresent(until -> watch.pacing().block(workspace, until));
    heeded.add(workspace);
  }

  /** The platform asked to wait; if the store does not take that, at least this process knows. */
  void blocked(WorkspaceId workspace, Instant until) {
    watch.pacing().block(workspace, until);
    try {
      database.write(() -> lanes.block(workspace, until));
    } catch (RuntimeException e) {
      log.error("the wait of {} is not written down", workspace.externalId(), e);
    }
  }
}
