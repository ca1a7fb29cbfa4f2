package org.ambassadorbot.core.feature.sharing;

import jakarta.inject.Inject;
import java.util.List;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Joining;

/** What happens to shares when people or programmes become one, or leave. */
final class ShareMoveStore {
  private final Database database;

  @Inject
  ShareMoveStore(Database database) {
    this.database = database;
  }

  /**
   * Makes nameless what a person shared: the numbers stay, the words and posts go, and so does what
   * they had found themselves, which may be a page of theirs.
   */
  void forget(PersonId person) {
    for (String sql :
        List.of(
            "UPDATE share SET title = '', content_key = CASE WHEN content_key IS NULL THEN NULL"
                + " ELSE 'forgotten' END WHERE person_id = :person AND shareable_id IS NULL",
            "UPDATE share SET person_id = NULL, link_person = 0, words = '', post = NULL,"
                + " post_key = NULL WHERE person_id = :person",
            "UPDATE share SET confirmed_by = 0 WHERE confirmed_by = :person",
            "DELETE FROM share_click WHERE person_id = :person")) {
      database.handle().createUpdate(sql).bind("person", person.value()).execute();
    }
  }

  /** Two people became one: what both have shared counts once. */
  void move(PersonId gone, PersonId kept) {
    Joining.of(database, gone.value(), kept.value())
        .run(
            "UPDATE share SET content_key = NULL WHERE person_id = :gone AND EXISTS"
                + " (SELECT 1 FROM share other WHERE other.person_id = :kept"
                + " AND other.content_key = share.content_key AND other.network = share.network)",
            "UPDATE share SET person_id = :kept WHERE person_id = :gone",
            "UPDATE share SET confirmed_by = :kept WHERE confirmed_by = :gone",
            "INSERT INTO share_click (shareable_id, network, person_id) SELECT shareable_id,"
                + " network, :kept FROM share_click WHERE person_id = :gone ON CONFLICT DO NOTHING",
            "DELETE FROM share_click WHERE person_id = :gone");
  }

  /** Two programmes became one: of two shares of a post, the one that was there stays. */
  void move(ProgrammeId gone, ProgrammeId kept) {
    Joining.of(database, gone.value(), kept.value())
        .run(
            "UPDATE share SET post_key = NULL WHERE programme_id = :gone AND post_key IN"
                + " (SELECT post_key FROM share other WHERE other.programme_id = :kept)",
            "UPDATE share SET content_key = NULL WHERE programme_id = :gone AND EXISTS"
                + " (SELECT 1 FROM share other WHERE other.programme_id = :kept"
                + " AND other.person_id = share.person_id"
                + " AND other.content_key = share.content_key AND other.network = share.network)",
            "UPDATE share SET programme_id = :kept WHERE programme_id = :gone");
  }
}
