package org.ambassadorbot.core.directory;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Joining;
import org.jdbi.v3.core.Handle;

/** Two people who turn out to be one, as rows. Belongs to the caller's transaction. */
final class TwinStore {
  private final Database database;
  private final PeopleStore people;

  @Inject
  TwinStore(Database database, PeopleStore people) {
    this.database = database;
    this.people = people;
  }

  private Handle handle() {
    return database.handle();
  }

  /** Somebody known in two programmes under one address. */
  record Twins(Person gone, Person kept) {}

  /** Whoever is known in both of two programmes, by number. */
  List<Twins> between(ProgrammeId gone, ProgrammeId kept) {
    return handle()
        .createQuery(
            "SELECT q.id AS gone_id, o.id AS kept_id FROM person q JOIN person o"
                + " ON o.email = q.email AND o.programme_id = :kept"
                + " WHERE q.programme_id = :gone ORDER BY q.id")
        .bind("gone", gone.value())
        .bind("kept", kept.value())
        .map((row, context) -> Map.entry(row.getLong("gone_id"), row.getLong("kept_id")))
        .list()
        .stream()
        .map(
            pair ->
                new Twins(
                    people.find(gone, new PersonId(pair.getKey())).orElseThrow(),
                    people.find(kept, new PersonId(pair.getValue())).orElseThrow()))
        .toList();
  }

  /** Hands accounts, roles, the lines that name the person, and what they asked for, to another. */
  void move(Person gone, Person kept) {
    Joining.of(database, gone.id().value(), kept.id().value())
        .run(
            "UPDATE person SET paused_until = (SELECT MAX(o.paused_until) FROM person o"
                + " WHERE o.id IN (:gone, :kept)), welcomed_at = (SELECT MIN(o.welcomed_at)"
                + " FROM person o WHERE o.id IN (:gone, :kept)), region = COALESCE(region,"
                + " (SELECT o.region FROM person o WHERE o.id = :gone)), own_hours ="
                + " COALESCE(own_hours, (SELECT o.own_hours FROM person o WHERE o.id = :gone)),"
                + " named_at = COALESCE(named_at, (SELECT o.named_at FROM person o"
                + " WHERE o.id = :gone)) WHERE id = :kept",
            "UPDATE identity SET person_id = :kept WHERE person_id = :gone",
            "UPDATE delivery SET person_id = :kept WHERE person_id = :gone",
            "UPDATE export_file SET person_id = :kept WHERE person_id = :gone",
            "UPDATE audit_entry SET actor_id = :kept WHERE actor_id = :gone");
    gone.roles().forEach(role -> people.give(kept, role));
    handle()
        .createUpdate("DELETE FROM person_role WHERE person_id = :gone")
        .bind("gone", gone.id().value())
        .execute();
  }

  /** Removes a person of whom nothing is left: accounts, roles and rows belong to another. */
  void forget(Person gone) {
    handle()
        .createUpdate("DELETE FROM person WHERE id = :id AND programme_id = :programme")
        .bind("id", gone.id().value())
        .bind("programme", gone.programme().value())
        .execute();
  }
}
