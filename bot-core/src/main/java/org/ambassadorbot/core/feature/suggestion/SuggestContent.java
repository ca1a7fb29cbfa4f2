package org.ambassadorbot.core.feature.suggestion;

import jakarta.inject.Inject;
import java.time.Clock;
import org.ambassadorbot.core.link.CanonicalUrl;
import org.ambassadorbot.core.link.LinkPreviews;
import org.ambassadorbot.core.people.Person;
import org.jspecify.annotations.Nullable;

/** Takes in a suggestion; a link already suggested stays with whoever was first. */
final class SuggestContent {
  private final SuggestionStore suggestions;
  private final LinkPreviews previews;
  private final Clock clock;

  @Inject
  SuggestContent(SuggestionStore suggestions, LinkPreviews previews, Clock clock) {
    this.suggestions = suggestions;
    this.previews = previews;
    this.clock = clock;
  }

  /** What came of suggesting. */
  sealed interface Result {}

  record Received(Suggestion suggestion) implements Result {}

  record AlreadyThere(Suggestion first) implements Result {}

  /**
   * Takes content in.
   *
   * @param source where the message stands that it was made of, if it was
   */
  Result suggest(Person suggester, Content content, @Nullable String source) {
    CanonicalUrl link = content.link();
    if (link != null) {
      previews.want(suggester.programme(), link);
    }
    return suggestions
        .add(suggester, content, source, clock.instant())
        .<Result>map(Received::new)
        .orElseGet(() -> new AlreadyThere(first(suggester, content)));
  }

  private Suggestion first(Person suggester, Content content) {
    return content
        .linkKey()
        .flatMap(key -> suggestions.withLink(suggester.programme(), key))
        .orElseThrow();
  }
}
