package org.ambassadorbot.core.feature.watchnote;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.link.CanonicalUrl;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Items, as rows. */
final class ItemStore {
  private static final String SELECT =
      "SELECT i.id, i.programme_id, i.note_id, i.rubric_id, i.link, i.why, i.angle,"
          + " COALESCE((SELECT v.title FROM link_preview v WHERE v.programme_id = i.programme_id"
          + " AND v.link_key = i.link_key AND i.title = i.link_key), i.title) AS title,"
          + " i.contributor_id, i.suggestion_id, i.credited_id, i.feed_id, i.is_removed,"
          + " i.position, i.revision, i.added_at, p.name AS contributor, (SELECT COUNT(*)"
          + " FROM watch_support s WHERE s.item_id = i.id) AS supports FROM watch_item i"
          + " LEFT JOIN person p ON p.id = i.contributor_id LEFT JOIN rubric r"
          + " ON r.id = i.rubric_id WHERE i.programme_id = :programme ";
  private static final String IN_ORDER =
      " ORDER BY CASE WHEN r.id IS NULL THEN 1 ELSE 0 END, r.position, r.id, i.position, i.id";

  private final Database database;

  @Inject
  ItemStore(Database database) {
    this.database = database;
  }

  private Handle handle() {
    return database.handle();
  }

  private Query select(ProgrammeId programme, String condition) {
    return handle().createQuery(SELECT + condition).bind("programme", programme.value());
  }

  /** What is added: where, what, and where from. */
  record Draft(Note note, @Nullable RubricId rubric, ItemWords words, Item.Origin origin) {}

  /** Adds an item; empty when its link or its suggestion is there already. */
  Optional<ItemId> add(Draft draft, Instant now) {
    CanonicalUrl link = draft.words().link();
    RubricId rubric = draft.rubric();
    PersonId contributor = draft.origin().contributor();
    PersonId credited = draft.origin().credited();
    return handle()
        .createQuery(
            "INSERT INTO watch_item (programme_id, note_id, rubric_id, link, link_key, title, why,"
                + " angle, contributor_id, suggestion_id, credited_id, feed_id, is_removed,"
                + " position, revision, added_at) VALUES (:programme, :note, :rubric, :link, :key,"
                + " :title, :why, :angle, :contributor, :suggestion, :credited, :feed, 0, 10000, 1,"
                + " :now) ON CONFLICT DO NOTHING RETURNING id")
        .bind("programme", draft.note().programme().value())
        .bind("note", draft.note().id().value())
        .bind("rubric", rubric == null ? null : rubric.value())
        .bind("link", link == null ? null : link.address())
        .bind("key", link == null ? null : link.key())
        .bind("title", draft.words().title())
        .bind("why", draft.words().why())
        .bind("angle", draft.words().angle())
        .bind("contributor", contributor == null ? null : contributor.value())
        .bind("suggestion", draft.origin().suggestion())
        .bind("credited", credited == null ? null : credited.value())
        .bind("feed", draft.origin().feed())
        .bind("now", now.toEpochMilli())
        .mapTo(Long.class)
        .findOne()
        .map(ItemId::new);
  }

  Optional<Item> find(ProgrammeId programme, ItemId id) {
    return select(programme, "AND i.id = :id")
        .bind("id", id.value())
        .map((row, context) -> ItemRow.read(row))
        .findOne();
  }

  Optional<Item> withLink(ProgrammeId programme, String key) {
    return select(programme, "AND i.link_key = :key")
        .bind("key", key)
        .map((row, context) -> ItemRow.read(row))
        .findOne();
  }

  /** What a note holds, rubric by rubric, in its order. */
  List<Item> in(Note note) {
    return select(note.programme(), "AND i.note_id = :note AND i.is_removed = 0" + IN_ORDER)
        .bind("note", note.id().value())
        .map((row, context) -> ItemRow.read(row))
        .list();
  }

  /** What a person brought, whatever became of it, the newest first. */
  List<Item> of(Person contributor, int most) {
    return select(
            contributor.programme(),
            "AND i.contributor_id = :person ORDER BY i.id DESC LIMIT :most")
        .bind("person", contributor.id().value())
        .bind("most", most)
        .map((row, context) -> ItemRow.read(row))
        .list();
  }

  /** Items by number, whatever became of them; the order is theirs to give. */
  List<Item> some(ProgrammeId programme, List<ItemId> ids) {
    return ids.isEmpty()
        ? List.of()
        : select(programme, "AND i.id IN (<ids>)")
            .bindList("ids", ids.stream().map(ItemId::value).toList())
            .map((row, context) -> ItemRow.read(row))
            .list();
  }

