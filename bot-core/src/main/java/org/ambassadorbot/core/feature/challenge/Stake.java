package org.ambassadorbot.core.feature.challenge;

/**
 * What a challenge is played for.
 *
 * @param amount the place a prize is for, the points to reach together, or the cents of a point
 * @param words the prize, or the cause
 */
public record Stake(long id, Kind kind, long amount, String words) {
  /** Who a stake is for. */
  public enum Kind {
    /** A prize for whoever ends in a place. */
    PERSONAL,
    /** A prize shared by everybody once a number of points is reached together. */
    COLLECTIVE,
    /** Money that each point gives to a cause. */
    CHARITABLE
  }
}
