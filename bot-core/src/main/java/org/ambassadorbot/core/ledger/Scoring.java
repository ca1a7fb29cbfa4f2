package org.ambassadorbot.core.ledger;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Counts actions by a tariff. Belongs to the caller's transaction; repeatable. */
public final class Scoring {
  private final Ledger ledger;
  private final LedgerStore lines;
  private final Clock clock;

  @Inject
  Scoring(Ledger ledger, LedgerStore lines, Clock clock) {
    this.ledger = ledger;
    this.lines = lines;
    this.clock = clock;
  }

  /**
   * Gives an action its points, or raises what it has given already.
   *
   * @return whether a line was added
   */
  public boolean count(Tariff tariff, PointsEntry action) {
    return tariff
        .of(action)
        .filter(worth -> worth.points() > 0)
        .map(worth -> count(worth, action.in(tariff.account(), action.rule(), worth.points())))
        .orElse(false);
  }

  private boolean count(Tariff.Worth worth, PointsEntry entry) {
    if (entry.evidence() != null && isBegun(entry)) {
      return ledger.raise(entry);
    }
    return isCapReached(worth, entry) ? ledger.addCapped(entry) : ledger.addOnce(entry);
  }

  private boolean isBegun(PointsEntry entry) {
    return lines.stories(entry.programme(), entry.cause()).stream()
        .anyMatch(story -> story.account().equals(entry.account()));
  }

  private boolean isCapReached(Tariff.Worth worth, PointsEntry entry) {
    Integer cap = worth.dailyCap();
    return cap != null && countOnItsDay(entry) >= cap;
  }

  /** How many of its kind counted on the day on which it took place. */
  private long countOnItsDay(PointsEntry entry) {
    ZoneId zone = lines.zoneOf(entry.programme());
    LocalDate day = LocalDate.ofInstant(entry.countsAt(clock.instant()), zone);
    return ledger.countBetween(
        entry, day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
  }
}
