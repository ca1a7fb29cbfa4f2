package org.ambassadorbot.core.outbox;

import java.time.Instant;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.platform.DeliveryId;
import org.jspecify.annotations.Nullable;

/**
 * One intended message, taken for sending.
 *
 * @param reader whose own links the card is to have; null when it has none
 * @param attempts how many times sending was begun, this time included
 * @param refusals how many times the platform asked to wait instead
 * @param takenAt when its row was last changed: with the attempts, what proves that it is still
 *     this holder's
 */
record Delivery(
    DeliveryId id,
    Target target,
    Card card,
    @Nullable Reader reader,
    int attempts,
    int refusals,
    Instant takenAt) {

  /** Whose the message is. */
  record Reader(ProgrammeId programme, PersonId person) {}

  /** A delivery whose sending begins now for the first time. */
  static Delivery first(DeliveryId id, Target target, Card card, Instant now) {
    return new Delivery(id, target, card, null, 1, 0, now);
  }
}
