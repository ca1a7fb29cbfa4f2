package org.ambassadorbot.core.feature.suggestion;

import org.jspecify.annotations.Nullable;

/** What an organiser decides on a suggestion; a note goes to the suggester with it. */
record Verdict(SuggestionState state, @Nullable String note) {

  static Verdict accept() {
    return new Verdict(SuggestionState.ACCEPTED, null);
  }

  static Verdict reject(String note) {
    return new Verdict(SuggestionState.REJECTED, note);
  }
}
