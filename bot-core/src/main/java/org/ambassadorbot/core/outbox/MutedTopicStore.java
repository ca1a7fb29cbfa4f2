package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Joining;
import org.jdbi.v3.core.Handle;

/** Topics people do not want to hear of, as rows. */
final class MutedTopicStore {
  private final Database database;

  @Inject
  MutedTopicStore(Database database) {
    this.database = database;
  }

  private Handle handle() {
    return database.handle();
  }

  Set<String> of(ProgrammeId programme, PersonId person) {
    return handle()
        .createQuery(
            "SELECT topic FROM muted_topic WHERE programme_id = :programme"
                + " AND person_id = :person")
        .bind("programme", programme.value())
        .bind("person", person.value())
        .mapTo(String.class)
        .collect(Collectors.toSet());
  }

  /** Those of some people who muted a topic. */
  Set<PersonId> muting(ProgrammeId programme, Topic topic, Collection<PersonId> people) {
    if (people.isEmpty()) {
      return Set.of();
    }
    return handle()
        .createQuery(
            "SELECT person_id FROM muted_topic WHERE programme_id = :programme"
                + " AND topic = :topic AND person_id IN (<people>)")
        .bind("programme", programme.value())
        .bind("topic", topic.name())
        .bindList("people", people.stream().map(PersonId::value).toList())
        .mapTo(Long.class)
        .map(PersonId::new)
        .collect(Collectors.toSet());
  }

  void mute(ProgrammeId programme, PersonId person, String topic) {
    handle()
        .createUpdate(
            "INSERT INTO muted_topic (programme_id, person_id, topic)"
                + " VALUES (:programme, :person, :topic) ON CONFLICT DO NOTHING")
        .bind("programme", programme.value())
        .bind("person", person.value())
        .bind("topic", topic)
        .execute();
  }

  void unmute(ProgrammeId programme, PersonId person, String topic) {
    handle()
        .createUpdate(
            "DELETE FROM muted_topic WHERE programme_id = :programme AND person_id = :person"
                + " AND topic = :topic")
        .bind("programme", programme.value())
        .bind("person", person.value())
        .bind("topic", topic)
        .execute();
  }

  /** Gives up what waits for the person on a topic, and says why. */
  int giveUp(ProgrammeId programme, PersonId person, Topic topic, Instant now) {
    return handle()
        .createUpdate(
            "UPDATE delivery SET state = 'CANCELLED', cause = :cause, changed_at = :now"
                + " WHERE programme_id = :programme AND person_id = :person AND topic = :topic"
                + " AND state IN ('HELD', 'READY')")
        .bind("cause", MutedTopics.CAUSE)
        .bind("now", now.toEpochMilli())
        .bind("programme", programme.value())
        .bind("person", person.value())
        .bind("topic", topic.name())
        .execute();
  }

  /** Removes whatever a person had muted, in whichever programme, and returns it. */
  List<String> removeAll(PersonId person) {
    return handle()
        .createQuery("DELETE FROM muted_topic WHERE person_id = :person RETURNING topic")
        .bind("person", person.value())
        .mapTo(String.class)
        .list();
  }

  void moveAll(ProgrammeId gone, ProgrammeId kept) {
    Joining.of(database, gone.value(), kept.value())
        .run("UPDATE muted_topic SET programme_id = :kept WHERE programme_id = :gone");
  }
}
