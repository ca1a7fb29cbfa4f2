package org.ambassadorbot.core.feature.privacy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;

/** The traces people leave in the engine, as rows. */
final class PrivacyStore {
  private final Database database;

  @Inject
  PrivacyStore(Database database) {
    this.database = database;
  }

  long messagesTo(Person person) {
    return count(
        "SELECT COUNT(*) FROM delivery WHERE programme_id = :programme AND person_id = :person",
        person);
  }

  long actsOf(Person person) {
    return count(
        "SELECT COUNT(*) FROM audit_entry WHERE programme_id = :programme AND actor_id = :person",
        person);
  }

  /** The names and addresses by which a person was known before, as they are kept. */
  List<String> formerWords(Person person) {
    return database
        .handle()
        .createQuery(
            "SELECT DISTINCT word FROM erasure_word WHERE programme_id = :programme"
                + " AND person_id = :person AND kind <> 'ACCOUNT' ORDER BY word")
        .bind("programme", person.programme().value())
        .bind("person", person.id().value())
        .mapTo(String.class)
        .list();
  }

  private long count(String sql, Person person) {
    return database
        .handle()
        .createQuery(sql)
        .bind("programme", person.programme().value())
        .bind("person", person.id().value())
        .mapTo(Long.class)
        .one();
  }

  /** Forgets administrative acts of before a moment. */
  int forgetActs(Instant before) {
    return database
        .handle()
        .createUpdate("DELETE FROM audit_entry WHERE at < :before")
        .bind("before", before.toEpochMilli())
        .execute();
  }

  /** People without a role of whom nothing was heard since a moment, by number. */
  List<Acquainted> silentSince(Instant before, int most) {
    return database
        .handle()
        .createQuery(
            "SELECT q.id, q.programme_id FROM person q WHERE q.erased_at IS NULL"
                + " AND q.created_at < :before AND NOT EXISTS (SELECT 1 FROM person_role r"
                + " WHERE r.person_id = q.id) AND NOT EXISTS (SELECT 1 FROM identity i"
                + " WHERE i.person_id = q.id AND i.last_seen_at >= :before)"
                + " ORDER BY q.id LIMIT :most")
        .bind("before", before.toEpochMilli())
        .bind("most", most)
        .map(
            (row, context) ->
                new Acquainted(
                    new ProgrammeId(row.getLong("programme_id")), new PersonId(row.getLong("id"))))
        .list();
  }

  /** Somebody of a programme. */
  record Acquainted(ProgrammeId programme, PersonId person) {}
}
