package org.ambassadorbot.core.feature.onboarding;

/** Something people do by which a step is done. */
enum Deed {
  /** Nothing: to have been told is enough. */
  NONE,
  /** They say that it is done. */
  SAYING,
  CHARTER,
  SUGGESTION,
  SHARE,
  /** They write something down. */
  ANSWER
}
