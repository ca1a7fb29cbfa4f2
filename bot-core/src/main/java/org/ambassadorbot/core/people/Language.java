package org.ambassadorbot.core.people;

import java.util.Locale;
import java.util.Optional;

/** A language the bot speaks. */
public enum Language {
  FRENCH(Locale.FRENCH),
  ENGLISH(Locale.ENGLISH);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  /** The two-letter code, such as {@code fr}. */
  public String code() {
    return locale.getLanguage();
  }

  /** The language of a tag such as {@code fr-CA} or {@code en_US}, when the bot speaks it. */
  public static Optional<Language> ofTag(String tag) {
    String code = tag.toLowerCase(Locale.ROOT);
    for (Language language : values()) {
      if (code.equals(language.code())
          || code.startsWith(language.code() + "-")
          || code.startsWith(language.code() + "_")) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
