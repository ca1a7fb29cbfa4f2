package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.store.Database;
import org.jspecify.annotations.Nullable;

/**
 * Silence that people ask for. What already waits for them waits longer, or no longer; nothing is
 * lost. Belongs to the caller's transaction.
 */
public final class Pauses {
  private final Database database;
  private final DecentHour decentHour;
  private final Clock clock;

  @Inject
  Pauses(Database database, DecentHour decentHour, Clock clock) {
    this.database = database;
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
    decentHour.pause(person.programme(), person.id(), until);
    waiting(person).forEach(id -> reconsider(person, id));
  }

  private List<Long> waiting(Person person) {
    return database
        .handle()
        .createQuery(
            "SELECT id FROM delivery WHERE person_id = :person AND service > :answer"
                + " AND state IN ('HELD', 'READY') AND cause IS NULL")
        .bind("person", person.id().value())
        .bind("answer", Service.ANSWER.rank())
        .mapTo(Long.class)
        .list();
  }

  private void reconsider(Person person, long delivery) {
    Instant now = clock.instant();
    Instant due = decentHour.earliest(person.programme(), person.id(), false, now);
    database
        .handle()
        .createUpdate("UPDATE delivery SET state = :state, due_at = :due WHERE id = :id")
        .bind("state", (due.isAfter(now) ? DeliveryState.HELD : DeliveryState.READY).name())
        .bind("due", due.toEpochMilli())
        .bind("id", delivery)
        .execute();
  }
}
