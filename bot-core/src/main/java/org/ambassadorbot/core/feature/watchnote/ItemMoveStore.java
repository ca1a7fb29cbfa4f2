package org.ambassadorbot.core.feature.watchnote;

import jakarta.inject.Inject;
import java.util.List;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Joining;
import org.jspecify.annotations.Nullable;

/** What happens to items and choices when people or programmes become one, or leave. */
final class ItemMoveStore {
  private final Database database;

  @Inject
  ItemMoveStore(Database database) {
    this.database = database;
  }

  /** Two people became one. */
  void move(PersonId gone, PersonId kept) {
    rename(gone, kept);
    both(
        gone,
        kept,
        "INSERT INTO watch_support (item_id, person_id) SELECT s.item_id, :kept"
            + " FROM watch_support s WHERE s.person_id = :gone ON CONFLICT DO NOTHING",
        "INSERT INTO watch_topic (person_id, rubric_id) SELECT :kept, t.rubric_id"
            + " FROM watch_topic t WHERE t.person_id = :gone ON CONFLICT DO NOTHING",
        "INSERT INTO watch_preference (person_id, programme_id, frequency) SELECT :kept,"
            + " f.programme_id, f.frequency FROM watch_preference f WHERE f.person_id = :gone"
            + " ON CONFLICT DO NOTHING");
    forgetChoices(gone);
  }

  /** A person asked to be forgotten: what they brought stays, without a name. */
  void forget(PersonId person) {
    rename(person, null);
    forgetChoices(person);
  }

  private void rename(PersonId gone, @Nullable PersonId kept) {
    for (String column : List.of("contributor_id", "credited_id")) {
      database
          .handle()
          .createUpdate("UPDATE watch_item SET " + column + " = :kept WHERE " + column + " = :gone")
          .bind("kept", kept == null ? null : kept.value())
          .bind("gone", gone.value())
          .execute();
    }
  }

  private void both(PersonId gone, PersonId kept, String... statements) {
    Joining.of(database, gone.value(), kept.value()).run(statements);
  }

  private void forgetChoices(PersonId person) {
    for (String table : List.of("watch_support", "watch_topic", "watch_preference")) {
      database
          .handle()
          .createUpdate("DELETE FROM " + table + " WHERE person_id = :person")
          .bind("person", person.value())
          .execute();
    }
  }

  /** Two programmes became one: of two items of a link, the one that was there stays. */
  void move(ProgrammeId gone, ProgrammeId kept) {
    Joining.of(database, gone.value(), kept.value())
        .run(
            "UPDATE watch_item SET link_key = NULL, is_removed = CASE WHEN note_id IN (SELECT n.id"
                + " FROM watch_note n WHERE n.state IN ('OPEN', 'DRAFT')) THEN 1 ELSE is_removed"
                + " END WHERE programme_id = :gone AND link_key IN (SELECT k.link_key"
                + " FROM watch_item k WHERE k.programme_id = :kept AND k.link_key IS NOT NULL)",
            "UPDATE watch_item SET programme_id = :kept WHERE programme_id = :gone",
            "UPDATE watch_archive SET programme_id = :kept WHERE programme_id = :gone",
            "UPDATE watch_preference SET programme_id = :kept WHERE programme_id = :gone");
  }
}
