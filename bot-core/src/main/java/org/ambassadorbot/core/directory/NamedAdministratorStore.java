package org.ambassadorbot.core.directory;

import jakarta.inject.Inject;
import java.time.Clock;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.store.Database;

/** Who got what the operator's list gives, as a mark on the person's row. */
final class NamedAdministratorStore {
  private final Database database;
  private final Clock clock;

  @Inject
  NamedAdministratorStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Marks a person; returns whether they were not yet. */
  boolean mark(Person person) {
    return database
            .handle()
            .createUpdate(
                "UPDATE person SET named_at = :now WHERE id = :person"
                    + " AND programme_id = :programme AND named_at IS NULL")
            .bind("now", clock.instant().toEpochMilli())
            .bind("person", person.id().value())
            .bind("programme", person.programme().value())
            .execute()
        == 1;
  }
}
