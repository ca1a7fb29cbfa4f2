package org.ambassadorbot.core.ledger;

/** What a line does. */
public enum LineKind {
  /** Points for an action. */
  GIVEN,
  /** More points for the same action, which is better known by now. */
  RAISED,
  /** No points: the action came after as many of its kind as count in a day. */
  CAPPED,
  /** The person took their action back. */
  UNDONE,
  /** An organiser took a line back. */
  CORRECTED,
  /** An organiser gave or took points by hand. */
  ADJUSTED,
  /** Points went for a reward. */
  SPENT,
  /** Points came back for a reward that will not be. */
  REFUNDED
}
