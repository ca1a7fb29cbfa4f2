package org.ambassadorbot.core.ledger;

import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;

/**
 * Points to give, or to take back when negative.
 *
 * @param cause what they are for, unique in the programme, such as {@code suggestion:12:accepted}
 * @param rule the scoring rule that gave them, such as {@code suggestion-accepted}
 * @param reason what the points are for in people's own words, such as the title of a suggestion;
 *     shown as written beside the words of the rule, which each reader gets in their language
 */
public record PointsEntry(
    ProgrammeId programme, PersonId person, String cause, String rule, String reason, long points) {
  public PointsEntry {
    if (cause.isBlank() || cause.length() > 200 || Math.abs(points) > 1_000_000) {
      throw new IllegalArgumentException("not a ledger line: " + cause + ", " + points);
    }
  }
}
