package org.ambassadorbot.core.outbox;

import java.time.Instant;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.platform.DeliveryId;

/**
 * One intended message, taken for sending.
 *
 * @param attempts how many times sending was begun, this time included
 * @param refusals how many times the platform asked to wait instead
 * @param takenAt when its row was last changed: with the attempts, what proves that it is still
 *     this holder's
 */
record Delivery(
    DeliveryId id, Target target, Card card, int attempts, int refusals, Instant takenAt) {

  /** A delivery whose sending begins now for the first time. */
  static Delivery first(DeliveryId id, Target target, Card card, Instant now) {
    return new Delivery(id, target, card, 1, 0, now);
  }
}
