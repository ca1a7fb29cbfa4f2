package org.ambassadorbot.core.feature.challenge;

import jakarta.inject.Inject;
import java.time.Clock;
import org.ambassadorbot.core.event.ProgrammeEvent;
import org.ambassadorbot.core.ledger.PointsEntry;
import org.ambassadorbot.core.ledger.ScoredActions;
import org.ambassadorbot.core.ledger.Scoring;

/** Counts what people do in every challenge that is on and is for them. */
public final class CountActions {
  private final ChallengeStore store;
  private final RulesStore rules;
  private final Scoring scoring;
  private final Clock clock;

  @Inject
  CountActions(ChallengeStore store, RulesStore rules, Scoring scoring, Clock clock) {
    this.store = store;
    this.rules = rules;
    this.scoring = scoring;
    this.clock = clock;
  }

  void on(ProgrammeEvent event) {
    ScoredActions.of(event).ifPresent(this::count);
  }

  private void count(PointsEntry action) {
    store.on(action.programme(), clock.instant()).stream()
        .filter(challenge -> rules.isFor(challenge, action.person()))
        .forEach(challenge -> scoring.count(challenge.tariff(), action));
  }

  /** Counts an action in one challenge, whether or not that is over; false once it is settled. */
  public boolean count(Challenge challenge, PointsEntry action) {
    return scoring.count(challenge.tariff(), action);
  }
}
