package org.ambassadorbot.core.ledger;

import java.time.Instant;
import org.ambassadorbot.core.event.Evidence;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * Points to give, or to take back when negative.
 *
 * @param cause what they are for, unique in the account, such as {@code suggestion:12:accepted}
 * @param rule the scoring rule that gave them, such as {@code suggestion-accepted}
 * @param reason what the points are for in people's own words, such as the title of a suggestion;
 *     shown as written beside the words of the rule, which each reader gets in their language
 * @param evidence how well the action is known, where that matters
 * @param happenedAt when the action took place, where it is known only later; null for now
 */
public record PointsEntry(
    ProgrammeId programme,
    PersonId person,
    String cause,
    String rule,
    String reason,
    long points,
    Account account,
    @Nullable Evidence evidence,
    @Nullable Instant happenedAt) {
  private static final int LONGEST_CAUSE = 160;
  private static final int LONGEST_REASON = 1_000;
  private static final long MOST_POINTS = 1_000_000;

  public PointsEntry {
    if (cause.isBlank() || cause.length() > LONGEST_CAUSE || Math.abs(points) > MOST_POINTS) {
      throw new IllegalArgumentException("not a ledger line: " + cause + ", " + points);
    }
    if (reason.length() > LONGEST_REASON) {
      reason = reason.substring(0, LONGEST_REASON);
    }
  }

  /** Points earned in the programme. */
  public PointsEntry(
      ProgrammeId programme,
      PersonId person,
      String cause,
      String rule,
      String reason,
      long points) {
    this(programme, person, cause, rule, reason, points, Account.EARNED, null, null);
  }

  /** Points of any account, for something that takes place now. */
  public PointsEntry(
      ProgrammeId programme,
      PersonId person,
      String cause,
      String rule,
      String reason,
      long points,
      Account account,
      @Nullable Evidence evidence) {
    this(programme, person, cause, rule, reason, points, account, evidence, null);
  }

  /** The same action in another account, worth something else there. */
  public PointsEntry in(Account other, String otherRule, long worth) {
    return new PointsEntry(
        programme, person, cause, otherRule, reason, worth, other, evidence, happenedAt);
  }

  /** The same action as known by now. */
  public PointsEntry knownBy(Evidence degree) {
    return new PointsEntry(
        programme, person, cause, rule, reason, points, account, degree, happenedAt);
  }

  /** The same action, that took place some time ago. */
  public PointsEntry doneAt(Instant moment) {
    return new PointsEntry(
        programme, person, cause, rule, reason, points, account, evidence, moment);
  }

  /** When the action took place, as seen at a moment; never after it. */
  Instant countsAt(Instant now) {
    return happenedAt == null || happenedAt.isAfter(now) ? now : happenedAt;
  }
}
