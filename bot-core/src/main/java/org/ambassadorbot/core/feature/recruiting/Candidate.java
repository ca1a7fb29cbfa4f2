package org.ambassadorbot.core.feature.recruiting;

import java.time.Instant;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the way in, or who said no.
 *
 * @param inviter who thought of them, or null when they came by themselves
 * @param motivation in their own words; empty when they gave none
 */
record Candidate(
    long id,
    ProgrammeId programme,
    PersonId person,
    @Nullable PersonId inviter,
    State state,
    String motivation,
    Instant since) {

  /** How far somebody has come. */
  enum State {
    /** Somebody thought of them; they have not answered. */
    NOMINATED,
    APPLIED,
    WAITING,
    /** They may accept the charter. */
    ACCEPTED,
    /** The organisers said not now. */
    DECLINED,
    JOINED,
    /** They said no, and are not asked again. */
    REFUSED
  }

  boolean isToReview() {
    return state == State.APPLIED || state == State.WAITING;
  }
}
