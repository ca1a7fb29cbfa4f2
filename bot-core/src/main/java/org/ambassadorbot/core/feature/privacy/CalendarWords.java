package org.ambassadorbot.core.feature.privacy;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words for numbers, days and months in French and English, without accents. */
final class CalendarWords {
  private static final List<String> FRENCH_NUMBERS =
      List.of(
          "zero",
          "un",
          "deux",
          "trois",
          "quatre",
          "cinq",
          "six",
          "sept",
          "huit",
          "neuf",
          "dix",
          "onze",
          "douze",
          "treize",
          "quatorze",
          "quinze",
          "seize");
  private static final List<String> ENGLISH_NUMBERS =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen");
  private static final List<String> FRENCH_DAYS =
      List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche");
  private static final List<String> ENGLISH_DAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
  private static final List<String> FRENCH_MONTHS =
      List.of(
          "janvier",
          "fevrier",
          "mars",
          "avril",
          "mai",
          "juin",
          "juillet",
          "aout",
          "septembre",
          "octobre",
          "novembre",
          "decembre");
  private static final List<String> ENGLISH_MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final int SHORTEST_BEGINNING = 3;

  private static final Map<String, Integer> NUMBERS = numbers();

  private CalendarWords() {}

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < FRENCH_NUMBERS.size(); i++) {
      numbers.put(FRENCH_NUMBERS.get(i), i);
      numbers.put(ENGLISH_NUMBERS.get(i), i);
    }
    numbers.putAll(
        Map.of(
            "une",
            1,
            "a",
            1,
            "an",
            1,
            "couple of",
            2,
            "a couple of",
            2,
            "vingt",
            20,
            "twenty",
            20,
            "trente",
            30,
            "thirty",
            30));
    return Map.copyOf(numbers);
  }

  /** A number in digits or words. */
  static Optional<Integer> number(String word) {
    return word.matches("\\d{1,4}")
        ? Optional.of(Integer.parseInt(word))
        : Optional.ofNullable(NUMBERS.get(word));
  }

  static Optional<DayOfWeek> day(String word) {
    int index = Math.max(FRENCH_DAYS.indexOf(word), ENGLISH_DAYS.indexOf(word));
    return index < 0 ? Optional.empty() : Optional.of(DayOfWeek.of(index + 1));
  }

  /** A day of the week, whole or begun: « lun. », « mardis », "thu"; « ma » is none. */
  static Optional<DayOfWeek> dayBegun(String word) {
    String bare = word.replaceAll("\\.$|(?<=di|day|che)s$", "");
    if (bare.length() < SHORTEST_BEGINNING) {
      return Optional.empty();
    }
    List<DayOfWeek> begun =
        Arrays.stream(DayOfWeek.values())
            .filter(
                day ->
                    FRENCH_DAYS.get(day.getValue() - 1).startsWith(bare)
                        || ENGLISH_DAYS.get(day.getValue() - 1).startsWith(bare))
            .toList();
    return begun.size() == 1 ? Optional.of(begun.get(0)) : Optional.empty();
  }

  /** A month, whole or begun: « sept. » is September, « jui » is none. */
  static Optional<Month> month(String word) {
    String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    if (bare.length() < SHORTEST_BEGINNING) {
      return Optional.empty();
    }
    List<Month> begun =
        Arrays.stream(Month.values())
            .filter(
                month ->
                    FRENCH_MONTHS.get(month.getValue() - 1).startsWith(bare)
                        || ENGLISH_MONTHS.get(month.getValue() - 1).startsWith(bare))
            .toList();
    return begun.size() == 1 ? Optional.of(begun.get(0)) : Optional.empty();
  }
}
