package org.ambassadorbot.core.feature.programme;

import java.util.Locale;

/** One thing that organisers write down about their programme. */
enum Part {
  AMBITION,
  PHILOSOPHY,
  SPONSOR,
  CHANNEL,
  OBJECTIVES,
  AMBASSADORS,
  INDICATORS,
  REWARDS,
  RISKS,
  MID_REVIEW,
  FINAL_REVIEW;

  /** Its field in a form. */
  String field() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean isNumber() {
    return this == AMBASSADORS;
  }

  /** Whether a few words are enough. */
  boolean isShort() {
    return this == SPONSOR || this == CHANNEL;
  }
}
