package org.ambassadorbot.core.ledger;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.ambassadorbot.core.schedule.Cadence;
import org.ambassadorbot.core.schedule.Job;

/** Wires the ledger and its daily look at itself. */
public final class LedgerModule extends AbstractModule {
  private static final String CHECK = "ledger-check";
  private static final LocalTime AT_NIGHT = LocalTime.of(2, 40);

  @Override
  protected void configure() {
    bind(Ledger.class).to(DurableLedger.class);
    bind(Rankings.class).to(RankingStore.class);
    bind(Results.class).to(ResultStore.class);
    bind(GroupRankings.class).to(GroupRankingStore.class);
    bind(Arrivals.class).to(ArrivalStore.class);
  }

  @ProvidesIntoSet
  Job check(CheckBalances checking) {
    return Job.repeatable(CHECK, run -> checking.run())
        .standing(Cadence.daily(AT_NIGHT, ZoneOffset.UTC));
  }
}
