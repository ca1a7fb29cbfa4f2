package org.ambassadorbot.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The dips of the calendar: August, the days from 22 December to 2 January, and bridges, which are
 * made of a public holiday on a Tuesday or a Thursday, the day between it and the week-end, and
 * that week-end.
 */
final class KnownDips {
  private static final int LAST_OF_AUGUST = 31;
  private static final int BEFORE_CHRISTMAS = 22;
  private static final int AFTER_NEW_YEAR = 2;
  private static final int LONGEST_BRIDGE = 3;

  private KnownDips() {}

  /** Those that have a day between two days. */
  static List<Dip> between(LocalDate from, LocalDate until, Predicate<LocalDate> isHoliday) {
    List<Dip> seasons =
        IntStream.rangeClosed(from.getYear() - 1, until.getYear())
            .boxed()
            .flatMap(KnownDips::seasons)
            .toList();
    Stream<Dip> bridges =
        from.minusDays(LONGEST_BRIDGE)
            .datesUntil(until.plusDays(LONGEST_BRIDGE + 1))
            .filter(isHoliday)
            .flatMap(holiday -> bridge(holiday, isHoliday))
            .filter(bridge -> seasons.stream().noneMatch(season -> isInside(bridge, season)));
    return Stream.concat(seasons.stream(), bridges)
        .filter(dip -> !dip.until().isBefore(from) && !dip.from().isAfter(until))
        .toList();
  }

  private static boolean isInside(Dip bridge, Dip season) {
    return season.holds(bridge.from()) && season.holds(bridge.until());
  }

  private static Stream<Dip> seasons(int year) {
    return Stream.of(
        new Dip(
            Dip.Kind.AUGUST,
            "",
            LocalDate.of(year, Month.AUGUST, 1),
            LocalDate.of(year, Month.AUGUST, LAST_OF_AUGUST)),
        new Dip(
            Dip.Kind.CHRISTMAS,
            "",
            LocalDate.of(year, Month.DECEMBER, BEFORE_CHRISTMAS),
            LocalDate.of(year + 1, Month.JANUARY, AFTER_NEW_YEAR)));
  }

  private static Stream<Dip> bridge(LocalDate holiday, Predicate<LocalDate> isHoliday) {
    DayOfWeek day = holiday.getDayOfWeek();
    if (day == DayOfWeek.TUESDAY && !isHoliday.test(holiday.minusDays(1))) {
      return Stream.of(new Dip(Dip.Kind.BRIDGE, "", holiday.minusDays(LONGEST_BRIDGE), holiday));
    }
    return day == DayOfWeek.THURSDAY && !isHoliday.test(holiday.plusDays(1))
        ? Stream.of(new Dip(Dip.Kind.BRIDGE, "", holiday, holiday.plusDays(LONGEST_BRIDGE)))
        : Stream.empty();
  }
}
