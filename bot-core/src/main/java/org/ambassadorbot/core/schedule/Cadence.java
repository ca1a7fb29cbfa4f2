package org.ambassadorbot.core.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A local time at which something happens on certain days. Where the clocks skip that time it
 * happens just after, where they show it twice, the first time.
 */
public record Cadence(Set<DayOfWeek> days, LocalTime time, ZoneId zone) {
  private static final int DAYS_OF_A_WEEK = 7;

  public Cadence {
    if (days.isEmpty()) {
      throw new IllegalArgumentException("a cadence needs a day");
    }
    days = Collections.unmodifiableSet(EnumSet.copyOf(days));
  }

  /** Once a week. */
  public static Cadence weekly(DayOfWeek day, LocalTime time, ZoneId zone) {
    return new Cadence(EnumSet.of(day), time, zone);
  }

  /** Every day of the week. */
  public static Cadence daily(LocalTime time, ZoneId zone) {
    return new Cadence(EnumSet.allOf(DayOfWeek.class), time, zone);
  }

  /**
   * One time at which it happens.
   *
   * @param period what names it for ever: the week such as {@code 2026-W47} when there is one a
   *     week, else the day such as {@code 2026-11-22}
   */
  public record Occurrence(String period, Instant at) {}

  /** The first occurrence after a moment. */
  public Occurrence next(Instant after) {
    LocalDate day = LocalDate.ofInstant(after, zone).minusDays(1);
    while (!days.contains(day.getDayOfWeek()) || !at(day).isAfter(after)) {
      day = day.plusDays(1);
    }
    return occurrence(day);
  }

  /** The last occurrence at a moment or before it. */
  public Occurrence latest(Instant until) {
    LocalDate day = LocalDate.ofInstant(until, zone).plusDays(1);
    while (!days.contains(day.getDayOfWeek()) || at(day).isAfter(until)) {
      day = day.minusDays(1);
    }
    return occurrence(day);
  }

  private Occurrence occurrence(LocalDate day) {
    return new Occurrence(days.size() == 1 ? week(day) : day.toString(), at(day));
  }

  private Instant at(LocalDate day) {
    return day.atTime(time).atZone(zone).toInstant();
  }

  private static String week(LocalDate day) {
    int year = day.get(IsoFields.WEEK_BASED_YEAR);
    return String.format(Locale.ROOT, "%d-W%02d", year, day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  /** Reads what {@link #toString} writes. */
  public static Cadence parse(String text) {
    String[] parts = text.split(" ", 3);
    Set<DayOfWeek> days =
        parts[0].equals("daily")
            ? EnumSet.allOf(DayOfWeek.class)
            : Arrays.stream(parts[0].split(",", -1))
                .map(DayOfWeek::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    return new Cadence(days, LocalTime.parse(parts[1]), ZoneId.of(parts[2]));
  }

  @Override
  public String toString() {
    String names =
        days.size() == DAYS_OF_A_WEEK
            ? "daily"
            : days.stream().map(DayOfWeek::name).collect(Collectors.joining(","));
    return names + " " + time + " " + zone.getId();
  }
}
