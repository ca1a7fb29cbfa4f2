package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.ambassadorbot.core.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * Silence that people ask for. What already waits for them waits longer, or no longer; nothing is
 * lost. Belongs to the caller's transaction.
 */
public final class Pauses {
  private final AvailabilityStore availabilities;
  private final DecentHour decentHour;
  private final Clock clock;

  @Inject
  Pauses(AvailabilityStore availabilities, DecentHour decentHour, Clock clock) {
    this.availabilities = availabilities;
    this.decentHour = decentHour;
    this.clock = clock;
  }

  /** Nothing reaches the person on our initiative before {@code until}. */
  public void pause(Person person, Instant until) {
    set(person, until);
  }

  /** The pause ends now. */
  public void resume(Person person) {
    set(person, null);
  }

  private void set(Person person, @Nullable Instant until) {
    availabilities.pause(person.programme(), person.id(), until);
    availabilities.waiting(person.id()).forEach(waiting -> reconsider(person, waiting));
  }

  private void reconsider(Person person, AvailabilityStore.Waiting waiting) {
    Instant now = clock.instant();
    Instant due = decentHour.again(person, waiting, now);
    DeliveryState state = due.isAfter(now) ? DeliveryState.HELD : DeliveryState.READY;
    availabilities.move(waiting.id(), state, due);
  }
}
