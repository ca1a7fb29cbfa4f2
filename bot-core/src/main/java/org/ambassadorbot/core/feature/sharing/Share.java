package org.ambassadorbot.core.feature.sharing;

import java.time.Instant;
import org.ambassadorbot.core.event.Evidence;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says they shared.
 *
 * @param person who, or null once they are forgotten
 * @param isUndone whether they took it back
 * @param post where their post stands, if they said
 */
record Share(
    long id,
    ProgrammeId programme,
    @Nullable PersonId person,
    String title,
    ShareNetwork network,
    Evidence evidence,
    @Nullable String post,
    Instant sharedAt,
    boolean isUndone) {

  boolean isOf(PersonId somebody) {
    return somebody.equals(person);
  }
}
