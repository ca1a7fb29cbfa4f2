package org.ambassadorbot.slack;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import org.ambassadorbot.core.people.Language;

/** The few sentences that the adapter itself must say, in one language. */
public final class SlackPhrases {
  private final Properties phrases = new Properties();

  public SlackPhrases(Language language) {
    String file = "phrases_" + language.code() + ".properties";
    try (InputStream stream = SlackPhrases.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("missing " + file);
      }
      phrases.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The sentence of a key.
   *
   * @throws IllegalArgumentException when there is none
   */
  public String of(String key) {
    String phrase = phrases.getProperty(key);
    if (phrase == null) {
      throw new IllegalArgumentException("no phrase " + key);
    }
    return phrase;
  }

  /** Every key, to compare languages. */
  public Set<String> keys() {
    return phrases.stringPropertyNames();
  }
}
