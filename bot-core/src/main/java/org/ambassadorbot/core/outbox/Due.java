package org.ambassadorbot.core.outbox;

import java.time.Instant;

/**
 * When a message may leave.
 *
 * @param wanted the moment that was chosen for it, before which it never leaves
 * @param at the first decent moment from then on; it may change while the message waits
 */
public record Due(Instant wanted, Instant at) {

  /** At any hour from a moment on. */
  public static Due from(Instant moment) {
    return new Due(moment, moment);
  }
}
