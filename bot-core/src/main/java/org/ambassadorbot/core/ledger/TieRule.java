package org.ambassadorbot.core.ledger;

/** Who stands first of two people with as many points. */
public enum TieRule {
  /** Whoever won their last points earlier. */
  EARLIEST,
  /** Nobody: they share the place. */
  SHARED
}
