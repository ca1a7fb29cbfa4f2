package org.ambassadorbot.core.outbox;

import java.time.Instant;
import org.ambassadorbot.core.place.MessageRef;
import org.jspecify.annotations.Nullable;

/**
 * How one attempt at a delivery ended.
 *
 * @param cause why it did not arrive, for reports, or null
 * @param dueAt when something is to be done about it next; null when that stays as it was
 * @param attempts how many attempts count from now on
 * @param refusals how many times the platform has asked to wait
 * @param message where it stands now, or null
 */
record Ending(
    DeliveryState state,
    @Nullable String cause,
    @Nullable Instant dueAt,
    int attempts,
    int refusals,
    @Nullable MessageRef message) {
  private static final int LONGEST_CAUSE = 200;

  Ending {
    if (cause != null && cause.length() > LONGEST_CAUSE) {
      cause = cause.substring(0, LONGEST_CAUSE);
    }
  }

  static Ending sent(Delivery delivery, @Nullable MessageRef message, Instant now) {
    return new Ending(
        DeliveryState.SENT, null, now, delivery.attempts(), delivery.refusals(), message);
  }

  static Ending failed(Delivery delivery, String cause, Instant now) {
    return open(delivery, DeliveryState.FAILED, cause, now);
  }

  static Ending inDoubt(Delivery delivery, String cause, Instant lookAt) {
    return open(delivery, DeliveryState.IN_DOUBT, cause, lookAt);
  }

  static Ending postponed(Delivery delivery, String cause, Instant dueAt) {
    return open(delivery, DeliveryState.READY, cause, dueAt);
  }

  /** The platform asked to wait: nothing was attempted. */
  static Ending refused(Delivery delivery, String cause, Instant dueAt) {
    return new Ending(
        DeliveryState.READY, cause, dueAt, delivery.attempts() - 1, delivery.refusals() + 1, null);
  }

  /** The workspace did not let the bot in: it waits, and is as late as it was. */
  static Ending lockedOut(Delivery delivery, String cause) {
    int attempts = delivery.claim().isTrial() ? delivery.attempts() - 1 : delivery.attempts();
    return new Ending(DeliveryState.READY, cause, null, attempts, delivery.refusals(), null);
  }

  /** It was taken, and its turn was not now. */
  static Ending notBegun(Delivery delivery, Instant dueAt) {
    return new Ending(
        DeliveryState.READY, null, dueAt, delivery.attempts() - 1, delivery.refusals(), null);
  }

  private static Ending open(Delivery delivery, DeliveryState state, String cause, Instant dueAt) {
    return new Ending(state, cause, dueAt, delivery.attempts(), delivery.refusals(), null);
  }
}
