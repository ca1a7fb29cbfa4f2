package org.ambassadorbot.core.feature.watchnote;

import org.ambassadorbot.core.people.GroupId;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * A department's part of the watch note.
 *
 * @param owner who is asked for content, or nobody
 * @param audience the group whose readers get it, or null for everybody
 */
record Rubric(
    RubricId id,
    ProgrammeId programme,
    String name,
    @Nullable PersonId owner,
    @Nullable GroupId audience) {
  static final int LONGEST_NAME = 60;

  /** What organisers want a rubric to be. */
  record Wish(String name, @Nullable Person owner, @Nullable GroupId audience) {
    @Nullable PersonId ownerId() {
      return owner == null ? null : owner.id();
    }
  }

  boolean isOwnedBy(PersonId person) {
    return person.equals(owner);
  }
}
