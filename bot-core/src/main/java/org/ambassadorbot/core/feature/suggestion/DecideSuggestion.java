package org.ambassadorbot.core.feature.suggestion;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.ambassadorbot.core.directory.Audit;
import org.ambassadorbot.core.event.Events;
import org.ambassadorbot.core.event.ProgrammeEvent.SuggestionAccepted;
import org.ambassadorbot.core.link.CanonicalUrl;
import org.ambassadorbot.core.people.Person;

/** Accepts or rejects a suggestion: once, by somebody else, as it was read. */
final class DecideSuggestion {
  private final SuggestionStore suggestions;
  private final ReviewStore reviews;
  private final ChangeSuggestion changes;
  private final Events events;
  private final Audit audit;
  private final Clock clock;

  @Inject
  DecideSuggestion(
      SuggestionStore suggestions,
      ReviewStore reviews,
      ChangeSuggestion changes,
      Events events,
      Audit audit,
      Clock clock) {
    this.suggestions = suggestions;
    this.reviews = reviews;
    this.changes = changes;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /** What came of the decision. */
  sealed interface Outcome {}

  record Decided(Suggestion suggestion, boolean wasChanged) implements Outcome {}

  /** Decided on before, or taken back by its suggester. */
  record Closed(Suggestion suggestion) implements Outcome {}

  record Own(Suggestion suggestion) implements Outcome {}

  /** The suggester changed it since it was read. */
  record Different(Suggestion suggestion) implements Outcome {}

  record LinkTaken(Suggestion first) implements Outcome {}

  record Unknown() implements Outcome {}

  /** Whether this person can decide on what they read; empty when they can. */
  Optional<Outcome> obstacle(Person reviewer, String argument) {
    Optional<ReadRevision> read = ReadRevision.parse(argument);
    Optional<Suggestion> found =
        read.flatMap(known -> suggestions.find(reviewer.programme(), known.suggestion()));
    if (found.isEmpty()) {
      return Optional.of(new Unknown());
    }
    Suggestion suggestion = found.get();
    if (!suggestion.isPending()) {
      return Optional.of(new Closed(suggestion));
    }
    if (suggestion.isOf(reviewer.id())) {
      return Optional.of(new Own(suggestion));
    }
    return ReadRevision.of(suggestion).equals(read.orElseThrow())
        ? Optional.empty()
        : Optional.of(new Different(suggestion));
  }

  Outcome decide(Person reviewer, String argument, Verdict verdict) {
    return obstacle(reviewer, argument).orElseGet(() -> settle(reviewer, argument, verdict, false));
  }

  Outcome changeAndAccept(Person reviewer, String argument, Content content) {
    return obstacle(reviewer, argument).orElseGet(() -> change(reviewer, argument, content));
  }

  private Outcome change(Person reviewer, String argument, Content content) {
    Suggestion suggestion = read(reviewer, argument);
    Optional<Suggestion> taken = changes.holderOfLink(suggestion, content);
    if (taken.isPresent()) {
      return new LinkTaken(taken.get());
    }
    suggestions.change(suggestion.programme(), ReadRevision.of(suggestion), content);
    Suggestion changed = read(reviewer, argument);
    return settle(reviewer, ReadRevision.of(changed).argument(), Verdict.accept(), true);
  }

  private Outcome settle(Person reviewer, String argument, Verdict verdict, boolean wasChanged) {
    ReadRevision revision = ReadRevision.parse(argument).orElseThrow();
    boolean isDecided = reviews.decide(reviewer, revision, verdict, clock.instant());
    Suggestion suggestion = read(reviewer, argument);
    if (!isDecided) {
      return new Closed(suggestion);
    }
    boolean isAccepted = verdict.state() == SuggestionState.ACCEPTED;
    audit.record(
        reviewer,
        isAccepted ? "suggestion.accepted" : "suggestion.rejected",
        "suggestion:" + suggestion.id().value(),
        wasChanged ? "changed" : "");
    if (isAccepted) {
      events.tell(accepted(suggestion));
    }
    return new Decided(suggestion, wasChanged);
  }

  static SuggestionAccepted accepted(Suggestion suggestion) {
    CanonicalUrl link = suggestion.content().link();
    return new SuggestionAccepted(
        suggestion.programme(),
        suggestion.id().value(),
        suggestion.suggester(),
        suggestion.title(),
        link == null ? null : link.address(),
        suggestion.content().topic());
  }

  /** What a button was about. */
  Suggestion read(Person reviewer, String argument) {
    return ReadRevision.parse(argument)
        .flatMap(read -> suggestions.find(reviewer.programme(), read.suggestion()))
        .orElseThrow();
  }
}
