package org.ambassadorbot.core.outbox;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.ambassadorbot.core.people.WorkingHours;
import org.jspecify.annotations.Nullable;

/**
 * When a person may be written to.
 *
 * @param zone the person's own
 * @param hasOwnHours whether the person chose the hours, in place of the programme's: public
 *     holidays count then, whatever they are
 * @param region the part of the country whose holidays count too, or null
 * @param pausedUntil the moment from which the person wants to hear of us again, or null
 * @param absences days on which the person is away
 * @param weeklyBudget how many unasked messages they get in a week at most
 */
public record Availability(
    ZoneId zone,
    WorkingHours hours,
    boolean hasOwnHours,
    String country,
    @Nullable String region,
    @Nullable Instant pausedUntil,
    List<Absence> absences,
    int weeklyBudget) {
  public Availability {
    absences = List.copyOf(absences);
  }

  /** Whether every hour of every day will do, as the programme decided. */
  boolean isAlways() {
    return !hasOwnHours
        && hours.days().size() == DayOfWeek.values().length
        && hours.fromMinute() == 0
        && hours.toMinute() == WorkingHours.MINUTES_OF_A_DAY;
  }

  /** Whether the person said they would be away on a day. */
  boolean isAwayOn(LocalDate day) {
    return absences.stream().anyMatch(absence -> absence.covers(day));
  }
}
