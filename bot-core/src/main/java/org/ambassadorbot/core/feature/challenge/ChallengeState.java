package org.ambassadorbot.core.feature.challenge;

/** Where a challenge is in its life. */
public enum ChallengeState {
  DRAFT,
  LAUNCHED,
  /** Over; corrections still count. */
  CLOSED,
  /** Over for good. */
  SETTLED,
  /** Launched, and called off before it began. */
  CANCELLED,
  DELETED
}
