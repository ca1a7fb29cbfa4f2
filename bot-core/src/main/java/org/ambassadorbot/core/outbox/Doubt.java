package org.ambassadorbot.core.outbox;

import java.time.Duration;
import java.time.Instant;

/** The rules for messages of which nobody knows whether they arrived. */
final class Doubt {
  /** How long a platform may take to show a message in a conversation's history. */
  static final Duration BEFORE_LOOKING = Duration.ofMinutes(1);

  /** How long to wait between two looks that both ended without an answer. */
  static final Duration BETWEEN_LOOKS = Duration.ofMinutes(2);

  /** How often it is asked whether a message arrived: for two thirds of a day. */
  static final int MOST_LOOKS = 500;

  /** How long a sending may stay unsettled before its process counts as gone. */
  static final Duration LONGEST_SENDING = Duration.ofSeconds(25);

  /** How old a claim may be when sending begins; well below the time when it counts as lost. */
  static final Duration FRESH = Duration.ofSeconds(10);

  /** When a message that nobody can look up is looked up. */
  static final Instant NEVER = Instant.ofEpochMilli(Long.MAX_VALUE / 2);

  private Doubt() {}
}
