package org.ambassadorbot.core.feature.suggestion;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.store.Database;
import org.jdbi.v3.core.Handle;

/** The queue of suggestions that wait for a decision, as rows. */
final class ReviewStore {
  private final Database database;

  @Inject
  ReviewStore(Database database) {
    this.database = database;
  }

  private Handle handle() {
    return database.handle();
  }

  /** The first pending suggestion after another that this person may decide on. */
  Optional<Suggestion> nextFor(Person reviewer, SuggestionId after) {
    return handle()
        .createQuery(
            SuggestionStore.SELECT
                + "WHERE programme_id = :programme AND state = 'PENDING'"
                + " AND suggester_id <> :reviewer AND id > :after ORDER BY id LIMIT 1")
        .bind("programme", reviewer.programme().value())
        .bind("reviewer", reviewer.id().value())
        .bind("after", after.value())
        .map((row, context) -> SuggestionStore.suggestion(row))
        .findOne();
  }

  /** How many wait for this person, up to and including one. */
  int countFor(Person reviewer, SuggestionId upTo) {
    return handle()
        .createQuery(
            "SELECT COUNT(*) FROM suggestion WHERE programme_id = :programme"
                + " AND state = 'PENDING' AND suggester_id <> :reviewer AND id <= :last")
        .bind("programme", reviewer.programme().value())
        .bind("reviewer", reviewer.id().value())
        .bind("last", upTo.value())
        .mapTo(Integer.class)
        .one();
  }

  /** Decides on a pending suggestion of somebody else, if it still is what was read. */
  boolean decide(Person reviewer, ReadRevision read, Verdict verdict, Instant now) {
    return handle()
            .createUpdate(
                "UPDATE suggestion SET state = :state, decided_by = :reviewer, decided_at = :now,"
                    + " note = :note WHERE programme_id = :programme AND id = :id"
                    + " AND state = 'PENDING' AND revision = :revision"
                    + " AND suggester_id <> :reviewer")
            .bind("state", verdict.state().name())
            .bind("reviewer", reviewer.id().value())
            .bind("now", now.toEpochMilli())
            .bind("note", verdict.note())
            .bind("programme", reviewer.programme().value())
            .bind("id", read.suggestion().value())
            .bind("revision", read.revision())
            .execute()
        == 1;
  }
}
