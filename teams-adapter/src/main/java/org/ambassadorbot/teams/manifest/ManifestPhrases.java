package org.ambassadorbot.teams.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ambassadorbot.core.people.Language;

/** The words by which the app is presented in Teams, in one language. */
final class ManifestPhrases {
  private final Properties phrases = new Properties();

  ManifestPhrases(Language language) {
    String file = "manifest_" + language.code() + ".properties";
    try (InputStream stream = ManifestPhrases.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("missing " + file);
      }
      phrases.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The text of a key.
   *
   * @throws IllegalArgumentException when there is none
   */
  String of(String key) {
    String phrase = phrases.getProperty(key);
    if (phrase == null) {
      throw new IllegalArgumentException("no phrase " + key);
    }
    return phrase;
  }

  SortedSet<String> keys() {
    return new TreeSet<>(phrases.stringPropertyNames());
  }
}
