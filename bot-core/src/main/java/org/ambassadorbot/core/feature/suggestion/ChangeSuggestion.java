package org.ambassadorbot.core.feature.suggestion;

import jakarta.inject.Inject;
import java.util.Optional;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.ProgrammeId;

/** Changes or takes back a suggestion that nobody has decided on yet. */
final class ChangeSuggestion {
  private final SuggestionStore suggestions;

  @Inject
  ChangeSuggestion(SuggestionStore suggestions) {
    this.suggestions = suggestions;
  }

  /** What came of the change. */
  sealed interface Result {}

  record Changed(Suggestion suggestion) implements Result {}

  record Withdrawn(Suggestion suggestion) implements Result {}

  /** The suggestion is no longer open to changes. */
  record Closed(Suggestion suggestion) implements Result {}

  /** Somebody else's, or none at all. */
  record Unknown() implements Result {}

  record LinkTaken(Suggestion first) implements Result {}

  /** The suggestion that this person may change, if it is theirs. */
  Optional<Suggestion> ownOf(Person suggester, String argument) {
    return ReadRevision.parse(argument)
        .flatMap(read -> suggestions.find(suggester.programme(), read.suggestion()))
        .filter(suggestion -> suggestion.isOf(suggester.id()));
  }

  Result change(Person suggester, String argument, Content content) {
    Optional<Suggestion> found = ownOf(suggester, argument);
    if (found.isEmpty()) {
      return new Unknown();
    }
    Suggestion suggestion = found.get();
    if (!suggestion.isPending()) {
      return new Closed(suggestion);
    }
    Optional<Suggestion> taken = holderOfLink(suggestion, content);
    if (taken.isPresent()) {
      return new LinkTaken(taken.get());
    }
    suggestions.change(suggestion.programme(), ReadRevision.of(suggestion), content);
    return new Changed(again(suggestion.programme(), suggestion.id()));
  }

  Result withdraw(Person suggester, String argument) {
    Optional<Suggestion> found = ownOf(suggester, argument);
    if (found.isEmpty()) {
      return new Unknown();
    }
    Suggestion suggestion = found.get();
    return suggestions.withdraw(suggester, suggestion.id())
        ? new Withdrawn(suggestion)
        : new Closed(suggestion);
  }

  /** The other suggestion that already has the link of this content. */
  Optional<Suggestion> holderOfLink(Suggestion suggestion, Content content) {
    return content
        .linkKey()
        .flatMap(key -> suggestions.withLink(suggestion.programme(), key))
        .filter(holder -> !holder.id().equals(suggestion.id()));
  }

  private Suggestion again(ProgrammeId programme, SuggestionId id) {
    return suggestions.find(programme, id).orElseThrow();
  }
}
