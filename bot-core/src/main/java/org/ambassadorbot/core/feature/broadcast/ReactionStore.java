package org.ambassadorbot.core.feature.broadcast;

import jakarta.inject.Inject;
import org.ambassadorbot.core.inbound.Emoji;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Joining;

/** Emoji on the messages of broadcasts, as rows. */
final class ReactionStore {
  private final Database database;

  @Inject
  ReactionStore(Database database) {
    this.database = database;
  }

  /** Adds an emoji; returns whether it was not there. */
  boolean add(Broadcast broadcast, Person person, Emoji emoji) {
    return database
            .handle()
            .createUpdate(
                "INSERT INTO broadcast_reaction (broadcast_id, programme_id, person_id, emoji)"
                    + " VALUES (:broadcast, :programme, :person, :emoji) ON CONFLICT DO NOTHING")
            .bind("broadcast", broadcast.id().value())
            .bind("programme", broadcast.programme().value())
            .bind("person", person.id().value())
            .bind("emoji", emoji.name())
            .execute()
        == 1;
  }

  /** Takes an emoji away; returns whether it was there. */
  boolean remove(Broadcast broadcast, Person person, Emoji emoji) {
    return database
            .handle()
            .createUpdate(
                "DELETE FROM broadcast_reaction WHERE broadcast_id = :broadcast"
                    + " AND person_id = :person AND emoji = :emoji")
            .bind("broadcast", broadcast.id().value())
            .bind("person", person.id().value())
            .bind("emoji", emoji.name())
            .execute()
        == 1;
  }

  /** How many emoji stand on a broadcast's messages, each person's once each. */
  long count(Broadcast broadcast) {
    return database
        .handle()
        .createQuery(
            "SELECT COUNT(*) FROM broadcast_reaction WHERE programme_id = :programme"
                + " AND broadcast_id = :broadcast")
        .bind("programme", broadcast.programme().value())
        .bind("broadcast", broadcast.id().value())
        .mapTo(Long.class)
        .one();
  }

  /** Two people became one. */
  void move(PersonId gone, PersonId kept) {
    Joining.of(database, gone.value(), kept.value())
        .run(
            "INSERT INTO broadcast_reaction (broadcast_id, programme_id, person_id, emoji)"
                + " SELECT broadcast_id, programme_id, :kept, emoji FROM broadcast_reaction"
                + " WHERE person_id = :gone ON CONFLICT DO NOTHING");
    forget(gone);
  }

  void forget(PersonId person) {
    database
        .handle()
        .createUpdate("DELETE FROM broadcast_reaction WHERE person_id = :person")
        .bind("person", person.value())
        .execute();
  }

  /** Two programmes became one. */
  void move(ProgrammeId gone, ProgrammeId kept) {
    Joining.of(database, gone.value(), kept.value())
        .run("UPDATE broadcast_reaction SET programme_id = :kept WHERE programme_id = :gone");
  }
}
