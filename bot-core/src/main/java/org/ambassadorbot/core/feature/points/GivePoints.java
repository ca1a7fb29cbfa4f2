package org.ambassadorbot.core.feature.points;

import jakarta.inject.Inject;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.event.ProgrammeEvent.SuggestionAccepted;
import org.ambassadorbot.core.ledger.Ledger;
import org.ambassadorbot.core.ledger.PointsEntry;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Role;

/** Gives ambassadors what their actions are worth; nobody has an account without having joined. */
final class GivePoints {
  static final String SUGGESTION_ACCEPTED = "suggestion-accepted";

  private final PointsStore rules;
  private final People people;
  private final Ledger ledger;

  @Inject
  GivePoints(PointsStore rules, People people, Ledger ledger) {
    this.rules = rules;
    this.people = people;
    this.ledger = ledger;
  }

  void on(SuggestionAccepted event) {
    people
        .find(event.programme(), event.suggester())
        .filter(person -> person.has(Role.AMBASSADOR))
        .ifPresent(person -> give(person, event));
  }

  private void give(Person person, SuggestionAccepted event) {
    long points = rules.weight(event.programme(), SUGGESTION_ACCEPTED);
    if (points == 0) {
      return;
    }
    ledger.addOnce(
        new PointsEntry(
            event.programme(),
            person.id(),
            event.cause(),
            SUGGESTION_ACCEPTED,
            event.title(),
            points));
  }
}
