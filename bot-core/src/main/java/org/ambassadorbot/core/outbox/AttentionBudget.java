package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.time.Instant;
import org.ambassadorbot.core.people.PersonId;

/** How many messages that nobody asked for one person receives in a week. */
final class AttentionBudget {
  private final AvailabilityStore availabilities;

  @Inject
  AttentionBudget(AvailabilityStore availabilities) {
    this.availabilities = availabilities;
  }

  /** A week from Monday to Monday, in somebody's zone. */
  record Week(Instant start, Instant end) {}

  /**
   * Whether the person has had, or is promised, all of a week's messages.
   *
   * @param most how many a week brings
   * @param except a delivery that does not count, or 0
   */
  boolean isSpent(PersonId person, int most, Week week, long except) {
    return availabilities.unsolicited(person, week, except) >= most;
  }
}
