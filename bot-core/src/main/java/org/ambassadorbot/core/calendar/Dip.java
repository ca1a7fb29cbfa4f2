package org.ambassadorbot.core.calendar;

import java.time.LocalDate;

/**
 * A quiet stretch of days, known in advance.
 *
 * @param name what organisers called it; empty for those of the calendar
 * @param until its last day
 */
public record Dip(Kind kind, String name, LocalDate from, LocalDate until) {

  /** Where a dip comes from. */
  public enum Kind {
    BRIDGE,
    AUGUST,
    CHRISTMAS,
    OWN
  }

  public Dip {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("a dip that ends before it begins: " + from);
    }
  }

  /** Whether a day is part of it. */
  public boolean holds(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}
