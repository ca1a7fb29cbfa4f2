package org.ambassadorbot.core.feature.home;

import jakarta.inject.Inject;
import java.time.Clock;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.store.Database;

/** Who has been welcomed, as a mark on the person's row. */
final class HomeStore {
  private final Database database;
  private final Clock clock;

  @Inject
  HomeStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Marks a person as welcomed; returns whether they were not yet. */
  boolean welcome(Person person) {
    return database
            .handle()
            .createUpdate(
                "UPDATE person SET welcomed_at = :now WHERE id = :person"
                    + " AND programme_id = :programme AND welcomed_at IS NULL")
            .bind("now", clock.instant().toEpochMilli())
            .bind("person", person.id().value())
            .bind("programme", person.programme().value())
            .execute()
        == 1;
  }
}
