package org.ambassadorbot.core.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The public holidays of one country, as the build takes them over from Jollyday: {@code =} and a
 * name begin a part, the country itself without a name and then each region with what it has
 * besides; {@code *} are days of every year, month and day, and a year has its own.
 */
final class HolidayFile {
  /** The years that the build writes down. */
  static final int FIRST_YEAR = 2020;

  static final int LAST_YEAR = 2080;

  private static final Pattern CODE = Pattern.compile("[a-z]{2}");
  private static final String EVERY_YEAR = "*";
  private static final String PART = "=";

  private final List<String> lines;

  private HolidayFile(List<String> lines) {
    this.lines = lines;
  }

  /** The file of a country, two letters in any case; empty when the country is not known. */
  static Optional<HolidayFile> of(String country) {
    String code = country.toLowerCase(Locale.ROOT);
    if (!CODE.matcher(code).matches()) {
      return Optional.empty();
    }
    try (InputStream file = HolidayFile.class.getResourceAsStream("holidays/" + code + ".txt")) {
      return file == null ? Optional.empty() : Optional.of(new HolidayFile(lines(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(InputStream file) {
    return new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII))
        .lines()
        .toList();
  }

  /** The names of the parts with days of their own. */
  Set<String> regions() {
    Set<String> regions = new TreeSet<>();
    for (String line : lines) {
      if (line.startsWith(PART) && line.length() > PART.length()) {
        regions.add(line.substring(PART.length()));
      }
    }
    return regions;
  }

  /** The days of a year: the country's, and a region's when there is one of that name. */
  Set<LocalDate> days(int year, @Nullable String region) {
    Set<LocalDate> days = new HashSet<>();
    String wanted = Integer.toString(year);
    boolean isMeant = false;
    for (String line : lines) {
      String[] words = line.split(" ", -1);
      if (line.startsWith(PART)) {
        String part = line.substring(PART.length());
        isMeant = part.isEmpty() || part.equalsIgnoreCase(region);
      } else if (isMeant && (words[0].equals(EVERY_YEAR) || words[0].equals(wanted))) {
        addAll(year, words, days);
      }
    }
    return days;
  }

  private static void addAll(int year, String[] words, Set<LocalDate> days) {
    for (int i = 1; i < words.length; i++) {
      int month = Integer.parseInt(words[i], 0, 2, 10);
      days.add(LocalDate.of(year, month, Integer.parseInt(words[i], 2, 4, 10)));
    }
  }
}
