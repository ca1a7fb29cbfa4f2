package org.ambassadorbot.core.feature.sharing;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ambassadorbot.core.event.Evidence;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.jdbi.v3.core.Handle;

/** What people say they shared, as rows. */
final class ShareStore {
  private static final String SELECT =
      "SELECT id, programme_id, person_id, title, network, evidence, post, shared_at, content_key"
          + " FROM share ";

  private final Database database;

  @Inject
  ShareStore(Database database) {
    this.database = database;
  }

  private Handle handle() {
    return database.handle();
  }

  /** Adds a share; empty when this person has said so before, or the post is somebody's already. */
  Optional<Share> add(Person person, ShareDraft draft, int angle, Instant now) {
    Evidence evidence = draft.post() == null ? Evidence.DECLARED : Evidence.LINK_GIVEN;
    return database
        .statements()
        .of(
            "INSERT INTO share (programme_id, person_id, link_person, shareable_id, content_key,"
                + " title, network, angle, words, post, post_key, evidence, shared_at)"
                + " VALUES (:programme, :person, :person, :content, :key, :title, :network,"
                + " :angle, :words, :post, :published, :evidence, :now)"
                + " ON CONFLICT DO NOTHING RETURNING id, programme_id, person_id, title, network,"
                + " evidence, post, shared_at, content_key")
        .bind("programme", person.programme().value())
        .bind("person", person.id().value())
        .bind("content", draft.content() == null ? null : draft.content().id().value())
        .bind("key", draft.key())
        .bind("title", draft.title())
        .bind("network", draft.network().name())
        .bind("angle", angle)
        .bind("words", draft.words())
        .bind("post", draft.post() == null ? null : draft.post().address())
        .bind("published", draft.post() == null ? null : draft.post().key())
        .bind("evidence", evidence.name())
        .bind("now", now.toEpochMilli())
        .first(ShareStore::share);
  }

  Optional<Share> find(ProgrammeId programme, long id) {
    return handle()
        .createQuery(SELECT + "WHERE programme_id = :programme AND id = :id")
        .bind("programme", programme.value())
        .bind("id", id)
        .map((row, context) -> share(row))
        .findOne();
  }

  /** The share that this person has declared of the same content on the same network. */
  Optional<Share> same(Person person, ShareDraft draft) {
    return handle()
        .createQuery(
            SELECT
                + "WHERE programme_id = :programme AND person_id = :person AND content_key = :key"
                + " AND network = :network")
        .bind("programme", person.programme().value())
        .bind("person", person.id().value())
        .bind("key", draft.key())
        .bind("network", draft.network().name())
        .map((row, context) -> share(row))
        .findOne();
  }

  /** Adds where the post stands to a share that had none; false when it is somebody's already. */
  boolean givePost(Share share, ShareDraft draft) {
    if (draft.post() == null) {
      return false;
    }
    boolean isTaken =
        handle()
            .createQuery("SELECT 1 FROM share WHERE programme_id = :programme AND post_key = :key")
            .bind("programme", share.programme().value())
            .bind("key", draft.post().key())
            .mapTo(Integer.class)
            .findOne()
            .isPresent();
    return !isTaken
        && handle()
                .createUpdate(
                    "UPDATE share SET post = :post, post_key = :key WHERE id = :id"
                        + " AND programme_id = :programme AND post IS NULL")
                .bind("post", draft.post().address())
                .bind("key", draft.post().key())
                .bind("id", share.id())
                .bind("programme", share.programme().value())
                .execute()
            == 1;
  }

  /** Raises how well a share is known; false when it was known so well, or taken back. */
  boolean raise(Share share, Evidence evidence) {
    List<String> below =
        Arrays.stream(Evidence.values())
            .filter(lower -> lower.compareTo(evidence) < 0)
            .map(Enum::name)
            .toList();
    return handle()
            .createUpdate(
                "UPDATE share SET evidence = :evidence WHERE id = :id AND programme_id = :programme"
                    + " AND content_key IS NOT NULL AND evidence IN (<below>)")
            .bindList("below", below)
            .bind("evidence", evidence.name())
            .bind("id", share.id())
            .bind("programme", share.programme().value())
            .execute()
        == 1;
  }

  void confirmedBy(Share share, Person organiser) {
    handle()
        .createUpdate(
            "UPDATE share SET confirmed_by = :by WHERE id = :id AND programme_id = :programme")
        .bind("programme", share.programme().value())
        .bind("by", organiser.id().value())
        .bind("id", share.id())
        .execute();
  }

  /** Takes a share back that was declared after a moment; it can be declared again. */
  boolean undo(Person person, long id, Instant after) {
    return handle()
            .createUpdate(
                "UPDATE share SET content_key = NULL, post_key = NULL WHERE id = :id"
                    + " AND programme_id = :programme AND person_id = :person"
                    + " AND content_key IS NOT NULL AND confirmed_by IS NULL"
                    + " AND shared_at >= :after")
            .bind("id", id)
            .bind("programme", person.programme().value())
            .bind("person", person.id().value())
            .bind("after", after.toEpochMilli())
            .execute()
        == 1;
  }

