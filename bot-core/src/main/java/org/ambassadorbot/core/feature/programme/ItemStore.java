package org.ambassadorbot.core.feature.programme;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.jdbi.v3.core.Handle;

/** What is to be done in each phase, as rows; the bot's own until organisers change them. */
final class ItemStore {
  private final Database database;
  private final Clock clock;

  @Inject
  ItemStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  private Handle handle() {
    return database.handle();
  }

  /** The list of a phase, in order; writes the bot's own down the first time. */
  List<Item> items(ProgrammeId programme, Phase.Kind phase) {
    long known =
        handle()
            .createQuery(
                "SELECT COUNT(*) FROM programme_item WHERE programme_id = :programme"
                    + " AND phase = :phase")
            .bind("programme", programme.value())
            .bind("phase", phase.name())
            .mapTo(Long.class)
            .one();
    if (known == 0) {
      phase.items().forEach(code -> insert(programme, phase, code));
    }
    return handle()
        .createQuery(
            "SELECT * FROM programme_item WHERE programme_id = :programme AND phase = :phase"
                + " AND is_listed = 1 ORDER BY id")
        .bind("programme", programme.value())
        .bind("phase", phase.name())
        .map((row, context) -> item(row))
        .list();
  }

  private void insert(ProgrammeId programme, Phase.Kind phase, String code) {
    handle()
        .createUpdate(
            "INSERT INTO programme_item (programme_id, phase, code, is_listed)"
                + " VALUES (:programme, :phase, :code, 1)"
                + " ON CONFLICT (programme_id, code) DO NOTHING")
        .bind("programme", programme.value())
        .bind("phase", phase.name())
        .bind("code", code)
        .execute();
  }

  /** Something that is still on a list. */
  Optional<Item> find(ProgrammeId programme, long id) {
    return handle()
        .createQuery(
            "SELECT * FROM programme_item WHERE programme_id = :programme AND id = :id"
                + " AND is_listed = 1")
        .bind("programme", programme.value())
        .bind("id", id)
        .map((row, context) -> item(row))
        .findOne();
  }

  void add(Person author, Phase.Kind phase, Map<Language, String> words) {
    handle()
        .createUpdate(
            "INSERT INTO programme_item (programme_id, phase, words_fr, words_en, is_listed,"
                + " changed_by, changed_at) VALUES (:programme, :phase, :french, :english, 1,"
                + " :author, :now)")
        .bind("programme", author.programme().value())
        .bind("phase", phase.name())
        .bind("french", words.get(Language.FRENCH))
        .bind("english", words.get(Language.ENGLISH))
        .bind("author", author.id().value())
        .bind("now", clock.millis())
        .execute();
  }

  void change(Person author, Item item, Map<Language, String> words) {
    handle()
        .createUpdate(
            "UPDATE programme_item SET words_fr = :french, words_en = :english,"
                + " changed_by = :author, changed_at = :now"
                + " WHERE programme_id = :programme AND id = :id")
        .bind("french", words.get(Language.FRENCH))
        .bind("english", words.get(Language.ENGLISH))
        .bind("author", author.id().value())
        .bind("now", clock.millis())
        .bind("programme", author.programme().value())
        .bind("id", item.id())
        .execute();
  }

  /** Takes it off its list for good; returns whether it was there. */
  boolean takeOff(Person author, Item item) {
    return mark(
        author,
        item,
        "UPDATE programme_item SET is_listed = 0, changed_by = :author, changed_at = :now"
            + " WHERE programme_id = :programme AND id = :id AND is_listed = 1");
  }

  /** Says that it is done; false when somebody said so before. */
  boolean tick(Person author, Item item) {
    return mark(
        author,
        item,
        "UPDATE programme_item SET ticked_by = :author, ticked_at = :now"
            + " WHERE programme_id = :programme AND id = :id AND ticked_at IS NULL");
  }

  private boolean mark(Person author, Item item, String update) {
    return handle()
            .createUpdate(update)
            .bind("author", author.id().value())
            .bind("now", clock.millis())
            .bind("programme", author.programme().value())
            .bind("id", item.id())
            .execute()
        == 1;
  }

  /** Says that it is to be done after all; false when it is already. */
  boolean untick(Person author, Item item) {
    return handle()
            .createUpdate(
                "UPDATE programme_item SET ticked_by = NULL, ticked_at = NULL"
                    + " WHERE programme_id = :programme AND id = :id AND ticked_at IS NOT NULL")
            .bind("programme", author.programme().value())
            .bind("id", item.id())
            .execute()
        == 1;
  }

  private static Item item(ResultSet row) throws SQLException {
    Map<Language, String> words = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      String said = row.getString("words_" + language.code());
      if (said != null) {
        words.put(language, said);
      }
    }
    row.getLong("ticked_at");
    boolean isOpen = row.wasNull();
    row.getLong("changed_at");
    boolean isUnchanged = row.wasNull();
    return new Item(
        row.getLong("id"),
        Phase.Kind.valueOf(row.getString("phase")),
        row.getString("code"),
        words,
        isOpen ? null : RecordStore.change(row, "ticked_by", "ticked_at"),
        isUnchanged ? null : RecordStore.change(row, "changed_by", "changed_at"));
  }
}
