package org.ambassadorbot.core.feature.watchnote;

import java.time.Instant;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * Something for the watch note.
 *
 * @param rubric where it belongs, or nowhere in particular
 * @param supports how many people support it
 */
record Item(
    ItemId id,
    ProgrammeId programme,
    NoteId note,
    @Nullable RubricId rubric,
    ItemWords words,
    Origin origin,
    State state,
    int supports,
    Instant addedAt) {

  /**
   * Where an item comes from.
   *
   * @param contributor whoever added it; nobody for a feed's, or when they asked to be forgotten
   * @param name what the contributor is called; empty with none
   * @param suggestion the suggestion behind it, whose suggester is {@code credited}
   * @param feed the feed that proposed it
   */
  record Origin(
      @Nullable PersonId contributor,
      String name,
      @Nullable Long suggestion,
      @Nullable PersonId credited,
      @Nullable Long feed) {

    static Origin of(PersonId contributor) {
      return new Origin(contributor, "", null, null, null);
    }

    static Origin ofSuggestion(long suggestion, PersonId suggester) {
      return new Origin(suggester, "", suggestion, suggester, null);
    }

    static Origin ofFeed(long feed) {
      return new Origin(null, "", null, null, feed);
    }
  }

  /** What changes about an item: its place, its revision, and whether it was taken out. */
  record State(boolean isRemoved, int position, int revision) {}

  boolean isOf(PersonId person) {
    return person.equals(origin.contributor());
  }

  boolean isFromFeed() {
    return origin.feed() != null;
  }

  boolean isIn(Rubric wanted) {
    return wanted.id().equals(rubric);
  }
}