  /** The shares that tracked links were followed for, by the people whose links they were. */
  List<Share> behind(ProgrammeId programme, ShareLinks.Purpose purpose, Set<Long> people) {
    return handle()
        .createQuery(
            SELECT
                + "WHERE programme_id = :programme AND shareable_id = :content"
                + " AND network = :network AND (link_person IN (<people>)"
                + " OR person_id IN (<people>)) AND content_key IS NOT NULL")
        .bind("programme", programme.value())
        .bind("content", purpose.content().value())
        .bind("network", purpose.network().name())
        .bindList("people", List.copyOf(people))
        .map((row, context) -> share(row))
        .list();
  }

  /** Whose links were followed before, among some people. */
  Set<Long> clicked(ShareLinks.Purpose purpose, Set<Long> people) {
    return people.isEmpty()
        ? Set.of()
        : handle()
            .createQuery(
                "SELECT person_id FROM share_click WHERE shareable_id = :content"
                    + " AND network = :network AND person_id IN (<people>)")
            .bind("content", purpose.content().value())
            .bind("network", purpose.network().name())
            .bindList("people", List.copyOf(people))
            .mapTo(Long.class)
            .collect(Collectors.toSet());
  }

  /** Remembers, of people who are still here, that their links were followed. */
  void noteClicks(ProgrammeId programme, ShareLinks.Purpose purpose, Set<Long> people) {
    handle()
        .createUpdate(
            "INSERT INTO share_click (shareable_id, network, person_id)"
                + " SELECT c.id, CAST(:network AS VARCHAR(20)), p.id FROM shareable c, person p"
                + " WHERE c.programme_id = :programme AND c.id = :content"
                + " AND p.programme_id = :programme AND p.id IN (<people>)"
                + " ON CONFLICT (shareable_id, network, person_id) DO NOTHING")
        .bind("programme", programme.value())
        .bind("content", purpose.content().value())
        .bind("network", purpose.network().name())
        .bindList("people", List.copyOf(people))
        .execute();
  }

  boolean wasClicked(ShareableId content, ShareNetwork network, PersonId person) {
    return handle()
        .createQuery(
            "SELECT 1 FROM share_click WHERE shareable_id = :content AND network = :network"
                + " AND person_id = :person")
        .bind("content", content.value())
        .bind("network", network.name())
        .bind("person", person.value())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** How many others have shared a content in the same words. */
  int othersWithAngle(Shareable content, int angle, PersonId person) {
    return handle()
        .createQuery(
            "SELECT COUNT(DISTINCT person_id) FROM share WHERE programme_id = :programme AND"
                + " shareable_id = :content AND angle = :angle AND person_id <> :person AND"
                + " content_key IS NOT NULL")
        .bind("programme", content.programme().value())
        .bind("content", content.id().value())
        .bind("angle", angle)
        .bind("person", person.value())
        .mapTo(Integer.class)
        .one();
  }

  /** What others wrote of a content, the newest first. */
  List<String> wordsOfOthers(Shareable content, PersonId person, int most) {
    return handle()
        .createQuery(
            "SELECT words FROM share WHERE programme_id = :programme"
                + " AND shareable_id = :content AND person_id <> :person"
                + " AND words <> '' AND content_key IS NOT NULL ORDER BY id DESC LIMIT :most")
        .bind("programme", content.programme().value())
        .bind("content", content.id().value())
        .bind("person", person.value())
        .bind("most", most)
        .mapTo(String.class)
        .list();
  }

  /** The last shares of a programme that nobody has confirmed, the newest first. */
  List<Share> unconfirmed(ProgrammeId programme, int most) {
    return handle()
        .createQuery(
            SELECT
                + "WHERE programme_id = :programme AND evidence <> 'CONFIRMED'"
                + " AND content_key IS NOT NULL AND person_id IS NOT NULL"
                + " ORDER BY id DESC LIMIT :most")
        .bind("programme", programme.value())
        .bind("most", most)
        .map((row, context) -> share(row))
        .list();
  }

  /** What a person says they shared, and in which words, the newest first. */
  List<Worded> of(Person person, int most) {
    return handle()
        .createQuery(
            "SELECT id, programme_id, person_id, title, network, evidence, post, shared_at,"
                + " content_key, words FROM share WHERE programme_id = :programme"
                + " AND person_id = :person ORDER BY id DESC LIMIT :most")
        .bind("programme", person.programme().value())
        .bind("person", person.id().value())
        .bind("most", most)
        .map((row, context) -> new Worded(share(row), row.getString("words")))
        .list();
  }

  /** A share with the words that somebody kept of it. */
  record Worded(Share share, String words) {}

  private static Share share(ResultSet row) throws SQLException {
    long person = row.getLong("person_id");
    boolean isNameless = row.wasNull();
    return new Share(
        row.getLong("id"),
        new ProgrammeId(row.getLong("programme_id")),
        isNameless ? null : new PersonId(person),
        row.getString("title"),
        ShareNetwork.valueOf(row.getString("network")),
        Evidence.valueOf(row.getString("evidence")),
        row.getString("post"),
        Instant.ofEpochMilli(row.getLong("shared_at")),
        row.getString("content_key") == null);
  }
}
