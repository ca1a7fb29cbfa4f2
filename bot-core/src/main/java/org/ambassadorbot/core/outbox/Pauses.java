package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.time.Instant;
import org.ambassadorbot.core.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * Silence that people ask for. What already waits for them waits longer, or no longer; nothing is
 * lost. Belongs to the caller's transaction.
 */
public final class Pauses {
  private final AvailabilityStore availabilities;
  private final ReconsiderWaiting reconsidering;

  @Inject
  Pauses(AvailabilityStore availabilities, ReconsiderWaiting reconsidering) {
    this.availabilities = availabilities;
    this.reconsidering = reconsidering;
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
    reconsidering.of(person);
  }
}
