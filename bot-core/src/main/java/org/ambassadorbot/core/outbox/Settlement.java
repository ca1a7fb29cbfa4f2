package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.core.store.Database;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down how deliveries end; each call is durable when it returns. */
final class Settlement {
  private static final Logger log = LoggerFactory.getLogger(Settlement.class);

  private final Database database;
  private final DeliveryStore deliveries;
  private final LaneStore lanes;
  private final Pacing pacing;
  private final DeliveryObserver observer;
  private final Clock clock;
  private final Set<WorkspaceId> heeded = ConcurrentHashMap.newKeySet();

  @Inject
  Settlement(
      Database database, LaneStore lanes, DeliveryStore deliveries, Watch watch, Clock clock) {
    this.database = database;
    this.lanes = lanes;
    this.deliveries = deliveries;
    this.pacing = watch.pacing();
    this.observer = watch.observer();
    this.clock = clock;
  }

  /** Who must know how things go. */
  record Watch(Pacing pacing, DeliveryObserver observer) {
    @Inject
    Watch {}
  }

  void sent(Delivery delivery, @Nullable MessageRef message) {
    Instant now = clock.instant();
    settle(delivery, Ending.sent(delivery, message, now));
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

  /** Nobody can find out any more whether it arrived. */
  void leftInDoubt(Delivery delivery) {
    database.write(() -> deliveries.leaveInDoubt(delivery));
  }

  private void settle(Delivery delivery, Ending ending) {
    boolean isOurs = database.write(() -> write(delivery, ending));
    if (!isOurs) {
      log.warn("delivery {} was taken up by somebody else", delivery.id().value());
      return;
    }
    if (ending.state() != DeliveryState.READY) {
      boolean isFailed = ending.state() == DeliveryState.FAILED;
      observer.settled(ending.state(), isFailed ? FailureCause.of(ending.cause()) : null);
    }
  }

  private boolean write(Delivery delivery, Ending ending) {
    boolean isOurs = deliveries.settle(delivery, ending, clock.instant());
    if (isOurs
        && ending.state() == DeliveryState.SENT
        && delivery.target() instanceof Target.Unwanted) {
      deliveries.withdrawn(delivery.id());
    }
    return isOurs;
  }

  /** Another process may have been asked to wait, or this one in an earlier life. */
  void heedOthers(WorkspaceId workspace) {
    if (!database.isShared() && !heeded.add(workspace)) {
      return;
    }
    database
        .read(() -> lanes.blockedUntil(workspace))
        .ifPresent(until -> pacing.block(workspace, until));
  }

  void blocked(WorkspaceId workspace, Instant until) {
    pacing.block(workspace, until);
    database.write(() -> lanes.block(workspace, until));
  }
}
