package org.ambassadorbot.core.feature.watchnote;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.store.Database;
import org.jdbi.v3.core.Handle;

/** What each person wants of the note, as rows. */
final class PreferenceStore {
  private final Database database;

  @Inject
  PreferenceStore(Database database) {
    this.database = database;
  }

  private Handle handle() {
    return database.handle();
  }

  Frequency frequencyOf(Person person) {
    return handle()
        .createQuery(
            "SELECT frequency FROM watch_preference WHERE programme_id = :programme"
                + " AND person_id = :person")
        .bind("programme", person.programme().value())
        .bind("person", person.id().value())
        .mapTo(String.class)
        .findOne()
        .map(Frequency::valueOf)
        .orElse(Frequency.WEEKLY);
  }

  void choose(Person person, Frequency frequency) {
    handle()
        .createUpdate(
            "INSERT INTO watch_preference (person_id, programme_id, frequency)"
                + " VALUES (:person, :programme, :frequency) ON CONFLICT (person_id)"
                + " DO UPDATE SET frequency = excluded.frequency,"
                + " programme_id = excluded.programme_id")
        .bind("person", person.id().value())
        .bind("programme", person.programme().value())
        .bind("frequency", frequency.name())
        .execute();
  }

  /** The rubrics a person chose; empty means all of them. */
  Set<RubricId> topicsOf(PersonId person) {
    return handle()
        .createQuery("SELECT rubric_id FROM watch_topic WHERE person_id = :person")
        .bind("person", person.value())
        .mapTo(Long.class)
        .map(RubricId::new)
        .collect(Collectors.toSet());
  }

  void choose(Person person, List<RubricId> topics) {
    handle()
        .createUpdate("DELETE FROM watch_topic WHERE person_id = :person")
        .bind("person", person.id().value())
        .execute();
    for (RubricId topic : topics) {
      handle()
          .createUpdate(
              "INSERT INTO watch_topic (person_id, rubric_id) SELECT :person, r.id FROM rubric r"
                  + " WHERE r.id = :rubric AND r.programme_id = :programme ON CONFLICT DO NOTHING")
          .bind("person", person.id().value())
          .bind("rubric", topic.value())
          .bind("programme", person.programme().value())
          .execute();
    }
  }
}
