package org.ambassadorbot.core.feature.watchnote;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A note as somebody saw it, with the moment at which it was to close: that may be another now. */
record SeenNote(NoteId note, Instant closing) {
  private static final Pattern SHAPE = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

  static SeenNote of(Note note) {
    return new SeenNote(note.id(), note.deadlines().closing());
  }

  String argument() {
    return note.value() + "-" + closing.toEpochMilli();
  }

  /** Reads an argument of ours; empty when it is none. */
  static Optional<SeenNote> parse(String argument) {
    Matcher parts = SHAPE.matcher(argument);
    return parts.matches()
        ? Optional.of(
            new SeenNote(
                new NoteId(Long.parseLong(parts.group(1))),
                Instant.ofEpochMilli(Long.parseLong(parts.group(2)))))
        : Optional.empty();
  }
}
