package org.ambassadorbot.core.feature.suggestion;

import org.ambassadorbot.core.message.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A message that somebody brought to the bot.
 *
 * @param words what it says; may be empty
 * @param source where it stands, if anybody may go there
 */
record CapturedMessage(long id, String words, @Nullable String source) {
  private static final String PREFIX = "captured:";

  CapturedMessage {
    words = Wording.shorten(Wording.clean(words), Content.LONGEST_WORDS);
  }

  /** What a button or a form carries for it. */
  String argument() {
    return PREFIX + id;
  }

  /** The number in {@link #argument}, or 0. */
  static long number(String argument) {
    return argument.matches(PREFIX + "\\d{1,18}")
        ? Long.parseLong(argument.substring(PREFIX.length()))
        : 0;
  }

  /** What can be suggested of it; null when it says nothing. */
  @Nullable Content content() {
    if (ReadContent.ofText(words) instanceof ReadContent.Read read) {
      return read.content();
    }
    return words.isBlank() ? null : Content.of(words);
  }
}
