package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.time.Instant;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.store.Database;

/** How many messages that nobody asked for one person receives in a week. */
final class AttentionBudget {
  static final int MOST_IN_A_WEEK = 5;

  private final Database database;

  @Inject
  AttentionBudget(Database database) {
    this.database = database;
  }

  /** A week from Monday to Monday, in somebody's zone. */
  record Week(Instant start, Instant end) {}

  /** Whether the person has had, or is promised, all of a week's messages. */
  boolean isSpent(PersonId person, Week week) {
    long promised =
        database
            .handle()
            .createQuery(
                "SELECT COUNT(*) FROM delivery WHERE person_id = :person AND is_unsolicited = 1"
                    + " AND state NOT IN ('CANCELLED', 'FAILED')"
                    + " AND CASE WHEN state IN ('HELD', 'READY') THEN due_at ELSE changed_at END"
                    + " >= :start AND CASE WHEN state IN ('HELD', 'READY') THEN due_at"
                    + " ELSE changed_at END < :end")
            .bind("person", person.value())
            .bind("start", week.start().toEpochMilli())
            .bind("end", week.end().toEpochMilli())
            .mapTo(Long.class)
            .one();
    return promised >= MOST_IN_A_WEEK;
  }
}
