package org.ambassadorbot.core.ledger;

import java.time.YearMonth;

/**
 * A stretch of time, or a challenge, over which points are summed.
 *
 * @param name as the store keeps it
 */
public record Period(String name) {
  /** All that was earned, less what was spent; the one period that is no ranking. */
  public static final Period SPENDABLE = new Period("all");

  /** All that was ever earned. */
  public static final Period EVER = new Period("earned");

  /** A year of the programme's calendar. */
  public static Period year(int year) {
    return new Period(String.valueOf(year));
  }

  /** A month of the programme's calendar. */
  public static Period month(YearMonth month) {
    return new Period(month.toString());
  }

  boolean isRanking() {
    return !this.equals(SPENDABLE);
  }
}
