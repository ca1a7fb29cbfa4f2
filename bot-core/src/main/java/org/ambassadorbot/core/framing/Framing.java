package org.ambassadorbot.core.framing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a programme is for; words are empty where organisers have written nothing yet.
 *
 * @param rewards what one gains by taking part
 * @param start its first day, or null without a calendar
 * @param end its last day, or null without a calendar
 */
public record Framing(
    String ambition,
    String philosophy,
    String rewards,
    @Nullable LocalDate start,
    @Nullable LocalDate end) {
  /** How many characters each of its words has at most. */
  public static final int LONGEST = 500;
}