  /** Changes an item if it still is what was read, stands, and its link is free. */
  boolean change(ProgrammeId programme, ReadItem read, Change change) {
    CanonicalUrl link = change.words().link();
    RubricId rubric = change.rubric();
    return handle()
            .createUpdate(
                "UPDATE watch_item SET link = :link, link_key = :key, title = :title, why = :why,"
                    + " angle = :angle, rubric_id = :rubric, revision = revision + 1"
                    + " WHERE programme_id = :programme AND id = :id AND revision = :revision"
                    + " AND is_removed = 0")
            .bind("link", link == null ? null : link.address())
            .bind("key", link == null ? null : link.key())
            .bind("title", change.words().title())
            .bind("why", change.words().why())
            .bind("angle", change.words().angle())
            .bind("rubric", rubric == null ? null : rubric.value())
            .bind("programme", programme.value())
            .bind("id", read.item().value())
            .bind("revision", read.revision())
            .execute()
        == 1;
  }

  /** What an edited item says, and where it belongs. */
  record Change(ItemWords words, @Nullable RubricId rubric) {}

  /** Takes an item out of its note; its link is free again. */
  boolean remove(Item item) {
    return handle()
            .createUpdate(
                "UPDATE watch_item SET is_removed = 1, link_key = NULL, suggestion_id = NULL,"
                    + " revision = revision + 1 WHERE programme_id = :programme AND id = :id"
                    + " AND is_removed = 0")
            .bind("programme", item.programme().value())
            .bind("id", item.id().value())
            .execute()
        == 1;
  }

  /** Whether a link that a feed proposed was taken out of a note. */
  boolean wasTakenOut(Feed feed, CanonicalUrl link) {
    return handle()
        .createQuery(
            "SELECT 1 FROM watch_item WHERE programme_id = :programme AND feed_id = :feed"
                + " AND link = :link AND is_removed = 1 LIMIT 1")
        .bind("programme", feed.programme().value())
        .bind("feed", feed.id())
        .bind("link", link.address())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** Has an item that somebody added stand for a suggestion too. */
  void credit(Item item, long suggestion, PersonId suggester) {
    handle()
        .createUpdate(
            "UPDATE watch_item SET suggestion_id = :suggestion, credited_id = :suggester"
                + " WHERE programme_id = :programme AND id = :id AND suggestion_id IS NULL"
                + " AND NOT EXISTS (SELECT 1 FROM watch_item o WHERE o.suggestion_id = :suggestion"
                + " AND o.programme_id = :programme)")
        .bind("suggestion", suggestion)
        .bind("suggester", suggester.value())
        .bind("programme", item.programme().value())
        .bind("id", item.id().value())
        .execute();
  }

  /** Puts an item into another note. */
  void carry(Item item, Note to) {
    handle()
        .createUpdate(
            "UPDATE watch_item SET note_id = :note, position = 10000, revision = revision + 1"
                + " WHERE programme_id = :programme AND id = :id")
        .bind("note", to.id().value())
        .bind("programme", item.programme().value())
        .bind("id", item.id().value())
        .execute();
  }

  /** Gives items their places, in the order given. */
  void order(List<Item> items) {
    for (int i = 0; i < items.size(); i++) {
      handle()
          .createUpdate(
              "UPDATE watch_item SET position = :position WHERE programme_id = :programme"
                  + " AND id = :id")
          .bind("position", i + 1)
          .bind("programme", items.get(i).programme().value())
          .bind("id", items.get(i).id().value())
          .execute();
    }
  }

  /** Supports an item; false when this person did already. */
  boolean support(Item item, PersonId person) {
    return handle()
            .createUpdate(
                "INSERT INTO watch_support (item_id, person_id) VALUES (:item, :person)"
                    + " ON CONFLICT DO NOTHING")
            .bind("item", item.id().value())
            .bind("person", person.value())
            .execute()
        == 1;
  }

  /** Which items of a note a person supports. */
  List<ItemId> supportedBy(Note note, PersonId person) {
    return handle()
        .createQuery(
            "SELECT s.item_id FROM watch_support s JOIN watch_item i ON i.id = s.item_id"
                + " WHERE i.programme_id = :programme AND i.note_id = :note"
                + " AND s.person_id = :person")
        .bind("programme", note.programme().value())
        .bind("note", note.id().value())
        .bind("person", person.value())
        .mapTo(Long.class)
        .map(ItemId::new)
        .list();
  }
}
