package org.ambassadorbot.core.dispatch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.event.ProgrammeEvent;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Joining;

/** What forms showed that wait behind a button. Belongs to the caller's transaction. */
final class KeptFormStore {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, List<String>>> SHOWN = new TypeReference<>() {};
  private static final Duration KEPT = Duration.ofDays(7);

  private final Database database;
  private final Clock clock;

  @Inject
  KeptFormStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Keeps what a form shows to a person; its number. */
  long keep(Person person, Map<String, List<String>> shown) {
    return database
        .handle()
        .createQuery(
            "INSERT INTO kept_form (programme_id, person_id, shown, kept_at)"
                + " VALUES (:programme, :person, :shown, :now) RETURNING id")
        .bind("programme", person.programme().value())
        .bind("person", person.id().value())
        .bind("shown", write(shown))
        .bind("now", clock.millis())
        .mapTo(Long.class)
        .one();
  }

  /** What was kept for this person; empty when it is somebody else's, or too old. */
  Optional<Map<String, List<String>>> find(Person person, long number) {
    return database
        .handle()
        .createQuery(
            "SELECT shown FROM kept_form WHERE id = :id AND programme_id = :programme"
                + " AND person_id = :person")
        .bind("id", number)
        .bind("programme", person.programme().value())
        .bind("person", person.id().value())
        .mapTo(String.class)
        .findOne()
        .map(KeptFormStore::read);
  }

  /** Forgets what was kept for longer than a week; returns how many lines went. */
  int forgetOld() {
    return database
        .handle()
        .createUpdate("DELETE FROM kept_form WHERE kept_at < :before")
        .bind("before", clock.instant().minus(KEPT).toEpochMilli())
        .execute();
  }

  void forget(ProgrammeEvent.PersonErased event) {
    database
        .handle()
        .createUpdate(
            "DELETE FROM kept_form WHERE person_id = :person AND programme_id = :programme")
        .bind("person", event.person().value())
        .bind("programme", event.programme().value())
        .execute();
  }

  void move(ProgrammeEvent.PeopleJoined event) {
    Joining.of(database, event.gone().value(), event.kept().value())
        .run("UPDATE kept_form SET person_id = :kept WHERE person_id = :gone");
  }

  void move(ProgrammeEvent.ProgrammesJoined event) {
    Joining.of(database, event.gone().value(), event.programme().value())
        .run("UPDATE kept_form SET programme_id = :kept WHERE programme_id = :gone");
  }

  private static String write(Map<String, List<String>> shown) {
    try {
      return JSON.writeValueAsString(shown);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, List<String>> read(String shown) {
    try {
      return JSON.readValue(shown, SHOWN);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
