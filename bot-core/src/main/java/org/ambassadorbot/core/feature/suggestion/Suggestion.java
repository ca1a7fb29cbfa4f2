package org.ambassadorbot.core.feature.suggestion;

import java.time.Instant;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * Content that somebody suggested for sharing.
 *
 * @param revision counts its changes, so that nobody decides on something else than they read
 * @param pageTitle what the page behind its link calls itself, once that is known
 * @param source where the message stands that it was made of, if it was
 */
record Suggestion(
    SuggestionId id,
    ProgrammeId programme,
    PersonId suggester,
    Content content,
    SuggestionState state,
    int revision,
    Instant suggestedAt,
    @Nullable String pageTitle,
    @Nullable String source,
    @Nullable Decision decision) {

  /** Who decided, when, and what they wrote to the suggester. */
  record Decision(PersonId by, Instant at, @Nullable String note) {}

  /** What people call it in one line: its words, else its page's title, else where it leads. */
  String title() {
    return content.words().isBlank() && pageTitle != null
        ? content.withWords(pageTitle).title()
        : content.title();
  }

  boolean isPending() {
    return state == SuggestionState.PENDING;
  }

  boolean isOf(PersonId person) {
    return suggester.equals(person);
  }
}
