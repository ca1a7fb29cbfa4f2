package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
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
    database.write(() -> writeSent(delivery, message));
    observer.settled(DeliveryState.SENT);
  }

  private void writeSent(Delivery delivery, @Nullable MessageRef message) {
    deliveries.sent(delivery.id(), message, clock.instant());
    if (delivery.target() instanceof Target.Unwanted) {
      deliveries.withdrawn(delivery.id());
    }
  }

  void failed(Delivery delivery, String cause) {
    log.warn("delivery {} failed: {}", delivery.id().value(), cause);
    database.write(() -> deliveries.failed(delivery.id(), cause, clock.instant()));
    observer.settled(DeliveryState.FAILED);
  }

  void inDoubt(Delivery delivery, String cause, Instant lookAt) {
    log.warn("delivery {} is in doubt: {}", delivery.id().value(), cause);
    database.write(() -> deliveries.inDoubt(delivery.id(), cause, lookAt, clock.instant()));
    observer.settled(DeliveryState.IN_DOUBT);
  }

  void postponed(Delivery delivery, String cause, Instant dueAt) {
    database.write(() -> deliveries.postponed(delivery.id(), cause, dueAt, clock.instant()));
  }

  void notBegun(Delivery delivery, Instant dueAt) {
    database.write(() -> deliveries.notBegun(delivery.id(), dueAt, clock.instant()));
  }

  void blocked(WorkspaceId workspace, Instant until) {
    pacing.block(workspace, until);
    database.write(() -> lanes.block(workspace, until));
  }
}
