package org.ambassadorbot.core.feature.suggestion;

import java.util.Optional;
import org.ambassadorbot.core.link.CanonicalUrl;
import org.ambassadorbot.core.message.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What is suggested: a link, words, or both.
 *
 * @param words what the suggester wrote; empty only beside a link
 * @param image where a picture for it lies
 */
record Content(
    @Nullable CanonicalUrl link,
    String words,
    @Nullable String topic,
    @Nullable Network network,
    @Nullable CanonicalUrl image) {
  /** The longest words that are kept, in characters. */
  static final int LONGEST_WORDS = 3_000;

  static final int LONGEST_TOPIC = 60;
  private static final int LONGEST_TITLE = 80;

  Content {
    if (link == null && words.isBlank()) {
      throw new IllegalArgumentException("a suggestion of nothing");
    }
  }

  /** Words and nothing else. */
  static Content of(String words) {
    return new Content(null, words, null, null, null);
  }

  Content withWords(String other) {
    return new Content(link, other, topic, network, image);
  }

  Optional<String> linkKey() {
    return Optional.ofNullable(link).map(CanonicalUrl::key);
  }

  /** What people call it in one line: its words, else where its link leads. */
  String title() {
    String line = words.isBlank() && link != null ? link.key() : firstLine(words);
    return Wording.shorten(line, LONGEST_TITLE);
  }

  private static String firstLine(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse("");
  }
}
