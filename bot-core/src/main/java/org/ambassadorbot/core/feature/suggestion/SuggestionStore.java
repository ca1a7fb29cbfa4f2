package org.ambassadorbot.core.feature.suggestion;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.link.CanonicalUrl;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Joining;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Suggestions, as rows. */
final class SuggestionStore {
  static final String SELECT =
      "SELECT id, programme_id, suggester_id, link, words, topic, network, state, revision,"
          + " suggested_at, source, image, decided_by, decided_at, note, (SELECT v.title FROM"
          + " link_preview v WHERE v.programme_id = suggestion.programme_id"
          + " AND v.link_key = suggestion.link_key) AS page_title FROM suggestion ";

  private final Database database;

  @Inject
  SuggestionStore(Database database) {
    this.database = database;
  }

  private Handle handle() {
    return database.handle();
  }

  /** Adds a suggestion; empty when its link is already there. */
  Optional<Suggestion> add(
      Person suggester, Content content, @Nullable String source, Instant now) {
    CanonicalUrl link = content.link();
    Network network = content.network();
    return database
        .statements()
        .of(
            "INSERT INTO suggestion (programme_id, suggester_id, link, link_key, words,"
                + " topic, network, image, state, revision, suggested_at, source) VALUES"
                + " (:programme, :suggester, :link, :key, :words, :topic, :network, :image,"
                + " 'PENDING', 1, :now, :source)"
                + " ON CONFLICT (programme_id, link_key) DO NOTHING RETURNING id")
        .bind("link", link == null ? null : link.address())
        .bind("key", link == null ? null : link.key())
        .bind("words", content.words())
        .bind("topic", content.topic())
        .bind("network", network == null ? null : network.code())
        .bind("image", image(content))
        .bind("source", source)
        .bind("programme", suggester.programme().value())
        .bind("suggester", suggester.id().value())
        .bind("now", now.toEpochMilli())
        .first(row -> added(new SuggestionId(row.getLong(1)), suggester, content, source, now));
  }

  private static Suggestion added(
      SuggestionId id, Person suggester, Content content, @Nullable String source, Instant now) {
    return new Suggestion(
        id,
        suggester.programme(),
        suggester.id(),
        content,
        SuggestionState.PENDING,
        1,
        Instant.ofEpochMilli(now.toEpochMilli()),
        null,
        source,
        null);
  }

  Optional<Suggestion> find(ProgrammeId programme, SuggestionId id) {
    return database
        .statements()
        .of(SELECT + "WHERE programme_id = :programme AND id = :id")
        .bind("programme", programme.value())
        .bind("id", id.value())
        .first(SuggestionStore::suggestion);
  }

  Optional<Suggestion> withLink(ProgrammeId programme, String linkKey) {
    return handle()
        .createQuery(SELECT + "WHERE programme_id = :programme AND link_key = :key")
        .bind("programme", programme.value())
        .bind("key", linkKey)
        .map((row, context) -> suggestion(row))
        .findOne();
  }

  List<Suggestion> of(Person suggester, int most) {
    return handle()
        .createQuery(
            SELECT
                + "WHERE programme_id = :programme AND suggester_id = :suggester"
                + " AND state <> 'WITHDRAWN' ORDER BY id DESC LIMIT :most")
        .bind("programme", suggester.programme().value())
        .bind("suggester", suggester.id().value())
        .bind("most", most)
        .map((row, context) -> suggestion(row))
        .list();
  }

  int countOf(Person suggester) {
    return handle()
        .createQuery(
            "SELECT COUNT(*) FROM suggestion WHERE programme_id = :programme"
                + " AND suggester_id = :suggester AND state <> 'WITHDRAWN'")
        .bind("programme", suggester.programme().value())
        .bind("suggester", suggester.id().value())
        .mapTo(Integer.class)
        .one();
  }

  int countPendingOf(Person suggester) {
    return handle()
        .createQuery(
            "SELECT COUNT(*) FROM suggestion WHERE programme_id = :programme"
                + " AND state = 'PENDING' AND suggester_id = :suggester")
        .bind("programme", suggester.programme().value())
        .bind("suggester", suggester.id().value())
        .mapTo(Integer.class)
        .one();
  }

