package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ambassadorbot.core.message.Card;
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
  private static final int MOST_ATTEMPTS = 12;
  private static final int MOST_REFUSALS = 200;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  private final Platforms platforms;
  private final Pacing pacing;
  private final Settlement settlement;
  private final ReaderLinks readerLinks;
  private final Clock clock;

  @Inject
  Courier(
      Platforms platforms,
      Pacing pacing,
      Settlement settlement,
      ReaderLinks readerLinks,
      Clock clock) {
    this.platforms = platforms;
    this.pacing = pacing;
    this.settlement = settlement;
    this.readerLinks = readerLinks;
    this.clock = clock;
  }

  /**
   * Sends a delivery and settles it, whatever happens; gives it back when its time is not now. What
   * fails before anything left is tried again later, and never in doubt.
   */
  void carry(Delivery delivery) {
    Optional<ChatPlatform> platform = platforms.find(delivery.workspace().platform());
    if (platform.isEmpty()) {
      settlement.failed(delivery, "platform not connected");
      return;
    }
    Card card;
    try {
      settlement.heedOthers(delivery.workspace());
      card = card(delivery);
    } catch (RuntimeException e) {
      log.error("delivery {} could not be begun", delivery.id().value(), e);
      later(delivery, "not begun: " + e.getClass().getSimpleName(), pause(delivery));
      return;
    }
    Instant now = clock.instant();
    boolean isStale = delivery.takenAt().plus(Doubt.FRESH).isBefore(now);
    Instant earliest = isStale ? now : pacing.take(delivery.target(), now);
    if (isStale || earliest.isAfter(now)) {
      settlement.notBegun(delivery, earliest);
      return;
    }
    carry(delivery, card, platform.get(), now);
  }

  private void carry(Delivery delivery, Card card, ChatPlatform platform, Instant left) {
    Target target = delivery.target();
    @Nullable MessageRef message;
    try {
      message = hit(platform, delivery, card);
    } catch (PlatformException e) {
      pacing.answered(target, left, e.reason() != Reason.UNAVAILABLE, clock.instant());
      settle(delivery, e);
      return;
    } catch (RuntimeException e) {
      pacing.answered(target, left, true, clock.instant());
      log.error("delivery {} met a defect", delivery.id().value(), e);
      settle(delivery, new PlatformException(Reason.AMBIGUOUS, "defect", null, e));
      return;
    }
    pacing.answered(target, left, true, clock.instant());
    settlement.sent(delivery, message);
  }

  /** Gives back a delivery that was taken and cannot be begun. */
  void giveBack(Delivery delivery) {
    settlement.notBegun(delivery, clock.instant());
  }

  private static @Nullable MessageRef hit(ChatPlatform platform, Delivery delivery, Card card)
      throws PlatformException {
    if (delivery.target() instanceof Target.Place place) {
      return platform.send(place.destination(), card, delivery.id());
    }
    if (delivery.target() instanceof Target.Standing standing) {
      platform.update(standing.message(), card);
      return standing.message();
    }
    platform.delete(((Target.Unwanted) delivery.target()).message());
    return null;
  }

  private Card card(Delivery delivery) {
    Delivery.Reader reader = delivery.reader();
    return reader == null
        ? delivery.card()
        : delivery
            .card()
            .leading(address -> readerLinks.of(reader.programme(), reader.person(), address));
  }

  /** Finds out whether a delivery in doubt arrived; has it sent if it certainly did not. */
  void lookInto(Delivery delivery) {
    WorkspaceId workspace = delivery.workspace();
    Optional<ChatPlatform> platform = platforms.find(workspace.platform());
    if (platform.isEmpty()
        || !platform.get().capabilities().findsDeliveries()
        || !(delivery.target() instanceof Target.Place place)) {
      settlement.leftInDoubt(delivery);
      return;
    }
    settlement.heedOthers(workspace);
    if (!pacing.takeLook(workspace, clock.instant())) {
      return; // asked again after the pause of two looks
    }
    Optional<MessageRef> found;
    try {
      found = platform.get().find(place.destination(), delivery.id());
    } catch (PlatformException e) {
      log.info("delivery {} stays in doubt: {}", delivery.id().value(), e.getMessage());
      obey(workspace, e);
      if (e.reason() == Reason.AMBIGUOUS) {
        settlement.leftInDoubt(delivery);
      }
      return;
    } catch (RuntimeException e) {
      log.error("delivery {} stays in doubt by a defect", delivery.id().value(), e);
      return;
    }
    settle(delivery, found);
  }

  private void settle(Delivery delivery, Optional<MessageRef> found) {
    if (found.isPresent()) {
      settlement.sent(delivery, found.get());
      return;
    }
    later(delivery, "did not arrive", Duration.ZERO);
  }

  private void settle(Delivery delivery, PlatformException failure) {
    obey(delivery.workspace(), failure);
    if (failure.reason() == Reason.RATE_LIMITED && delivery.refusals() < MOST_REFUSALS) {
      Duration pause = failure.retryAfter().orElse(pause(delivery));
      settlement.refused(delivery, causeOf(failure), clock.instant().plus(pause));
      return;
    }
    if (failure.reason() == Reason.UNAUTHORISED && delivery.attempts() < MOST_ATTEMPTS) {
      settlement.lockedOut(delivery, causeOf(failure));
      return;
    }
    boolean isAmbiguous = failure.reason() == Reason.AMBIGUOUS;
    if (isAmbiguous && !delivery.target().isRepeatable()) {
      settlement.inDoubt(delivery, causeOf(failure), clock.instant().plus(Doubt.BEFORE_LOOKING));
      return;
    }
    if (failure.reason() == Reason.UNAVAILABLE || isAmbiguous) {
      later(delivery, causeOf(failure), failure.retryAfter().orElse(pause(delivery)));
      return;
    }
    settlement.failed(delivery, causeOf(failure));
  }

  /** It is tried again after a pause, unless it has been tried often enough. */
  private void later(Delivery delivery, String cause, Duration pause) {
    if (delivery.attempts() < MOST_ATTEMPTS) {
      settlement.postponed(delivery, cause, clock.instant().plus(pause));
      return;
    }
    settlement.failed(delivery, cause);
  }

  /** A wait that the platform asks for holds for its whole workspace. */
  private void obey(WorkspaceId workspace, PlatformException failure) {
    if (failure.reason() == Reason.RATE_LIMITED || failure.retryAfter().isPresent()) {
      settlement.blocked(workspace, clock.instant().plus(failure.retryAfter().orElse(FIRST_PAUSE)));
    }
  }

  private static Duration pause(Delivery delivery) {
    int failures = delivery.attempts() + delivery.refusals();
    Duration doubling = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 10));
    return doubling.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubling;
  }

  private static String causeOf(PlatformException failure) {
    return String.valueOf(failure.getMessage());
  }
}
