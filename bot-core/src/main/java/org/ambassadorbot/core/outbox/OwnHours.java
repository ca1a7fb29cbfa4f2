package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.WorkingHours;
import org.jspecify.annotations.Nullable;

/**
 * Days and hours that people choose for themselves, in place of the programme's; public holidays,
 * pauses and absences count all the same. What already waits for them waits longer, or no longer;
 * nothing is lost. Belongs to the caller's transaction.
 */
public final class OwnHours {
  private final AvailabilityStore availabilities;
  private final ReconsiderWaiting reconsidering;

  @Inject
  OwnHours(AvailabilityStore availabilities, ReconsiderWaiting reconsidering) {
    this.availabilities = availabilities;
    this.reconsidering = reconsidering;
  }

  /** The hours that count for a person, and whether they chose them. */
  public record InForce(WorkingHours hours, boolean areOwn) {}

  /** The hours that count for a person now. */
  public InForce of(Person person) {
    Availability availability = availabilities.find(person.programme(), person.id()).orElseThrow();
    return new InForce(availability.hours(), availability.hasOwnHours());
  }

  /** These hours count from now on. Repeatable. */
  public void choose(Person person, WorkingHours hours) {
    keep(person, hours);
  }

  /** The programme's hours count again. Repeatable. */
  public void giveUp(Person person) {
    keep(person, null);
  }

  private void keep(Person person, @Nullable WorkingHours hours) {
    availabilities.keep(person.programme(), person.id(), hours);
    reconsidering.of(person);
  }
}
