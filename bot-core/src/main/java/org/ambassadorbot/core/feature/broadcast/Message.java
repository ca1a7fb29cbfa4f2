package org.ambassadorbot.core.feature.broadcast;

import org.ambassadorbot.core.message.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What a broadcast says.
 *
 * @param words as the organiser typed them, with their signs for bold, italics, links and lists
 * @param link where its button leads
 * @param button the label of the button, when there is a link
 */
record Message(String words, @Nullable String link, @Nullable String button) {
  /** What every platform shows whole, in characters. */
  static final int LONGEST = 3_000;

  private static final int LONGEST_TITLE = 60;

  boolean isTooLong() {
    return words.length() > LONGEST;
  }

  Message shortened() {
    return new Message(Wording.shorten(words, LONGEST), link, button);
  }

  /** What organisers call it in one line. */
  String title() {
    String line = MessageText.of(words).lines().findFirst().orElse(words);
    return Wording.shorten(line, LONGEST_TITLE);
  }
}
