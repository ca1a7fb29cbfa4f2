package org.ambassadorbot.core.people;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A language the bot speaks. */
public enum Language {
  FRENCH(Locale.FRENCH),
  ENGLISH(Locale.ENGLISH);

  private static final int MOST_PREFERENCES = 30;
  private static final Pattern PREFERENCE =
      Pattern.compile(
          "([A-Za-z]{1,8}(?:[-_][A-Za-z0-9]{1,8})*)(?:\\s*;\\s*q=([01](?:\\.\\d{0,3})?))?");

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

  /**
   * The language a reader likes best among those the bot speaks, out of a list such as {@code de,
   * en-GB;q=0.8, fr;q=0.5}; empty when it names none.
   */
  public static Optional<Language> ofPreferences(String list) {
    Optional<Language> best = Optional.empty();
    double liking = 0;
    for (String part : list.split(",", MOST_PREFERENCES)) {
      Matcher preference = PREFERENCE.matcher(part.strip());
      if (!preference.matches()) {
        continue;
      }
      double weight = preference.group(2) == null ? 1 : Double.parseDouble(preference.group(2));
      Optional<Language> language = ofTag(preference.group(1));
      if (language.isPresent() && weight > liking) {
        best = language;
        liking = weight;
      }
    }
    return best;
  }
}
