package org.ambassadorbot.core.feature.broadcast;

import java.util.Optional;
import org.ambassadorbot.core.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes to somebody else about a broadcast.
 *
 * @param previous the message it answers, or null when it answers the broadcast itself
 * @param isPending whether its writer has not said yet that it shall be sent
 */
record BroadcastReply(
    long id,
    BroadcastId broadcast,
    @Nullable Long previous,
    PersonId from,
    PersonId to,
    String words,
    boolean isPending) {
  /** The longest words that are passed on, in characters. */
  static final int LONGEST = 3_000;

  /** Whether somebody has been sent it. */
  boolean isFor(PersonId person) {
    return to.equals(person) && !isPending;
  }

  String argument() {
    return String.valueOf(id);
  }

  static Optional<Long> parse(String argument) {
    return BroadcastId.parse(argument).map(BroadcastId::value);
  }
}
