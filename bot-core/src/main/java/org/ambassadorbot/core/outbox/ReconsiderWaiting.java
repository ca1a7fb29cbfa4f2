package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;

/**
 * Gives what waits for somebody its new time, after something changed when they may be written to.
 * Repeatable; belongs to the caller's transaction.
 */
public final class ReconsiderWaiting {
  private final AvailabilityStore availabilities;
  private final DecentHour decentHour;
  private final Clock clock;

  @Inject
  ReconsiderWaiting(AvailabilityStore availabilities, DecentHour decentHour, Clock clock) {
    this.availabilities = availabilities;
    this.decentHour = decentHour;
    this.clock = clock;
  }

  /** What waits for a person waits longer, or no longer. */
  public void of(Person person) {
    of(person.programme(), person.id());
  }

  void of(ProgrammeId programme, PersonId person) {
    for (AvailabilityStore.Waiting waiting : availabilities.waiting(person)) {
      Instant now = clock.instant();
      Instant due = decentHour.again(programme, person, waiting, now);
      DeliveryState state = due.isAfter(now) ? DeliveryState.HELD : DeliveryState.READY;
      availabilities.move(waiting.id(), state, due);
    }
  }
}
