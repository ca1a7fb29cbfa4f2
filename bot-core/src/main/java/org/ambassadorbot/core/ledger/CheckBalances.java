package org.ambassadorbot.core.ledger;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ambassadorbot.core.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks, every day, whether the ledger still adds up, and writes down for organisers what it saw.
 */
final class CheckBalances {
  private static final Logger log = LoggerFactory.getLogger(CheckBalances.class);

  private final Database database;
  private final DriftStore drifts;
  private final RungStore rungs;
  private final LedgerCheckStore checks;
  private final Clock clock;

  @Inject
  CheckBalances(
      Database database, DriftStore drifts, RungStore rungs, LedgerCheckStore checks, Clock clock) {
    this.checks = checks;
    this.clock = clock;
    this.database = database;
    this.drifts = drifts;
    this.rungs = rungs;
  }

  void run() {
    List<DriftStore.Drift> found = database.read(drifts::find);
    for (DriftStore.Drift drift : found) {
      log.error(
          "ledger drift: programme {}, person {}, period {}: balance {}, lines {}",
          drift.programme(),
          drift.person(),
          drift.period(),
          drift.balance(),
          drift.sum());
    }
    List<DriftStore.Miscount> miscounts = database.read(drifts::miscounts);
    for (DriftStore.Miscount miscount : miscounts) {
      log.error(
          "ranking drift: programme {}, period {}, rung {}: kept {}, counted {}",
          miscount.programme(),
          miscount.period(),
          miscount.rung(),
          miscount.kept(),
          miscount.counted());
    }
    if (!miscounts.isEmpty()) {
      database.write(rungs::rebuild);
    }
    Map<Long, Integer> counts =
        found.stream()
            .collect(Collectors.toMap(DriftStore.Drift::programme, drift -> 1, Integer::sum));
    database.write(() -> checks.checked(clock.instant(), counts));
    if (found.isEmpty()) {
      log.info("every balance is the sum of its lines");
    }
  }
}
