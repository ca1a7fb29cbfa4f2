package org.ambassadorbot.core.feature.onboarding;

import java.time.Instant;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;

/**
 * How far somebody has come on a path.
 *
 * @param reminders how often they were reminded of the step that waits
 * @param sendings how many messages there were in all
 */
record Journey(
    long id,
    ProgrammeId programme,
    PersonId person,
    Path path,
    State state,
    Instant startedAt,
    int reminders,
    int sendings) {

  /** Whether it goes on. */
  enum State {
    ACTIVE,
    /** They said nothing for long, or left: they are left in peace. */
    RESTING,
    /** They said no. */
    ENDED,
    COMPLETE
  }
}
