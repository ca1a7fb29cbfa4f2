package org.ambassadorbot.core.ledger;

import java.time.Instant;

/**
 * What the ledger's last look at itself found in a programme.
 *
 * @param drifts how many balances are not the sum of their lines; counted up to a hundred
 */
public record LedgerCheck(Instant at, int drifts) {
  public boolean isSound() {
    return drifts == 0;
  }
}
