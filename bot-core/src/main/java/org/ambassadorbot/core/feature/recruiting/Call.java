package org.ambassadorbot.core.feature.recruiting;

import org.ambassadorbot.core.people.GroupId;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * A call for candidates and its framing.
 *
 * @param group whom it is for, or null for everybody
 * @param position the number of the last person it went to
 */
record Call(
    long id,
    ProgrammeId programme,
    PersonId author,
    @Nullable GroupId group,
    Framing framing,
    long position) {

  /** What people need to know before they say yes. */
  record Framing(String ambition, String role, String duration, String gains, String nature) {}
}
