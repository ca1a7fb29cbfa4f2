package org.ambassadorbot.core.feature.privacy;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ambassadorbot.core.outbox.Absence;

/**
 * Reads days away as people type them, in French or in English: « du 3 au 10 août », « lundi », «
 * next week », « deux semaines à partir du 14 ».
 */
final class StretchWords {
  private static final String TO =
      " (?:(?:jusqu'?)?(?:au|a)|to|until|till?|through|et|and|pendant|durant|for|-|–) ";
  private static final Pattern FROM_TO =
      Pattern.compile(
          "(?:a partir (?:du|de)|du|de|d'|des|depuis|entre|from|starting|between)\\s*(?:on |le"
              + " |the )?(.+?)"
              + TO
              + "(.+)");
  private static final Pattern DURATION_FROM =
      Pattern.compile("(.+?) (?:a partir|a compter|des|from|starting)(?: du| de| le| on)? (.+)");
  private static final Pattern TO_ALONE =
      Pattern.compile("(.+?) (?:(?:jusqu')?au|to|until|till?|through|-|–) (.+)");
  private static final Pattern COMPACT =
      Pattern.compile("(?:the )?(\\d{1,2}) ?[-–] ?(\\d{1,2} [a-z].*)");
  private static final Pattern UNTIL = Pattern.compile("(?:jusqu|until |till? |up to ).*");
  private static final Pattern DAY_ALONE =
      Pattern.compile("(?:([a-z]+),? (?:le |the )?)?(\\d{1,2})(?:er|st|nd|rd|th)?");
  private static final Pattern WHOLE_MONTH =
      Pattern.compile("(?:en|in|tout|all of|all|au mois de|le mois de) ([a-z]+)");
  private static final Set<String> SAID_OF_TODAY =
      Set.of(
          "aujourd'hui",
          "today",
          "demain",
          "tomorrow",
          "apres-demain",
          "apres demain",
          "day after tomorrow");
  private static final int LONGEST_TEXT = 80;

  private final LocalDate today;

  private StretchWords(LocalDate today) {
    this.today = today;
  }

  /** What was read. */
  sealed interface Reading {}

  record Days(Absence absence) implements Reading {}

  /** The end comes before the beginning. */
  record Reversed(LocalDate first, LocalDate last) implements Reading {}

  /** What {@link DateWords} would refuse. */
  record Refused(DateWords.Reading reason) implements Reading {}

  /** Two days that were read and not judged yet. */
  private record Pair(LocalDate first, LocalDate last) {
    static Optional<Pair> of(Optional<LocalDate> first, Optional<LocalDate> last) {
      return first.flatMap(from -> last.map(to -> new Pair(from, to)));
    }
  }

  static Reading read(String text, LocalDate today) {
    if (text.length() > LONGEST_TEXT) {
      return new Refused(new DateWords.Unreadable());
    }
    try {
      return new StretchWords(today)
          .pair(DateWords.plain(text))
          .map(pair -> judged(pair.first(), pair.last(), today))
          .orElse(new Refused(new DateWords.Unreadable()));
    } catch (DateTimeException e) {
      return new Refused(new DateWords.NoSuchDay());
    }
  }

  /** Judges days that were chosen, and not typed. */
  static Reading judged(LocalDate first, LocalDate last, LocalDate today) {
    if (last.isBefore(first)) {
      return new Reversed(first, last);
    }
    DateWords.Reading end = DateWords.judged(last, today);
    return end instanceof DateWords.Until ? new Days(new Absence(first, last)) : new Refused(end);
  }

  private Optional<Pair> pair(String words) {
    String bare = DateWords.bare(words);
    return between(FROM_TO, words)
        .or(() -> durationFrom(words))
        .or(() -> between(TO_ALONE, words))
        .or(() -> between(COMPACT, bare))
        .or(() -> until(words))
        .or(() -> named(bare))
        .or(() -> wholeMonth(words))
        .or(() -> Pair.of(Optional.of(today), DateWords.lastDayOf(words, today)))
        .or(() -> Pair.of(DateWords.day(words, today), DateWords.day(words, today)));
  }

