package org.ambassadorbot.core.ledger;

import java.time.Clock;
import org.ambassadorbot.core.store.Database;

/** Ledgers over a store, for tests and measurements of the engine alone. */
public final class Ledgers {
  private Ledgers() {}

  /** A ledger as the bot has it. */
  public static Ledger of(Database database, Clock clock) {
    return new DurableLedger(
        new LedgerStore(database), new BalanceStore(database), new StandingStore(database), clock);
  }

  /** Rankings as the bot has them. */
  public static Rankings rankings(Database database, Clock clock) {
    return new RankingStore(database, new StandingStore(database), clock);
  }

  /** The look at whether everything adds up. */
  public static DriftStore drifts(Database database) {
    return new DriftStore(database);
  }
}
