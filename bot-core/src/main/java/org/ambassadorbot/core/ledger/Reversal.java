package org.ambassadorbot.core.ledger;

import org.ambassadorbot.core.people.ProgrammeId;

/**
 * Taking back what an action gave, in every account that is not settled.
 *
 * @param subject the cause of the action's first line
 * @param kind {@link LineKind#UNDONE}, {@link LineKind#CORRECTED} or {@link LineKind#REFUNDED}
 * @param reason why, as its owner will read it; may be empty
 */
public record Reversal(ProgrammeId programme, String subject, LineKind kind, String reason) {
  /** By the author of the action. */
  public static Reversal undo(ProgrammeId programme, String subject) {
    return new Reversal(programme, subject, LineKind.UNDONE, "");
  }

  /** By an organiser, who says why. */
  public static Reversal correct(ProgrammeId programme, String subject, String reason) {
    return new Reversal(programme, subject, LineKind.CORRECTED, reason);
  }

  /** Of points that had been spent. */
  public static Reversal refund(ProgrammeId programme, String subject) {
    return new Reversal(programme, subject, LineKind.REFUNDED, "");
  }
}
