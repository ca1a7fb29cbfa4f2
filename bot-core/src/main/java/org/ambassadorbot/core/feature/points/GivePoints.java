package org.ambassadorbot.core.feature.points;

import jakarta.inject.Inject;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.event.ProgrammeEvent;
import org.ambassadorbot.core.event.ProgrammeEvent.ShareUndone;
import org.ambassadorbot.core.ledger.Ledger;
import org.ambassadorbot.core.ledger.PointsEntry;
import org.ambassadorbot.core.ledger.Reversal;
import org.ambassadorbot.core.ledger.ScoredActions;
import org.ambassadorbot.core.ledger.Scoring;
import org.ambassadorbot.core.people.Role;

/** Gives ambassadors what their actions are worth; nobody has an account without having joined. */
final class GivePoints {
  private final PointsStore rules;
  private final People people;
  private final Scoring scoring;
  private final Ledger ledger;

  @Inject
  GivePoints(PointsStore rules, People people, Scoring scoring, Ledger ledger) {
    this.rules = rules;
    this.people = people;
    this.scoring = scoring;
    this.ledger = ledger;
  }

  void on(ProgrammeEvent event) {
    ScoredActions.of(event).filter(this::isOfAmbassador).ifPresent(this::give);
  }

  private boolean isOfAmbassador(PointsEntry action) {
    return people
        .find(action.programme(), action.person())
        .filter(person -> person.has(Role.AMBASSADOR))
        .isPresent();
  }

  private void give(PointsEntry action) {
    scoring.count(rules.tariff(action.programme()), action);
  }

  /** Its author took it back: so do all accounts that are still open. */
  void undo(ShareUndone event) {
    ledger.reverse(Reversal.undo(event.programme(), event.cause()));
  }
}
