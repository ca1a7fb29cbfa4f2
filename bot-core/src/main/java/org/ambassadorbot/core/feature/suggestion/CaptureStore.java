package org.ambassadorbot.core.feature.suggestion;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Joining;
import org.jspecify.annotations.Nullable;

/** Messages brought to the bot, as rows, for a week. */
final class CaptureStore {
  private static final Duration KEPT = Duration.ofDays(7);

  private final Database database;
  private final Clock clock;

  @Inject
  CaptureStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  CapturedMessage keep(Person person, String words, @Nullable String source) {
    CapturedMessage kept = new CapturedMessage(0, words, source);
    long id =
        database
            .handle()
            .createQuery(
                "INSERT INTO captured_message (programme_id, person_id, words, source,"
                    + " captured_at) VALUES (:programme, :person, :words, :source, :now)"
                    + " RETURNING id")
            .bind("programme", person.programme().value())
            .bind("person", person.id().value())
            .bind("words", kept.words())
            .bind("source", source)
            .bind("now", clock.millis())
            .mapTo(Long.class)
            .one();
    return new CapturedMessage(id, kept.words(), source);
  }

  /** What a person brought; empty when it is somebody else's, or too old. */
  Optional<CapturedMessage> find(Person person, String argument) {
    return database
        .handle()
        .createQuery(
            "SELECT id, words, source FROM captured_message WHERE id = :id"
                + " AND programme_id = :programme AND person_id = :person")
        .bind("id", CapturedMessage.number(argument))
        .bind("programme", person.programme().value())
        .bind("person", person.id().value())
        .map((row, context) -> captured(row))
        .findOne();
  }

  private static CapturedMessage captured(ResultSet row) throws SQLException {
    return new CapturedMessage(row.getLong("id"), row.getString("words"), row.getString("source"));
  }

  /** Forgets what was brought more than a week ago; repeatable. */
  void forgetOld() {
    database
        .handle()
        .createUpdate("DELETE FROM captured_message WHERE captured_at < :before")
        .bind("before", clock.instant().minus(KEPT).toEpochMilli())
        .execute();
  }

  void forget(PersonId person) {
    database
        .handle()
        .createUpdate("DELETE FROM captured_message WHERE person_id = :person")
        .bind("person", person.value())
        .execute();
  }

  void move(PersonId gone, PersonId kept) {
    Joining.of(database, gone.value(), kept.value())
        .run("UPDATE captured_message SET person_id = :kept WHERE person_id = :gone");
  }

  void move(ProgrammeId gone, ProgrammeId kept) {
    Joining.of(database, gone.value(), kept.value())
        .run("UPDATE captured_message SET programme_id = :kept WHERE programme_id = :gone");
  }
}
