package org.ambassadorbot.core.feature.privacy;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ambassadorbot.core.people.WorkingHours;
import org.jspecify.annotations.Nullable;

/**
 * Reads days and hours of the week as people type them, in French or in English: « 9h-17h », « du
 * lundi au jeudi de 9h à 16h30 », "Mon-Thu 9am to 5pm", « lundi et mardi ». What is not said stays
 * as it is.
 */
final class HoursWords {
  private static final String TIME =
      "(midi|noon|minuit|midnight|(\\d{1,2})(?: ?(?:h|:|heures?) ?(\\d{2})?)?(?: ?([ap])\\.?m\\b\\.?)?)";
  private static final Pattern TIMES =
      Pattern.compile(
          "(?:\\b(?:de|from|entre|between|a partir de) )?"
              + TIME
              + "(?: ?[-–] ?| (?:a|to|until|till?|jusqu'a|et|and) | )"
              + TIME
              + "(?![\\p{L}\\p{N}:])");
  private static final Set<String> AS_THE_PROGRAMME =
      Set.of(
          "programme",
          "du programme",
          "ceux du programme",
          "celles du programme",
          "comme le programme",
          "les horaires du programme",
          "par defaut",
          "defaut",
          "normal",
          "normaux",
          "annuler",
          "reset",
          "default",
          "the programme's",
          "programme's",
          "the programme's hours",
          "programme hours",
          "as the programme",
          "like the programme");
  private static final Set<String> EVERY_DAY =
      Set.of("tous les jours", "chaque jour", "every day", "everyday", "all days", "daily");
  private static final Set<String> WEEKDAYS =
      Set.of("en semaine", "la semaine", "semaine", "week", "weekdays", "on weekdays");
  private static final Set<String> TO = Set.of("a", "au", "to", "through", "till", "-", "–");
  private static final Set<String> IDLE =
      Set.of("le", "les", "la", "du", "de", "et", "and", "on", "from", "puis", "&");
  private static final int SHORTEST = 60;
  private static final int NOON = 12 * 60;
  private static final int LONGEST_TEXT = 120;

  private final WorkingHours current;

  private HoursWords(WorkingHours current) {
    this.current = current;
  }

  /** What was read. */
  sealed interface Reading {}

  record Chosen(WorkingHours hours) implements Reading {}

  /** Those of the programme again. */
  record AsTheProgramme() implements Reading {}

  /** The end comes before the beginning. */
  record Reversed() implements Reading {}

  /** Less than an hour. */
  record TooShort() implements Reading {}

  record Unreadable() implements Reading {}

  static Reading read(String text, WorkingHours current) {
    if (text.length() > LONGEST_TEXT) {
      return new Unreadable();
    }
    String words = DateWords.plain(text).replaceAll("[.!,;]$", "");
    return AS_THE_PROGRAMME.contains(words)
        ? new AsTheProgramme()
        : new HoursWords(current).read(words);
  }

  /** Judges hours that were chosen, and not typed. */
  static Reading judged(WorkingHours hours) {
    return hours.toMinute() - hours.fromMinute() < SHORTEST ? new TooShort() : new Chosen(hours);
  }

  private Reading read(String words) {
    Matcher times = TIMES.matcher(words);
    if (!times.find()) {
      return days(words)
          .<Reading>map(
              days -> judged(new WorkingHours(days, current.fromMinute(), current.toMinute())))
          .orElseGet(Unreadable::new);
    }
    String rest = words.substring(0, times.start()) + " " + words.substring(times.end());
    Optional<Set<DayOfWeek>> days =
        rest.replaceAll("[\\s,]", "").isEmpty() ? Optional.of(current.days()) : days(rest);
    Optional<Clock> from = Clock.of(times, 1);
    Optional<Clock> to = Clock.of(times, 5);
    return days.isEmpty() || from.isEmpty() || to.isEmpty()
        ? new Unreadable()
        : judged(days.get(), from.get(), to.get());
  }

  private static Reading judged(Set<DayOfWeek> days, Clock from, Clock to) {
    int begin = from.minute();
    int end = to.minute() == 0 ? WorkingHours.MINUTES_OF_A_DAY : to.minute();
    boolean isAfternoonMeant = to.isBare() && end <= begin && end <= NOON;
    if (isAfternoonMeant) {
      end += NOON;
    }
    return end <= begin ? new Reversed() : judged(new WorkingHours(days, begin, end));
  }

  /**
   * A time of day as it was typed.
   *
   * @param isBare whether it is a number alone, which may mean the afternoon: "9 to 5"
   */
  private record Clock(int minute, boolean isBare) {
    /** The time that begins with a group; empty when no clock shows it. */
    static Optional<Clock> of(Matcher times, int group) {
      String whole = times.group(group);
      return switch (whole) {
        case "midi", "noon" -> Optional.of(new Clock(NOON, false));
        case "minuit", "midnight" -> Optional.of(new Clock(0, false));
        default ->
            read(whole, times.group(group + 1), times.group(group + 2), times.group(group + 3));
      };
    }

    private static Optional<Clock> read(
        String whole, String hours, @Nullable String minutes, @Nullable String half) {
      int hour = Integer.parseInt(hours);
      int minute = minutes == null ? 0 : Integer.parseInt(minutes);
      if (minute > 59 || hour > 24 || (hour == 24 && minute > 0)) {
        return Optional.empty();
      }
      if (half == null) {
        return Optional.of(new Clock(hour % 24 * 60 + minute, whole.length() == hours.length()));
      }
      return hour < 1 || hour > 12
          ? Optional.empty()
          : Optional.of(new Clock((hour % 12 + (half.equals("p") ? 12 : 0)) * 60 + minute, false));
    }
  }

  private static Optional<Set<DayOfWeek>> days(String text) {
    String words = text.replaceAll("\\s+", " ").strip().replaceAll("^,|,$", "").strip();
    if (EVERY_DAY.contains(words)) {
      return Optional.of(EnumSet.allOf(DayOfWeek.class));
    }
    return WEEKDAYS.contains(words)
        ? Optional.of(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))
        : named(List.of(words.replaceAll("([-–])", " $1 ").split("[\\s,]+")));
  }

  private static Optional<Set<DayOfWeek>> named(List<String> words) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    DayOfWeek first = null;
    boolean isRun = false;
    for (String word : words) {
      Optional<DayOfWeek> day = CalendarWords.dayBegun(word);
      if (day.isPresent()) {
        days.addAll(isRun && first != null ? run(first, day.get()) : Set.of(day.get()));
        first = day.get();
        isRun = false;
      } else if (TO.contains(word) && first != null) {
        isRun = true;
      } else if (!IDLE.contains(word) && !word.isEmpty()) {
        return Optional.empty();
      }
    }
    return days.isEmpty() || isRun ? Optional.empty() : Optional.of(days);
  }

  private static Set<DayOfWeek> run(DayOfWeek first, DayOfWeek last) {
    Set<DayOfWeek> days = EnumSet.of(first);
    for (DayOfWeek day = first; day != last; day = day.plus(1)) {
      days.add(day.plus(1));
    }
    return days;
  }
}
