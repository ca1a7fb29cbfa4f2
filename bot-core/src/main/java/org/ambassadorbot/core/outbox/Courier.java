package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.core.platform.ChatPlatform;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.store.Database;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries one delivery that has been taken to its platform, and writes down how it ended. */
final class Courier {
  private static final Logger log = LoggerFactory.getLogger(Courier.class);
  private static final int MOST_ATTEMPTS = 8;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  private final Platforms platforms;
  private final Database database;
  private final DeliveryStore deliveries;
  private final DeliveryObserver observer;
  private final Clock clock;

  @Inject
  Courier(
      Platforms platforms,
      Database database,
      DeliveryStore deliveries,
      DeliveryObserver observer,
      Clock clock) {
    this.platforms = platforms;
    this.database = database;
    this.deliveries = deliveries;
    this.observer = observer;
    this.clock = clock;
  }

  /** Sends a delivery and settles it, whatever happens. */
  void carry(Delivery delivery) {
    Optional<ChatPlatform> platform = platforms.find(delivery.target().workspace().platform());
    if (platform.isEmpty()) {
      fail(delivery, "platform not connected");
      return;
    }
    try {
      sent(delivery, hit(platform.get(), delivery));
    } catch (PlatformException e) {
      settle(delivery, e);
    } catch (RuntimeException e) {
      log.error("delivery {} failed by a defect", delivery.id().value(), e);
      fail(delivery, "defect");
    }
  }

  private static @Nullable MessageRef hit(ChatPlatform platform, Delivery delivery)
      throws PlatformException {
    if (delivery.target() instanceof Target.Place place) {
      return platform.send(place.destination(), delivery.card(), delivery.id());
    }
    MessageRef message = ((Target.Standing) delivery.target()).message();
    platform.update(message, delivery.card());
    return message;
  }

  /** Finds out whether a delivery in doubt arrived; sends it if it certainly did not. */
  void lookInto(Delivery delivery) {
    WorkspaceId workspace = delivery.target().workspace();
    Optional<ChatPlatform> platform = platforms.find(workspace.platform());
    if (platform.isEmpty()
        || !platform.get().capabilities().findsDeliveries()
        || !(delivery.target() instanceof Target.Place place)) {
      leaveInDoubt(delivery);
      return;
    }
    try {
      Optional<MessageRef> found = platform.get().find(place.destination(), delivery.id());
      if (found.isPresent()) {
        sent(delivery, found.get());
      } else {
        postpone(delivery, "did not arrive", clock.instant());
      }
    } catch (PlatformException e) {
      log.info("delivery {} stays in doubt: {}", delivery.id().value(), e.getMessage());
    }
  }

  private void settle(Delivery delivery, PlatformException failure) {
    boolean isRepeatable =
        failure.reason().isRepeatable()
            || (failure.reason() == PlatformException.Reason.AMBIGUOUS
                && delivery.target().isRepeatable());
    if (isRepeatable && delivery.attempts() < MOST_ATTEMPTS) {
      postpone(delivery, causeOf(failure), clock.instant().plus(pause(delivery, failure)));
      return;
    }
    if (failure.reason() == PlatformException.Reason.AMBIGUOUS
        && !delivery.target().isRepeatable()) {
      doubt(delivery, causeOf(failure));
      return;
    }
    fail(delivery, causeOf(failure));
  }

  private static Duration pause(Delivery delivery, PlatformException failure) {
    Duration own = FIRST_PAUSE.multipliedBy(1L << Math.min(delivery.attempts(), 10));
    Duration bounded = own.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : own;
    return failure.retryAfter().orElse(bounded);
  }

  private static String causeOf(PlatformException failure) {
    String message = String.valueOf(failure.getMessage());
    return message.length() > 200 ? message.substring(0, 200) : message;
  }

  private void sent(Delivery delivery, @Nullable MessageRef message) {
    database.write(() -> deliveries.sent(delivery.id(), message, clock.instant()));
    observer.settled(DeliveryState.SENT);
  }

  private void fail(Delivery delivery, String cause) {
    log.warn("delivery {} failed: {}", delivery.id().value(), cause);
    database.write(() -> deliveries.failed(delivery.id(), cause, clock.instant()));
    observer.settled(DeliveryState.FAILED);
  }

  private void doubt(Delivery delivery, String cause) {
    log.warn("delivery {} in doubt: {}", delivery.id().value(), cause);
    Instant now = clock.instant();
    database.write(
        () -> deliveries.inDoubt(delivery.id(), cause, now.plus(Doubt.BEFORE_LOOKING), now));
    observer.settled(DeliveryState.IN_DOUBT);
  }

  private void leaveInDoubt(Delivery delivery) {
    Instant now = clock.instant();
    database.write(
        () -> deliveries.inDoubt(delivery.id(), "cannot be looked up", Doubt.NEVER, now));
  }

  private void postpone(Delivery delivery, String cause, Instant dueAt) {
    database.write(() -> deliveries.postponed(delivery.id(), cause, dueAt, clock.instant()));
  }
}
