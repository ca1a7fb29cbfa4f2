package org.ambassadorbot.core.feature.watchnote;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.ambassadorbot.core.schedule.Cadence;

/**
 * The week of a programme's watch note, in local time.
 *
 * @param threshold a note with fewer items waits for the next
 */
record Rhythm(WeekTime closing, WeekTime sending, int threshold, ZoneId zone) {
  static final int HIGHEST_THRESHOLD = 20;
  private static final int DAYS_TO_ASK = 2;

  Rhythm {
    if (threshold < 1 || threshold > HIGHEST_THRESHOLD) {
      throw new IllegalArgumentException("not a threshold: " + threshold);
    }
  }

  /** A day of the week and a time of day. */
  record WeekTime(DayOfWeek day, LocalTime time) {
    private Cadence weekly(ZoneId zone) {
      return Cadence.weekly(day, time, zone);
    }
  }

  /** When a note closes and when it leaves. */
  record Deadlines(Instant closing, Instant sending) {}

  /** Closes on Tuesday evening, leaves on Thursday morning, three items at least. */
  static Rhythm usual(ZoneId zone) {
    return new Rhythm(
        new WeekTime(DayOfWeek.TUESDAY, LocalTime.of(17, 0)),
        new WeekTime(DayOfWeek.THURSDAY, LocalTime.of(9, 30)),
        3,
        zone);
  }

  /** The deadlines of a note that closes after a moment. */
  Deadlines after(Instant moment) {
    Instant closes = closing.weekly(zone).next(moment).at();
    return new Deadlines(closes, sending.weekly(zone).next(closes).at());
  }

  /** When the owners of empty rubrics are asked: two days before closing, at the same hour. */
  Instant asking(Instant closes) {
    return closes.atZone(zone).minusDays(DAYS_TO_ASK).toInstant();
  }
}
