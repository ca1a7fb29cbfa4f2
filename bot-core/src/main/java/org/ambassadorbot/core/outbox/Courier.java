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
import org.ambassadorbot.core.platform.PlatformException.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries one delivery that has been taken to its platform, and has it written down how it ended.
 */
final class Courier {
  private static final Logger log = LoggerFactory.getLogger(Courier.class);
  private static final int MOST_ATTEMPTS = 8;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  private final Platforms platforms;
  private final Pacing pacing;
  private final Settlement settlement;
  private final Clock clock;

  @Inject
  Courier(Platforms platforms, Pacing pacing, Settlement settlement, Clock clock) {
    this.platforms = platforms;
    this.pacing = pacing;
    this.settlement = settlement;
    this.clock = clock;
  }

  /** Sends a delivery and settles it, whatever happens; gives it back when its time is not now. */
  void carry(Delivery delivery) {
    Instant now = clock.instant();
    boolean isStale = delivery.takenAt().plus(Doubt.FRESH).isBefore(now);
    Instant earliest = isStale ? now : pacing.take(delivery.target(), now);
    if (isStale || earliest.isAfter(now)) {
      settlement.notBegun(delivery, earliest);
      return;
    }
    Optional<ChatPlatform> platform = platforms.find(delivery.target().workspace().platform());
    if (platform.isEmpty()) {
      settlement.failed(delivery, "platform not connected");
      return;
    }
    try {
      settlement.sent(delivery, hit(platform.get(), delivery));
    } catch (PlatformException e) {
      settle(delivery, e);
    } catch (RuntimeException e) {
      log.error("delivery {} failed by a defect", delivery.id().value(), e);
      settlement.failed(delivery, "defect");
    }
  }

  private static @Nullable MessageRef hit(ChatPlatform platform, Delivery delivery)
      throws PlatformException {
    if (delivery.target() instanceof Target.Place place) {
      return platform.send(place.destination(), delivery.card(), delivery.id());
    }
    if (delivery.target() instanceof Target.Standing standing) {
      platform.update(standing.message(), delivery.card());
      return standing.message();
    }
    platform.delete(((Target.Unwanted) delivery.target()).message());
    return null;
  }

  /** Finds out whether a delivery in doubt arrived; has it sent if it certainly did not. */
  void lookInto(Delivery delivery) {
    WorkspaceId workspace = delivery.target().workspace();
    Optional<ChatPlatform> platform = platforms.find(workspace.platform());
    if (platform.isEmpty()
        || !platform.get().capabilities().findsDeliveries()
        || !(delivery.target() instanceof Target.Place place)) {
      settlement.inDoubt(delivery, "cannot be looked up", Doubt.NEVER);
      return;
    }
    if (pacing.earliest(workspace, clock.instant()).isAfter(clock.instant())) {
      return; // asked again after the pause of two looks
    }
    try {
      Optional<MessageRef> found = platform.get().find(place.destination(), delivery.id());
      if (found.isPresent()) {
        settlement.sent(delivery, found.get());
        return;
      }
      settlement.postponed(delivery, "did not arrive", clock.instant());
    } catch (PlatformException e) {
      obey(workspace, e);
      log.info("delivery {} stays in doubt: {}", delivery.id().value(), e.getMessage());
    }
  }

  private void settle(Delivery delivery, PlatformException failure) {
    obey(delivery.target().workspace(), failure);
    boolean isRepeatable = delivery.target().isRepeatable();
    boolean isAmbiguous = failure.reason() == Reason.AMBIGUOUS;
    boolean mayRepeat = failure.reason().isRepeatable() || (isAmbiguous && isRepeatable);
    if (mayRepeat && delivery.attempts() < MOST_ATTEMPTS) {
      settlement.postponed(delivery, causeOf(failure), again(delivery, failure));
      return;
    }
    if (isAmbiguous && !isRepeatable) {
      settlement.inDoubt(delivery, causeOf(failure), clock.instant().plus(Doubt.BEFORE_LOOKING));
      return;
    }
    settlement.failed(delivery, causeOf(failure));
  }

  /** A wait that the platform asks for holds for its whole workspace. */
  private void obey(WorkspaceId workspace, PlatformException failure) {
    if (failure.reason() == Reason.RATE_LIMITED) {
      settlement.blocked(workspace, clock.instant().plus(failure.retryAfter().orElse(FIRST_PAUSE)));
    }
  }

  private Instant again(Delivery delivery, PlatformException failure) {
    Duration doubling = FIRST_PAUSE.multipliedBy(1L << Math.min(delivery.attempts() - 1, 10));
    Duration bounded = doubling.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubling;
    return clock.instant().plus(failure.retryAfter().orElse(bounded));
  }

  private static String causeOf(PlatformException failure) {
    String message = String.valueOf(failure.getMessage());
    return message.length() > 200 ? message.substring(0, 200) : message;
  }
}
