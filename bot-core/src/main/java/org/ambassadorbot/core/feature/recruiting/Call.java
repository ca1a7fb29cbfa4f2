package org.ambassadorbot.core.feature.recruiting;

import org.ambassadorbot.core.people.GroupId;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * A call for candidates and its framing.
 *
 * @param group whom it is for, or null for everybody
 */
record Call(
    long id,
    ProgrammeId programme,
    PersonId author,
    @Nullable GroupId group,
    Framing framing,
    State state) {

  /** How far a call has come. */
  enum State {
    DRAFT,
    SENDING,
    SENT
  }

  /** What people need to know before they say yes. */
  record Framing(String ambition, String role, String duration, String gains, String nature) {}
}
