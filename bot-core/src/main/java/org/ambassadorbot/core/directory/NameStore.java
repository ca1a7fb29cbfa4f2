package org.ambassadorbot.core.directory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;

/** Finds the person whom somebody names. */
final class NameStore {
  private final Database database;

  NameStore(Database database) {
    this.database = database;
  }

  /** By what is theirs alone, else by a first name that nobody else bears. */
  Optional<PersonId> named(ProgrammeId programme, String words) {
    String wanted = words.trim();
    List<PersonId> exactly = exactly(programme, wanted);
    return only(exactly.isEmpty() ? byFirstName(programme, wanted) : exactly);
  }

  private static Optional<PersonId> only(List<PersonId> found) {
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private List<PersonId> exactly(ProgrammeId programme, String wanted) {
    return database
        .handle()
        .createQuery(
            "SELECT q.id FROM person q WHERE q.programme_id = :programme"
                + " AND q.erased_at IS NULL AND (q.email = :lower OR q.name_key = :key OR (q.name_key IS NULL AND LOWER(q.name) = :lower)"
                + " OR q.id IN (SELECT i.person_id FROM identity i"
                + " WHERE i.programme_id = :programme AND i.user_id = :exact))")
        .bind("programme", programme.value())
        .bind("key", GroupStore.keyOf(wanted))
        .bind("lower", wanted.toLowerCase(Locale.ROOT))
        .bind("exact", wanted)
        .map((row, context) -> new PersonId(row.getLong("id")))
        .list();
  }

  private List<PersonId> byFirstName(ProgrammeId programme, String wanted) {
    String key = GroupStore.keyOf(wanted);
    if (key.isEmpty()) {
      return List.of();
    }
    return database
        .handle()
        .createQuery(
            "SELECT q.id FROM person q WHERE q.programme_id = :programme AND q.erased_at IS NULL"
                + " AND SUBSTR(q.name_key, 1, :length) = :start LIMIT 2")
        .bind("programme", programme.value())
        .bind("start", key + " ")
        .bind("length", key.codePointCount(0, key.length()) + 1)
        .map((row, context) -> new PersonId(row.getLong("id")))
        .list();
  }
}
