package org.ambassadorbot.core.ledger;

import java.time.Clock;
import org.ambassadorbot.core.store.Database;

/** Ledgers over a store, for tests and measurements of the engine alone. */
public final class Ledgers {
  private Ledgers() {}

  /** A ledger as the bot has it. */
  public static Ledger of(Database database, Clock clock) {
    return new DurableLedger(
        new LedgerStore(database),
        new BalanceStore(database, new RungStore(database)),
        standings(database),
        clock);
  }

  /** Rankings as the bot has them. */
  public static Rankings rankings(Database database) {
    return new RankingStore(database, standings(database), new RungStore(database));
  }

  /** Results as the bot has them. */
  public static Results results(Database database, Clock clock) {
    return new ResultStore(database, clock);
  }

  private static StandingStore standings(Database database) {
    return new StandingStore(database, new RungStore(database));
  }

  /** Who comes and who leaves, as the bot has it. */
  public static Arrivals arrivals(Database database, Clock clock) {
    return new ArrivalStore(database, standings(database), clock);
  }

  /** Places of groups, as the bot has them. */
  public static GroupRankings groups(Database database, Clock clock) {
    return new GroupRankingStore(database, clock);
  }

  /** Counts the people on each rung again, after balances were put in by hand. */
  public static void rebuild(Database database) {
    new RungStore(database).rebuild();
  }

  /** The look at whether everything adds up. */
  public static DriftStore drifts(Database database) {
    return new DriftStore(database);
  }
}
