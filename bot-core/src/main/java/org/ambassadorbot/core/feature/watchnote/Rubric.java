package org.ambassadorbot.core.feature.watchnote;

import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * A department's part of the watch note.
 *
 * @param owner who is asked for content, or nobody
 */
record Rubric(RubricId id, ProgrammeId programme, String name, @Nullable PersonId owner) {
  static final int LONGEST_NAME = 60;

  boolean isOwnedBy(PersonId person) {
    return person.equals(owner);
  }
}
