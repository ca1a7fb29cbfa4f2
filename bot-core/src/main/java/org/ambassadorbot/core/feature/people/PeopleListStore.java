package org.ambassadorbot.core.feature.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;

/** Lists between their dry run and their confirmation, as rows; a day old, they are gone. */
final class PeopleListStore {
  private static final Duration KEPT = Duration.ofDays(1);

  private final Database database;
  private final Clock clock;

  @Inject
  PeopleListStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  long keep(Person author, String words) {
    database
        .handle()
        .createUpdate("DELETE FROM people_list WHERE created_at < :before")
        .bind("before", clock.instant().minus(KEPT).toEpochMilli())
        .execute();
    return database
        .handle()
        .createQuery(
            "INSERT INTO people_list (programme_id, author_id, words, created_at)"
                + " VALUES (:programme, :author, :words, :now) RETURNING id")
        .bind("programme", author.programme().value())
        .bind("author", author.id().value())
        .bind("words", words)
        .bind("now", clock.millis())
        .mapTo(Long.class)
        .one();
  }

  /** Hands a list out once. */
  Optional<String> take(ProgrammeId programme, long id) {
    return database
        .handle()
        .createQuery(
            "DELETE FROM people_list WHERE programme_id = :programme AND id = :id"
                + " AND created_at >= :before RETURNING words")
        .bind("programme", programme.value())
        .bind("id", id)
        .bind("before", clock.instant().minus(KEPT).toEpochMilli())
        .mapTo(String.class)
        .findOne();
  }

  void forget(ProgrammeId programme) {
    database
        .handle()
        .createUpdate("DELETE FROM people_list WHERE programme_id = :programme")
        .bind("programme", programme.value())
        .execute();
  }
}
