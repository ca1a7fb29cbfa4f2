package org.ambassadorbot.core.feature.reward;

import org.ambassadorbot.core.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Something of the catalogue.
 *
 * @param cost in points; null when it is for a place in a challenge
 * @param place this place or better wins it; null when it is for points
 * @param left how many there are still; null without a limit
 * @param approver who decides; null for any organiser
 * @param memo what organisers should think of, such as social contributions
 */
record Reward(
    long id,
    Nature nature,
    String name,
    @Nullable Long cost,
    @Nullable Integer place,
    @Nullable Integer left,
    @Nullable PersonId approver,
    String memo) {

  /** What kind of thing it is. */
  enum Nature {
    BREAKFAST,
    DAY_OFF,
    BONUS,
    DONATION,
    OBJECT,
    OWN;

    /** Whether somebody of human resources decides. */
    boolean isForHumanResources() {
      return this == DAY_OFF || this == BONUS;
    }
  }

  /** Whether it is for points rather than for a place. */
  boolean isPaid() {
    return cost != null;
  }

  boolean isLeft() {
    return left == null || left > 0;
  }
}