  /** Changes a pending suggestion, if it still is what was read; its link must be free. */
  boolean change(ProgrammeId programme, ReadRevision read, Content content) {
    return bind(
                handle()
                    .createUpdate(
                        "UPDATE suggestion SET link = :link, link_key = :key, words = :words,"
                            + " topic = :topic, network = :network, image = :image,"
                            + " revision = revision + 1"
                            + " WHERE programme_id = :programme AND id = :id"
                            + " AND state = 'PENDING' AND revision = :revision"),
                content)
            .bind("programme", programme.value())
            .bind("id", read.suggestion().value())
            .bind("revision", read.revision())
            .execute()
        == 1;
  }

  /** Takes a pending suggestion back; its link is free again. */
  boolean withdraw(Person suggester, SuggestionId id) {
    return handle()
            .createUpdate(
                "UPDATE suggestion SET state = 'WITHDRAWN', link_key = NULL,"
                    + " revision = revision + 1 WHERE programme_id = :programme AND id = :id"
                    + " AND suggester_id = :suggester AND state = 'PENDING'")
            .bind("programme", suggester.programme().value())
            .bind("id", id.value())
            .bind("suggester", suggester.id().value())
            .execute()
        == 1;
  }

  /** Nobody reads any more what the person had not shared, nor what was answered to them. */
  void erase(PersonId person) {
    for (String sql :
        List.of(
            "DELETE FROM suggestion WHERE suggester_id = :person"
                + " AND state IN ('PENDING', 'WITHDRAWN', 'REJECTED')",
            "UPDATE suggestion SET note = NULL WHERE suggester_id = :person")) {
      handle().createUpdate(sql).bind("person", person.value()).execute();
    }
  }

  /** Two people became one. */
  void move(PersonId gone, PersonId kept) {
    for (String column : List.of("suggester_id", "decided_by")) {
      Joining.of(database, gone.value(), kept.value())
          .run("UPDATE suggestion SET " + column + " = :kept WHERE " + column + " = :gone");
    }
  }

  /** Two programmes became one: of two suggestions of a link, the earlier keeps the credit. */
  void move(ProgrammeId gone, ProgrammeId kept) {
    Joining.of(database, gone.value(), kept.value())
        .run(
            "UPDATE suggestion SET link_key = NULL WHERE programme_id IN (:gone, :kept)"
                + " AND EXISTS (SELECT 1 FROM suggestion earlier"
                + " WHERE earlier.programme_id IN (:gone, :kept)"
                + " AND earlier.link_key = suggestion.link_key AND earlier.id < suggestion.id)",
            "UPDATE suggestion SET programme_id = :kept WHERE programme_id = :gone");
  }

  private static <S extends SqlStatement<S>> S bind(S statement, Content content) {
    CanonicalUrl link = content.link();
    Network network = content.network();
    return statement
        .bind("link", link == null ? null : link.address())
        .bind("key", link == null ? null : link.key())
        .bind("words", content.words())
        .bind("topic", content.topic())
        .bind("network", network == null ? null : network.code())
        .bind("image", image(content));
  }

  private static @Nullable String image(Content content) {
    CanonicalUrl image = content.image();
    return image == null ? null : image.address();
  }

  static Suggestion suggestion(ResultSet row) throws SQLException {
    return new Suggestion(
        new SuggestionId(row.getLong("id")),
        new ProgrammeId(row.getLong("programme_id")),
        new PersonId(row.getLong("suggester_id")),
        content(row),
        SuggestionState.valueOf(row.getString("state")),
        row.getInt("revision"),
        Instant.ofEpochMilli(row.getLong("suggested_at")),
        row.getString("page_title"),
        row.getString("source"),
        decision(row));
  }

  private static Content content(ResultSet row) throws SQLException {
    String link = row.getString("link");
    String network = row.getString("network");
    String image = row.getString("image");
    return new Content(
        link == null ? null : CanonicalUrl.of(link).orElseThrow(),
        row.getString("words"),
        row.getString("topic"),
        network == null ? null : Network.ofCode(network).orElse(null),
        image == null ? null : CanonicalUrl.of(image).orElse(null));
  }

  private static Suggestion.@Nullable Decision decision(ResultSet row) throws SQLException {
    long by = row.getLong("decided_by");
    return row.wasNull()
        ? null
        : new Suggestion.Decision(
            new PersonId(by),
            Instant.ofEpochMilli(row.getLong("decided_at")),
            row.getString("note"));
  }
}
