package org.ambassadorbot.core.feature.points;

import jakarta.inject.Inject;
import java.util.Optional;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.event.ProgrammeEvent;
import org.ambassadorbot.core.event.ProgrammeEvent.ShareKnown;
import org.ambassadorbot.core.event.ProgrammeEvent.ShareUndone;
import org.ambassadorbot.core.ledger.Ledger;
import org.ambassadorbot.core.ledger.PointsEntry;
import org.ambassadorbot.core.ledger.Reversal;
import org.ambassadorbot.core.ledger.ScoredActions;
import org.ambassadorbot.core.ledger.Scoring;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Role;

/** Gives ambassadors what their actions are worth; nobody has an account without having joined. */
final class GivePoints {
  private final PointsStore rules;
  private final People people;
  private final Scoring scoring;
  private final Ledger ledger;
  private final TellPoints telling;

  @Inject
  GivePoints(PointsStore rules, People people, Scoring scoring, Ledger ledger, TellPoints telling) {
    this.rules = rules;
    this.people = people;
    this.scoring = scoring;
    this.ledger = ledger;
    this.telling = telling;
  }

  void on(ProgrammeEvent event) {
    ScoredActions.of(event)
        .ifPresent(action -> ambassador(action).ifPresent(person -> give(event, action, person)));
  }

  private Optional<Person> ambassador(PointsEntry action) {
    return people
        .find(action.programme(), action.person())
        .filter(person -> person.has(Role.AMBASSADOR));
  }

  private void give(ProgrammeEvent event, PointsEntry action, Person person) {
    long before = ledger.balanceOf(action.programme(), action.person());
    scoring.count(rules.tariff(action.programme()), action);
    if (event instanceof ShareKnown share) {
      long after = ledger.balanceOf(action.programme(), action.person());
      telling.on(share, person, after - before);
    }
  }

  /** Its author took it back: so do all accounts that are still open. */
  void undo(ShareUndone event) {
    ledger.reverse(Reversal.undo(event.programme(), event.cause()));
  }
}
