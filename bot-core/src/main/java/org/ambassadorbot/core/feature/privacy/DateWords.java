package org.ambassadorbot.core.feature.privacy;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ambassadorbot.core.dispatch.Normaliser;
import org.jspecify.annotations.Nullable;

/**
 * Reads the last day of a stretch of time as people type it, in French or in English: a date, a day
 * of the week, or a duration that begins today.
 */
final class DateWords {
  private static final Pattern BEFORE =
      Pattern.compile(
          "^(?:(?:jusqu'?\\s*(?:au|a|en)|jusque|until|till?|up to|pendant|durant|pour|for|dans|in"
              + "|de|le|la|les|the|on|au|a la)(?=\\s|$)|[dl]')\\s*");
  private static final Pattern AFTER =
      Pattern.compile("\\s*(?:inclus|included|inclusive|svp|s'il te plait|please|[.!,;])$");
  private static final Pattern DURATION =
      Pattern.compile(
          "(?:(\\S+(?: couple of| of)?) )?(jours?|journees?|days?|semaines?|weeks?|mois|months?|quinzaine"
              + "|fortnight|ans?|years?)");
  private static final Pattern NUMERIC =
      Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})(?:\\s*[/.-]\\s*(\\d{4}|\\d{2}))?");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})(?:er|st|nd|rd|th)?(?: of)? ([a-z]+\\.?)(?:,? (\\d{4}))?");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("([a-z]+\\.?) (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?");
  private static final Pattern FIRST = Pattern.compile("\\b(?:premier|first)\\b");
  private static final Pattern DAY_ALONE = Pattern.compile("(\\d{1,2})(?:er|st|nd|rd|th)?");
  private static final Pattern NAMED_DAY =
      Pattern.compile("(?:next |ce |this )?([a-z]+)( prochain| suivant| en huit| week)?");
  private static final Pattern DAY_AND_DATE =
      Pattern.compile("([a-z]+),? (?:le |the )?(\\d.*|[a-z]+ \\d.*)");
  private static final Pattern END_OF_MONTH =
      Pattern.compile("(?:la )?(?:fin|end)(?: du| de| of)?(?: the)? ([a-z]+)");
  private static final int RECENT_DAYS = 60;
  private static final int LONGEST_DAYS = 366;
  private static final int LONGEST_TEXT = 80;

  private final LocalDate today;

  private DateWords(LocalDate today) {
    this.today = today;
  }

  /** What was read. */
  sealed interface Reading {}

  /** A day, with everything before it. */
  record Until(LocalDate day) implements Reading {}

  record Past(LocalDate day) implements Reading {}

  /** More than a year away. */
  record Far() implements Reading {}

  /** Written like a date, but in no calendar. */
  record NoSuchDay() implements Reading {}

  record Unreadable() implements Reading {}

  static Reading read(String text, LocalDate today) {
    if (text.length() > LONGEST_TEXT) {
      return new Unreadable();
    }
    try {
      return day(plain(text), today).map(day -> judged(day, today)).orElse(new Unreadable());
    } catch (DateTimeException e) {
      return new NoSuchDay();
    }
  }

  /** Lower-case words without accents, one space between them. */
  static String plain(String text) {
    return Normaliser.normalise(text).replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
  }

  /**
   * The day that plain words name, as somebody says it on a day.
   *
   * @throws DateTimeException when it is in no calendar
   */
  static Optional<LocalDate> day(String words, LocalDate today) {
    return new DateWords(today).day(bare(words));
  }

  /** The last day of a stretch such as « deux semaines » that begins on a day. */
  static Optional<LocalDate> lastDayOf(String words, LocalDate first) {
    return new DateWords(first).duration(bare(words));
  }

  /** Judges a day that was chosen, and not typed. */
  static Reading judged(LocalDate day, LocalDate today) {
    if (day.isBefore(today)) {
      return new Past(day);
    }
    return day.isAfter(today.plusDays(LONGEST_DAYS)) ? new Far() : new Until(day);
  }

  static String bare(String text) {
    String bare = FIRST.matcher(text).replaceAll("1");
    String before;
    do {
      before = bare;
      bare = AFTER.matcher(BEFORE.matcher(bare).replaceFirst("")).replaceFirst("").strip();
    } while (!bare.equals(before));
    return bare;
  }

  private Optional<LocalDate> day(String words) {
    return named(words)
        .or(() -> duration(words))
        .or(() -> iso(words))
        .or(() -> numeric(words))
        .or(() -> weekday(words))
        .or(() -> dayAndMonth(words))
        .or(() -> endOfMonth(words))
        .or(() -> dayAlone(words))
        .or(() -> dayAndDate(words));
  }

  private Optional<LocalDate> named(String words) {
    return switch (words) {
      case "aujourd'hui", "today", "ce soir", "tonight", "soir" -> Optional.of(today);
      case "demain", "tomorrow" -> Optional.of(today.plusDays(1));
      case "apres-demain", "apres demain", "day after tomorrow" -> Optional.of(today.plusDays(2));
      case "hier", "yesterday" -> Optional.of(today.minusDays(1));
      case "cette semaine",
          "this week",
          "fin de la semaine",
          "end of the week",
          "week-end",
          "weekend",
          "ce week-end",
          "this weekend" ->
          Optional.of(sunday(today));
      case "semaine prochaine", "next week" -> Optional.of(sunday(today.plusWeeks(1)));
      case "fin du mois", "end of the month", "end of month", "ce mois", "this month" ->
          Optional.of(YearMonth.from(today).atEndOfMonth());
      case "fin de l'annee", "end of the year" ->
          Optional.of(LocalDate.of(today.getYear(), 12, 31));
      default -> Optional.empty();
    };
  }

  private static LocalDate sunday(LocalDate day) {
    return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
  }

  /** Today is the first day: one day is today, one week ends on the eve of the same weekday. */
  private Optional<LocalDate> duration(String words) {
    Matcher matcher = DURATION.matcher(words);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String unit = matcher.group(2);
    Optional<Integer> count =
        matcher.group(1) == null ? Optional.of(1) : CalendarWords.number(matcher.group(1));
    return count.filter(number -> number > 0).map(number -> after(number, unit).minusDays(1));
  }

  private LocalDate after(int count, String unit) {
    if (unit.startsWith("jour") || unit.startsWith("day")) {
      return today.plusDays(count);
    }
    if (unit.startsWith("semaine") || unit.startsWith("week")) {
      return today.plusWeeks(count);
    }
    if (unit.startsWith("mo")) {
      return today.plusMonths(count);
    }
    boolean isFortnight = unit.equals("quinzaine") || unit.equals("fortnight");
    return isFortnight ? today.plusWeeks(2L * count) : today.plusYears(count);
  }

  private static Optional<LocalDate> iso(String words) {
    Matcher matcher = ISO.matcher(words);
    return matcher.matches()
        ? Optional.of(
            LocalDate.of(
                number(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3))))
        : Optional.empty();
  }

  private Optional<LocalDate> numeric(String words) {
    Matcher matcher = NUMERIC.matcher(words);
    return matcher.matches()
        ? Optional.of(
            date(number(matcher.group(1)), Month.of(number(matcher.group(2))), matcher.group(3)))
        : Optional.empty();
  }

  private Optional<LocalDate> weekday(String words) {
    Matcher matcher = NAMED_DAY.matcher(words);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String suffix = matcher.group(2);
    boolean isWeekLater = suffix != null && (suffix.equals(" en huit") || suffix.equals(" week"));
    return CalendarWords.day(matcher.group(1))
        .map(day -> today.with(TemporalAdjusters.next(day)))
        .map(day -> isWeekLater ? day.plusWeeks(1) : day);
  }

  private Optional<LocalDate> dayAndMonth(String words) {
    Matcher first = DAY_FIRST.matcher(words);
    if (first.matches()) {
      return CalendarWords.month(first.group(2))
          .map(month -> date(number(first.group(1)), month, first.group(3)));
    }
    Matcher second = MONTH_FIRST.matcher(words);
    return second.matches()
        ? CalendarWords.month(second.group(1))
            .map(month -> date(number(second.group(2)), month, second.group(3)))
        : Optional.empty();
  }

  private Optional<LocalDate> endOfMonth(String words) {
    Matcher matcher = END_OF_MONTH.matcher(words);
    return matcher.matches()
        ? CalendarWords.month(matcher.group(1))
            .map(month -> YearMonth.of(today.getYear(), month).atEndOfMonth())
            .map(day -> day.isBefore(today) ? day.plusYears(1) : day)
        : Optional.empty();
  }

  private Optional<LocalDate> dayAlone(String words) {
    Matcher matcher = DAY_ALONE.matcher(words);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int number = number(matcher.group(1));
    YearMonth month = YearMonth.from(today);
    boolean isLater = number < today.getDayOfMonth() || !month.isValidDay(number);
    return Optional.of((isLater ? month.plusMonths(1) : month).atDay(number));
  }

  /** « mercredi 2 septembre »: the two must agree. */
  private Optional<LocalDate> dayAndDate(String words) {
    Matcher matcher = DAY_AND_DATE.matcher(words);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Optional<DayOfWeek> named = CalendarWords.day(matcher.group(1));
    Optional<LocalDate> date = named.flatMap(day -> day(matcher.group(2)));
    if (date.isPresent() && date.get().getDayOfWeek() != named.orElseThrow()) {
      throw new DateTimeException("the day of the week is another one");
    }
    return date;
  }

  /** Without a year, the next such day; but one that has just gone by was meant. */
  private LocalDate date(int day, Month month, @Nullable String year) {
    if (year != null) {
      int written = number(year);
      return LocalDate.of(written < 100 ? 2000 + written : written, month, day);
    }
    MonthDay yearly = MonthDay.of(month, day);
    int next = today.getYear() + 1;
    boolean isLongAgo = yearly.atYear(today.getYear()).isBefore(today.minusDays(RECENT_DAYS));
    return LocalDate.of(isLongAgo ? next : today.getYear(), month, day);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
