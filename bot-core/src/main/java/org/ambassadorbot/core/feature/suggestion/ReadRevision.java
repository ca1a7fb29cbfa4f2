package org.ambassadorbot.core.feature.suggestion;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which state of which suggestion somebody had before their eyes when they pressed a button. */
record ReadRevision(SuggestionId suggestion, int revision) {
  private static final Pattern SHAPE = Pattern.compile("(\\d{1,18})\\.(\\d{1,9})");

  static ReadRevision of(Suggestion suggestion) {
    return new ReadRevision(suggestion.id(), suggestion.revision());
  }

  /** Reads a button's argument; empty when it is not one of ours. */
  static Optional<ReadRevision> parse(String argument) {
    Matcher parts = SHAPE.matcher(argument);
    return parts.matches()
        ? Optional.of(
            new ReadRevision(
                new SuggestionId(Long.parseLong(parts.group(1))), Integer.parseInt(parts.group(2))))
        : Optional.empty();
  }

  String argument() {
    return suggestion.value() + "." + revision;
  }
}
