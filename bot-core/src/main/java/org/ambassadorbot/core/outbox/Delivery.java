package org.ambassadorbot.core.outbox;

import java.time.Instant;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.platform.DeliveryId;
import org.jspecify.annotations.Nullable;

/**
 * One intended message, taken for sending.
 *
 * @param reader whose own links the card is to have; null when it has none
 */
record Delivery(DeliveryId id, Target target, Card card, @Nullable Reader reader, Claim claim) {

  /** Whose the message is. */
  record Reader(ProgrammeId programme, PersonId person) {}

  /**
   * How it was taken.
   *
   * @param attempts how many times sending was begun, this time included
   * @param refusals how many times the platform asked to wait instead
   * @param at when its row was last changed: with the attempts, what proves that it is still this
   *     holder's
   * @param isTrial whether it is to show if its workspace lets the bot in again
   */
  record Claim(int attempts, int refusals, Instant at, boolean isTrial) {}

  /** A delivery whose sending begins now for the first time. */
  static Delivery first(DeliveryId id, Target target, Card card, Instant now) {
    return new Delivery(id, target, card, null, new Claim(1, 0, now, false));
  }

  /** The same, on which it depends whether others follow. */
  Delivery asTrial() {
    Claim trial = new Claim(attempts(), refusals(), takenAt(), true);
    return new Delivery(id, target, card, reader, trial);
  }

  WorkspaceId workspace() {
    return target.workspace();
  }

  int attempts() {
    return claim.attempts();
  }

  int refusals() {
    return claim.refusals();
  }

  Instant takenAt() {
    return claim.at();
  }
}
