package org.ambassadorbot.teams.card;

import java.time.Duration;
import java.util.List;
import org.ambassadorbot.core.platform.RateLimit;

/** What Teams documents that it accepts, with the margins we keep. */
public final class TeamsLimits {
  /** One message with its cards; Teams refuses at about 100 KB. */
  public static final int LARGEST_MESSAGE = 80_000;

  /** The part of a message that buttons and fields may take before words are given room. */
  static final int LARGEST_CONTROLS = 60_000;

  /** What a notification shows. */
  public static final int LONGEST_SUMMARY = 500;

  /** A dialog's title. */
  public static final int LONGEST_TITLE = 64;

  /** A button's title. */
  public static final int LONGEST_LABEL = 80;

  /** Buttons shown in one row; further ones would hide behind an overflow menu. */
  public static final int BUTTONS_IN_A_ROW = 6;

  /** The greatest request body that an activity may have. */
  public static final int LARGEST_ACTIVITY = 1_000_000;

  /** What one conversation's thread accepts. */
  public static final List<RateLimit> PER_THREAD =
      List.of(
          new RateLimit(7, Duration.ofSeconds(1)),
          new RateLimit(8, Duration.ofSeconds(2)),
          new RateLimit(60, Duration.ofSeconds(30)),
          new RateLimit(1_800, Duration.ofHours(1)));

  /** What one tenant accepts from one bot, over all its conversations. */
  public static final RateLimit PER_TENANT = new RateLimit(50, Duration.ofSeconds(1));

  private TeamsLimits() {}
}
