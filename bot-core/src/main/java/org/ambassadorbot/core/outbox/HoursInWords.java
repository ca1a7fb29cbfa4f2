package org.ambassadorbot.core.outbox;

import static org.ambassadorbot.core.i18n.Argument.with;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Set;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.people.WorkingHours;

/** Says days and hours of the week as people do: « du lundi au vendredi, de 9 h à 18 h ». */
public final class HoursInWords {
  private static final int SHORTEST_RUN = 3;

  private HoursInWords() {}

  public static String of(Texts texts, WorkingHours hours) {
    return texts.plain(
        OutboxPhrase.HOURS,
        with("days", days(texts, hours.days())),
        with("from", texts.time(timeOf(hours.fromMinute()))),
        with("to", end(texts, hours.toMinute())));
  }

  private static String days(Texts texts, Set<DayOfWeek> days) {
    List<String> names = days.stream().map(day -> name(texts, day)).toList();
    if (days.size() == DayOfWeek.values().length) {
      return texts.plain(OutboxPhrase.HOURS_EVERY_DAY);
    }
    return isRun(List.copyOf(days))
        ? texts.plain(
            OutboxPhrase.HOURS_RUN,
            with("first", names.get(0)),
            with("last", names.get(names.size() - 1)))
        : texts.plain(
            OutboxPhrase.HOURS_DAYS, with("count", names.size()), with("days", texts.list(names)));
  }

  /** Whether days, in the order of the week, follow each other. */
  private static boolean isRun(List<DayOfWeek> days) {
    int apart = days.get(days.size() - 1).getValue() - days.get(0).getValue();
    return days.size() >= SHORTEST_RUN && apart == days.size() - 1;
  }

  private static String name(Texts texts, DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, texts.language().locale());
  }

  private static String end(Texts texts, int minute) {
    return minute == WorkingHours.MINUTES_OF_A_DAY
        ? texts.plain(OutboxPhrase.HOURS_MIDNIGHT)
        : texts.time(timeOf(minute));
  }

  private static LocalTime timeOf(int minute) {
    return LocalTime.MIDNIGHT.plusMinutes(minute);
  }
}
