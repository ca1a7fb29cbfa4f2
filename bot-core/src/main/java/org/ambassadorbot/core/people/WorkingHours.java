package org.ambassadorbot.core.people;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The hours of the week at which people may be written to, in their own zone; always one stretch of
 * the same day.
 *
 * @param days the days of the week, never empty
 * @param fromMinute the first minute of the day, counted from midnight
 * @param toMinute the minute after the last one; {@link #MINUTES_OF_A_DAY} is midnight at its end
 */
public record WorkingHours(Set<DayOfWeek> days, int fromMinute, int toMinute) {
  /** The number of minutes in a day. */
  public static final int MINUTES_OF_A_DAY = 24 * 60;

  private static final Pattern SHAPE =
      Pattern.compile(
          "(\\S+(?:\\s*,\\s*\\S+)*)\\s+(\\d{1,2}):(\\d{2})\\s*-\\s*(\\d{1,2}):(\\d{2})");

  public WorkingHours {
    if (days.isEmpty()) {
      throw new IllegalArgumentException("working hours need at least one day");
    }
    if (fromMinute < 0 || toMinute > MINUTES_OF_A_DAY) {
      throw new IllegalArgumentException("a time of day lies between 00:00 and 24:00");
    }
    if (fromMinute >= toMinute) {
      throw new IllegalArgumentException(
          "the end must come after the beginning on the same day: hours across midnight are not"
              + " possible");
    }
    days = Collections.unmodifiableSet(EnumSet.copyOf(days));
  }

  /**
   * Reads hours such as {@code Mon-Fri 09:00-18:00}, {@code Mon,Wed,Fri 08:30-17:00} or {@code
   * Mon-Sun 00:00-24:00}.
   *
   * @throws IllegalArgumentException with a sentence for whoever wrote it
   */
  public static WorkingHours parse(String text) {
    Matcher matcher = SHAPE.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "days and times are written like \"Mon-Fri 09:00-18:00\" or \"Mon,Wed 08:30-24:00\"");
    }
    return new WorkingHours(
        daysOf(matcher.group(1)),
        minuteOf(matcher.group(2), matcher.group(3)),
        minuteOf(matcher.group(4), matcher.group(5)));
  }

  /** Whether a local moment lies within the hours. */
  public boolean include(LocalDateTime moment) {
    int minute = moment.getHour() * 60 + moment.getMinute();
    return days.contains(moment.getDayOfWeek()) && fromMinute <= minute && minute < toMinute;
  }

  /** The same hours as text that {@link #parse} reads. */
  @Override
  public String toString() {
    String names = days.stream().map(WorkingHours::nameOf).collect(Collectors.joining(","));
    return names + " " + timeOf(fromMinute) + "-" + timeOf(toMinute);
  }

  private static Set<DayOfWeek> daysOf(String list) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String part : list.split(",", -1)) {
      String[] ends = part.strip().split("-", 2);
      DayOfWeek last = dayOf(ends[ends.length - 1]);
      for (DayOfWeek day = dayOf(ends[0]); day != last; day = day.plus(1)) {
        days.add(day);
      }
      days.add(last);
    }
    return days;
  }

  private static DayOfWeek dayOf(String name) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> nameOf(day).equalsIgnoreCase(name.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException("a day is one of Mon, Tue, Wed, Thu, Fri, Sat, Sun"));
  }

  private static String nameOf(DayOfWeek day) {
    return day.name().charAt(0) + day.name().substring(1, 3).toLowerCase(Locale.ROOT);
  }

  private static int minuteOf(String hours, String minutes) {
    if (Integer.parseInt(minutes) >= 60) {
      throw new IllegalArgumentException("an hour has 60 minutes");
    }
    return Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
  }

  private static String timeOf(int minute) {
    return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
  }
}
