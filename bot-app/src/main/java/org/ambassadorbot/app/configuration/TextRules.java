package org.ambassadorbot.app.configuration;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ambassadorbot.core.people.Language;

/** The rules for everything that is neither an address nor a secret. */
final class TextRules {
  private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\",;]+@[^@\\s<>\",;]+");
  private static final int LONGEST_ECHO = 40;

  private TextRules() {}

  static int whole(String text, int least, int most) {
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(wholeNumber(text, least, most), e);
    }
    throw new IllegalArgumentException(wholeNumber(text, least, most));
  }

  static boolean truth(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("must be true or false, is " + quoted(text));
    };
  }

  static LogFormat logFormat(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "text" -> LogFormat.TEXT;
      case "json" -> LogFormat.JSON;
      default -> throw new IllegalArgumentException("must be text or json, is " + quoted(text));
    };
  }

  static Language language(String text) {
    return Language.ofTag(text)
        .orElseThrow(() -> new IllegalArgumentException("must be fr or en, is " + quoted(text)));
  }

  static ZoneId zone(String text) {
    try {
      ZoneId zone = ZoneId.of(text);
      if (ZoneId.getAvailableZoneIds().contains(zone.getId())) {
        return zone;
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(noZone(text), e);
    }
    throw new IllegalArgumentException(noZone(text));
  }

  static String country(String text) {
    String code = text.toUpperCase(Locale.ROOT);
    if (!Arrays.asList(Locale.getISOCountries()).contains(code)) {
      throw new IllegalArgumentException(
          "must be a two-letter country code such as FR, is " + quoted(text));
    }
    return code;
  }

  /** E-mail addresses separated by commas, in small letters; their order is kept. */
  static Set<String> emails(String text) {
    return Arrays.stream(text.split(","))
        .map(address -> address.strip().toLowerCase(Locale.ROOT))
        .filter(address -> !address.isEmpty())
        .map(TextRules::email)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String email(String address) {
    if (!EMAIL.matcher(address).matches()) {
      throw new IllegalArgumentException(
          "must be e-mail addresses separated by commas, has " + quoted(address));
    }
    return address;
  }

  private static String wholeNumber(String text, int least, int most) {
    return "must be a whole number from " + least + " to " + most + ", is " + quoted(text);
  }

  private static String noZone(String text) {
    return "must be a zone such as Europe/Paris, is " + quoted(text);
  }

  /** A value as a report may show it: on one line, and short. */
  private static String quoted(String text) {
    String line = text.replaceAll("\\p{Cntrl}", "?");
    return line.length() <= LONGEST_ECHO
        ? "\"" + line + "\""
        : "\"" + line.substring(0, LONGEST_ECHO) + "…\"";
  }
}
