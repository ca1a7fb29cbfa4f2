package org.ambassadorbot.core.directory;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import org.ambassadorbot.core.event.Events;
import org.ambassadorbot.core.event.ProgrammeEvent;
import org.ambassadorbot.core.ledger.Ledger;
import org.ambassadorbot.core.people.Person;

/**
 * Makes one person of two: accounts and roles here, everything else by its feature. Belongs to the
 * caller's transaction.
 */
public final class JoinPeople {
  private final TwinStore twins;
  private final PeopleStore people;
  private final GroupStore groups;
  private final ErasureStore erasures;
  private final Ledger ledger;
  private final Provider<Events> events;

  @Inject
  JoinPeople(
      TwinStore twins,
      PeopleStore people,
      GroupStore groups,
      ErasureStore erasures,
      Ledger ledger,
      Provider<Events> events) {
    this.twins = twins;
    this.people = people;
    this.groups = groups;
    this.erasures = erasures;
    this.ledger = ledger;
    this.events = events;
  }

  /** Everything of {@code gone} belongs to {@code kept}; {@code gone} exists no more. */
  public void join(Person gone, Person kept) {
    twins.move(gone, kept);
    groups.move(gone.id(), kept.id());
    ledger.move(gone.id(), kept.id());
    events.get().tell(new ProgrammeEvent.PeopleJoined(kept.programme(), gone.id(), kept.id()));
    erasures.move(gone, kept);
    twins.forget(gone);
    String email = gone.email();
    if (kept.email() == null && email != null) {
      people.address(kept, email);
    }
  }
}