  private Optional<Pair> between(Pattern pattern, String words) {
    Matcher matcher = pattern.matcher(words);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String to = DateWords.bare(matcher.group(2));
    Optional<LocalDate> first = first(DateWords.bare(matcher.group(1)), to);
    return Pair.of(first, first.flatMap(day -> last(to, day)));
  }

  /** « 3 » of « du 3 au 10 août » lies in the month of the end, or in the one before. */
  private Optional<LocalDate> first(String from, String to) {
    Matcher matcher = DAY_ALONE.matcher(from);
    if (!matcher.matches()
        || CalendarWords.month(from.split(" ", 2)[0]).isPresent()
        || !namesMonth(to)) {
      return DateWords.day(from, today);
    }
    int number = Integer.parseInt(matcher.group(2));
    Optional<LocalDate> day =
        DateWords.day(to, today)
            .map(
                end ->
                    number <= end.getDayOfMonth()
                        ? end.withDayOfMonth(number)
                        : YearMonth.from(end).minusMonths(1).atDay(number));
    return matcher.group(1) == null ? day : day.flatMap(found -> agreed(found, matcher.group(1)));
  }

  /** « lundi 3 »: the two must agree. */
  private static Optional<LocalDate> agreed(LocalDate day, String name) {
    Optional<DayOfWeek> named = CalendarWords.day(name);
    if (named.isPresent() && named.get() != day.getDayOfWeek()) {
      throw new DateTimeException("the day of the week is another one");
    }
    return named.map(same -> day);
  }

  private static boolean namesMonth(String words) {
    return words.matches(".*\\d[/.-]\\d.*")
        || Arrays.stream(words.split(" ", -1))
            .anyMatch(word -> CalendarWords.month(word).isPresent());
  }

  private Optional<LocalDate> last(String to, LocalDate first) {
    return DateWords.day(to, SAID_OF_TODAY.contains(to) ? today : first);
  }

  private Optional<Pair> durationFrom(String words) {
    Matcher matcher = DURATION_FROM.matcher(words);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Optional<LocalDate> first = DateWords.day(matcher.group(2), today);
    return Pair.of(first, first.flatMap(day -> DateWords.lastDayOf(matcher.group(1), day)));
  }

  private Optional<Pair> until(String words) {
    return UNTIL.matcher(words).matches()
        ? Pair.of(Optional.of(today), DateWords.day(words, today))
        : Optional.empty();
  }

  private Optional<Pair> named(String words) {
    LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    return switch (words) {
      case "cette semaine", "this week" -> Optional.of(new Pair(today, sunday));
      case "semaine prochaine", "next week" ->
          Optional.of(new Pair(sunday.plusDays(1), sunday.plusWeeks(1)));
      case "week-end", "weekend", "ce week-end", "this weekend" ->
          Optional.of(new Pair(sunday.minusDays(1), sunday));
      case "ce mois", "this month" ->
          Optional.of(new Pair(today, YearMonth.from(today).atEndOfMonth()));
      case "mois prochain", "next month" -> Optional.of(whole(YearMonth.from(today).plusMonths(1)));
      default -> Optional.empty();
    };
  }

  private static Pair whole(YearMonth month) {
    return new Pair(month.atDay(1), month.atEndOfMonth());
  }

  private Optional<Pair> wholeMonth(String words) {
    Matcher matcher = WHOLE_MONTH.matcher(words);
    return matcher.matches()
        ? CalendarWords.month(matcher.group(1)).map(this::next).map(StretchWords::whole)
        : Optional.empty();
  }

  private YearMonth next(Month month) {
    YearMonth thisYear = YearMonth.of(today.getYear(), month);
    return thisYear.isBefore(YearMonth.from(today)) ? thisYear.plusYears(1) : thisYear;
  }
}
