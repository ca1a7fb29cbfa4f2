package org.ambassadorbot.core.feature.recruiting;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Joining;
import org.jdbi.v3.core.Handle;

/** Who is in the programme since when, as rows. */
final class MembershipStore {
  private final Database database;

  @Inject
  MembershipStore(Database database) {
    this.database = database;
  }

  private Handle handle() {
    return database.handle();
  }

  Optional<Membership> current(Person person) {
    return handle()
        .createQuery(
            "SELECT charter_version, joined_at FROM membership WHERE programme_id = :programme"
                + " AND person_id = :person AND left_at IS NULL")
        .bind("programme", person.programme().value())
        .bind("person", person.id().value())
        .map(
            (row, context) ->
                new Membership(
                    person.id(),
                    row.getInt("charter_version"),
                    Instant.ofEpochMilli(row.getLong("joined_at"))))
        .findOne();
  }

  void begin(Person person, Charter charter, Instant now) {
    handle()
        .createUpdate(
            "INSERT INTO membership (programme_id, person_id, charter_programme_id,"
                + " charter_version, joined_at)"
                + " VALUES (:programme, :person, :publisher, :version, :now)")
        .bind("programme", person.programme().value())
        .bind("person", person.id().value())
        .bind("publisher", charter.programme().value())
        .bind("version", charter.version())
        .bind("now", now.toEpochMilli())
        .execute();
  }

  /** The same stay, under another version of the charter. */
  void renew(Person person, Charter charter) {
    handle()
        .createUpdate(
            "UPDATE membership SET charter_programme_id = :publisher, charter_version = :version"
                + " WHERE programme_id = :programme AND person_id = :person AND left_at IS NULL")
        .bind("publisher", charter.programme().value())
        .bind("version", charter.version())
        .bind("programme", person.programme().value())
        .bind("person", person.id().value())
        .execute();
  }

  /** Who is in under another version of the charter, by number. */
  List<PersonId> under(ProgrammeId programme, int otherThan, long after, int most) {
    return handle()
        .createQuery(
            "SELECT person_id FROM membership WHERE programme_id = :programme AND left_at IS NULL"
                + " AND charter_version <> :version AND person_id > :after"
                + " ORDER BY person_id LIMIT :most")
        .bind("programme", programme.value())
        .bind("version", otherThan)
        .bind("after", after)
        .bind("most", most)
        .mapTo(Long.class)
        .map(PersonId::new)
        .list();
  }

  void end(ProgrammeId programme, PersonId person, Instant now) {
    handle()
        .createUpdate(
            "UPDATE membership SET left_at = :now WHERE programme_id = :programme"
                + " AND person_id = :person AND left_at IS NULL")
        .bind("now", now.toEpochMilli())
        .bind("programme", programme.value())
        .bind("person", person.value())
        .execute();
  }

  /** Two people became one: of two present stays, the one that began first is kept. */
  void move(PersonId gone, PersonId kept) {
    Joining.of(database, gone.value(), kept.value())
        .run(
            "DELETE FROM membership WHERE left_at IS NULL AND person_id IN (:gone, :kept)"
                + " AND EXISTS (SELECT 1 FROM membership earlier WHERE earlier.left_at IS NULL"
                + " AND earlier.person_id IN (:gone, :kept)"
                + " AND earlier.id < membership.id)",
            "UPDATE membership SET person_id = :kept WHERE person_id = :gone");
  }

  /** Two programmes became one; everybody's acceptance still names the charter they read. */
  void move(ProgrammeId gone, ProgrammeId kept) {
    Joining.of(database, gone.value(), kept.value())
        .run("UPDATE membership SET programme_id = :kept WHERE programme_id = :gone");
  }
}
