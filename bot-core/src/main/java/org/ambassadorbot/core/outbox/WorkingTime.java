package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.ambassadorbot.core.people.WorkingHours;

/**
 * The rule that nobody hears of us outside their working hours, at week-ends, on public holidays,
 * during a pause or an absence. Every moment is an instant; days and hours are those of the
 * person's own zone.
 */
public final class WorkingTime {
  private static final int FARTHEST_DAYS = 800;

  private final PublicHolidays holidays;

  @Inject
  public WorkingTime(PublicHolidays holidays) {
    this.holidays = holidays;
  }

  /** The first moment, not before {@code from}, at which the person may be written to. */
  public Instant earliest(Availability availability, Instant from) {
    Instant paused = availability.pausedUntil();
    Instant start = paused != null && paused.isAfter(from) ? paused : from;
    if (availability.isAlways() && availability.absences().isEmpty()) {
      return start;
    }
    LocalDate first = LocalDate.ofInstant(start, availability.zone());
    for (LocalDate day = first;
        day.isBefore(first.plusDays(FARTHEST_DAYS));
        day = day.plusDays(1)) {
      if (isOpen(day, availability)) {
        Instant opens = at(day, availability.hours().fromMinute(), availability.zone());
        Instant closes = at(day, availability.hours().toMinute(), availability.zone());
        if (start.isBefore(closes) && opens.isBefore(closes)) {
          return start.isAfter(opens) ? start : opens;
        }
      }
    }
    throw new IllegalStateException("no working day within " + FARTHEST_DAYS + " days");
  }

  /** The opening hour of the working day that comes so many working days after a moment's own. */
  Instant daysAfter(Availability availability, Instant from, int days) {
    if (days == 0) {
      return from;
    }
    LocalDate day = LocalDate.ofInstant(from, availability.zone());
    int left = days;
    while (left > 0) {
      day = day.plusDays(1);
      left -= isWorkday(day, availability) ? 1 : 0;
    }
    return at(day, availability.hours().fromMinute(), availability.zone());
  }

  /** Whether a day is one on which the person works. */
  public boolean isWorkday(LocalDate day, Availability availability) {
    return availability.hours().days().contains(day.getDayOfWeek())
        && !availability.isAwayOn(day)
        && !holidays.isHoliday(day, availability.country(), availability.region());
  }

  /**
   * Programmes that are always open know no holidays; people who are away are away all the same.
   */
  private boolean isOpen(LocalDate day, Availability availability) {
    return availability.isAlways() ? !availability.isAwayOn(day) : isWorkday(day, availability);
  }

  /** A minute of a day on the wall clock; in the gap of a clock change, the first one after it. */
  private static Instant at(LocalDate day, int minute, ZoneId zone) {
    ZonedDateTime wall =
        day.plusDays(minute / WorkingHours.MINUTES_OF_A_DAY)
            .atTime(minute % WorkingHours.MINUTES_OF_A_DAY / 60, minute % 60)
            .atZone(zone);
    return wall.toInstant();
  }
}
