package org.ambassadorbot.core.outbox;

import java.time.Instant;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * A delivery before the store numbers it.
 *
 * @param topic what an unasked message is about, or null when it is none
 * @param isUrgent whether an organiser decided that it does not wait for a decent hour
 */
record Draft(
    ProgrammeId programme,
    @Nullable PersonId person,
    @Nullable String key,
    @Nullable String batch,
    Target target,
    long content,
    Service service,
    @Nullable String topic,
    boolean isUrgent,
    Instant dueAt) {

  /** An answer: nobody counts it, nothing holds it back. */
  static Draft answer(
      ProgrammeId programme, @Nullable PersonId person, Target target, long content, Instant now) {
    return new Draft(
        programme, person, null, null, target, content, Service.ANSWER, null, false, now);
  }

  /** What is drawn again where it stands: nobody counts it, and it comes after all else. */
  static Draft drawing(
      ProgrammeId programme, PersonId person, Target target, long content, Instant dueAt) {
    return new Draft(
        programme, person, null, null, target, content, Service.BULK, null, false, dueAt);
  }
}
