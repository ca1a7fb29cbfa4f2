package org.ambassadorbot.core.feature.watchnote;

import jakarta.inject.Inject;
import java.util.List;
import org.ambassadorbot.core.dispatch.Normaliser;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.FullText;
import org.jdbi.v3.core.Handle;

/** Published items and their words, for searching, as rows. */
final class ArchiveStore {
  private final Database database;
  private final FullText fullText;

  @Inject
  ArchiveStore(Database database) {
    this.database = database;
    this.fullText = new FullText(database.dialect(), Normaliser::normalise);
  }

  private Handle handle() {
    return database.handle();
  }

  /** Puts a published item behind those published before. */
  void add(Item item, String rubric) {
    handle()
        .createQuery(
            "INSERT INTO watch_archive (programme_id, item_id) VALUES (:programme, :item)"
                + " ON CONFLICT DO NOTHING RETURNING id")
        .bind("programme", item.programme().value())
        .bind("item", item.id().value())
        .mapTo(Long.class)
        .findOne()
        .ifPresent(number -> index(number, item, rubric));
  }

  private void index(long number, Item item, String rubric) {
    ItemWords words = item.words();
    String text =
        String.join(" ", words.title(), words.why(), words.angle(), words.source(), rubric);
    handle()
        .createUpdate(
            "INSERT INTO watch_words (rowid, words) VALUES (:id, " + fullText.value() + ")")
        .bind("id", number)
        .bind("words", fullText.words(text))
        .execute();
  }

  /** Puts anew what an item says now in the place of what it said. */
  void replace(Item item, String rubric) {
    handle()
        .createQuery(
            "SELECT id FROM watch_archive WHERE programme_id = :programme AND item_id = :item")
        .bind("programme", item.programme().value())
        .bind("item", item.id().value())
        .mapTo(Long.class)
        .findOne()
        .ifPresent(
            number -> {
              handle().execute("DELETE FROM watch_words WHERE rowid = ?", number);
              index(number, item, rubric);
            });
  }

  /** Has the index forget what was replaced; may take a second. */
  void purge() {
    fullText.purge("watch_words").ifPresent(statement -> handle().execute(statement));
  }

  /** The items that hold every word, or one that begins with it, the newest first. */
  List<ItemId> find(ProgrammeId programme, String words, int most) {
    String query = fullText.query(words);
    if (query.isEmpty()) {
      return List.of();
    }
    return handle()
        .createQuery(
            "SELECT a.item_id FROM watch_words JOIN watch_archive a ON a.id = watch_words.rowid"
                + " WHERE "
                + fullText.condition("watch_words")
                + " AND a.programme_id = :programme ORDER BY watch_words.rowid DESC LIMIT :most")
        .bind("query", query)
        .bind("programme", programme.value())
        .bind("most", most)
        .mapTo(Long.class)
        .map(ItemId::new)
        .list();
  }
}
