package org.ambassadorbot.core.feature.ranking;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.ambassadorbot.core.calendar.Dip;
import org.ambassadorbot.core.calendar.Dips;
import org.ambassadorbot.core.directory.ProgrammeStore;
import org.ambassadorbot.core.ledger.Account;
import org.ambassadorbot.core.ledger.Period;
import org.ambassadorbot.core.ledger.Rankings.Ranking;
import org.ambassadorbot.core.ledger.Results;
import org.ambassadorbot.core.ledger.TieRule;
import org.ambassadorbot.core.people.Programme;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.schedule.Run;
import org.ambassadorbot.core.schedule.Schedule;

/**
 * Writes places down as a dip begins, so that nobody loses theirs while it lasts. Belongs to the
 * caller's transaction.
 */
final class HoldPlaces {
  static final String PLAN = "ranking-plan";
  static final String HOLD = "ranking-hold";
  private static final int DAYS_AHEAD = 2;
  private static final int LONGEST_DAYS = 120;

  private final Dips dips;
  private final ProgrammeStore programmes;
  private final Results results;
  private final Schedule schedule;
  private final Clock clock;

  @Inject
  HoldPlaces(
      Dips dips, ProgrammeStore programmes, Results results, Schedule schedule, Clock clock) {
    this.dips = dips;
    this.programmes = programmes;
    this.results = results;
    this.schedule = schedule;
    this.clock = clock;
  }

  /** Looks, every night, which dips are about to begin, or have begun since they were added. */
  void plan() {
    for (ProgrammeId id : dips.programmes()) {
      programmes.find(id).ifPresent(this::plan);
    }
  }

  private void plan(Programme programme) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), programme.zone());
    for (Dip dip : dips.between(programme, today, today.plusDays(DAYS_AHEAD))) {
      Instant begins = dip.from().atStartOfDay(programme.zone()).toInstant();
      schedule.once(
          HOLD,
          "programme:" + programme.id().value() + ":" + dip.from(),
          begins,
          programme.id().value() + " " + dip.from());
    }
  }

  /** Writes down the places of the first moment of a dip. */
  void hold(Run run) {
    String[] parts = run.payload().split(" ", 2);
    ProgrammeId programme = new ProgrammeId(Long.parseLong(parts[0]));
    LocalDate from = LocalDate.parse(parts[1]);
    for (Period period : new Period[] {Period.EVER, monthOf(from)}) {
      results.write(new Ranking(programme, period, TieRule.SHARED), Account.held(from, period));
    }
    results.forgetHeld(programme, from.minusDays(LONGEST_DAYS));
  }

  private static Period monthOf(LocalDate from) {
    return Period.month(YearMonth.from(from));
  }
}
