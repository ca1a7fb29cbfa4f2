package org.ambassadorbot.core.directory;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;

/**
 * One-time codes by which somebody proves that two accounts are theirs. Only a hash is kept.
 * Belongs to the caller's transaction.
 */
public final class PersonCodeStore {
  /** How long a code may be used. */
  public static final Duration LIFETIME = Duration.ofMinutes(15);

  private final Database database;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  @Inject
  PersonCodeStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A new code for a person; an earlier one of theirs no longer works. */
  public String issue(Person person) {
    String code = ProgrammeCodeStore.draw(random);
    forget(person.id());
    database
        .handle()
        .createUpdate(
            "INSERT INTO person_code (code_hash, programme_id, person_id, expires_at)"
                + " VALUES (:hash, :programme, :person, :expires)")
        .bind("hash", ProgrammeCodeStore.hash(code))
        .bind("programme", person.programme().value())
        .bind("person", person.id().value())
        .bind("expires", clock.instant().plus(LIFETIME).toEpochMilli())
        .execute();
    return code;
  }

  /** Whose code it is in a programme; it works once. Empty when unknown, used or too old. */
  public Optional<PersonId> redeem(ProgrammeId programme, String code) {
    return database
        .handle()
        .createQuery(
            "DELETE FROM person_code WHERE code_hash = :hash AND programme_id = :programme"
                + " RETURNING person_id, expires_at")
        .bind("hash", ProgrammeCodeStore.hash(code.trim().toUpperCase(Locale.ROOT)))
        .bind("programme", programme.value())
        .map(
            (row, context) ->
                row.getLong("expires_at") > clock.millis()
                    ? new PersonId(row.getLong("person_id"))
                    : null)
        .findOne();
  }

  /** A person's code works no longer. */
  public void forget(PersonId person) {
    database
        .handle()
        .createUpdate("DELETE FROM person_code WHERE person_id = :person")
        .bind("person", person.value())
        .execute();
  }

  /** Codes of a programme that ends work no longer. */
  public void forget(ProgrammeId programme) {
    database
        .handle()
        .createUpdate("DELETE FROM person_code WHERE programme_id = :programme")
        .bind("programme", programme.value())
        .execute();
  }
}
