package org.ambassadorbot.core.feature.broadcast;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.people.Group;
import org.ambassadorbot.core.people.GroupId;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Joining;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Broadcasts as rows. */
final class BroadcastStore {
  private static final String SELECT =
      "SELECT id, programme_id, author_id, state, revision, words, link, button, audience,"
          + " audience_detail, sends_at, is_personal, reply_to, urgent_reason,"
          + " confirmed_by, confirmed_at, starts_at FROM broadcast ";

  private static final String FOLLOWED = "is_followed = 1, look_at = 0";

  private final Database database;

  @Inject
  BroadcastStore(Database database) {
    this.database = database;
  }

  private Handle handle() {
    return database.handle();
  }

  BroadcastId add(Person author, Broadcast.Content content, Instant now) {
    return bind(
            handle()
                .createQuery(
                    "INSERT INTO broadcast (programme_id, author_id, state, revision, words, link,"
                        + " button, audience, audience_detail, sends_at, is_personal, reply_to,"
                        + " urgent_reason, is_followed, created_at) VALUES (:programme,"
                        + " :author, 'DRAFT', 1, :words, :link, :button, :audience, :detail, :at,"
                        + " :personal, :reply, :reason, 0, :now) RETURNING id"),
            content)
        .bind("programme", author.programme().value())
        .bind("author", author.id().value())
        .bind("now", now.toEpochMilli())
        .mapTo(Long.class)
        .map(BroadcastId::new)
        .one();
  }

  /** Changes a draft, if it still is what was read. */
  boolean change(Broadcast read, Broadcast.Content content) {
    return bind(
                handle()
                    .createUpdate(
                        "UPDATE broadcast SET words = :words, link = :link, button = :button,"
                            + " audience = :audience, audience_detail = :detail, sends_at = :at,"
                            + " is_personal = :personal, reply_to = :reply,"
                            + " urgent_reason = :reason, revision = revision + 1"
                            + " WHERE id = :id AND programme_id = :programme AND state = 'DRAFT'"
                            + " AND revision = :revision"),
                content)
            .bind("id", read.id().value())
            .bind("programme", read.programme().value())
            .bind("revision", read.revision())
            .execute()
        == 1;
  }

  /** Keeps other words for what is sent already. */
  void correct(Broadcast broadcast, Message message) {
    update(broadcast, "words = :words, link = :link, button = :button, " + FOLLOWED)
        .bind("words", message.words())
        .bind("link", message.link())
        .bind("button", message.button())
        .execute();
  }

  private static <S extends SqlStatement<S>> S bind(S statement, Broadcast.Content content) {
    LocalDateTime at = content.timing().at();
    return statement
        .bind("words", content.message().words())
        .bind("link", content.message().link())
        .bind("button", content.message().button())
        .bind("audience", content.audience().kind().name())
        .bind("detail", content.audience().detail())
        .bind("at", at == null ? null : at.toString())
        .bind("personal", content.timing().isPersonal() ? 1 : 0)
        .bind("reply", content.replyTo().value())
        .bind("reason", content.urgentReason());
  }

  void keepAddresses(BroadcastId id, List<String> addresses) {
    handle()
        .createUpdate("DELETE FROM broadcast_address WHERE broadcast_id = :id")
        .bind("id", id.value())
        .execute();
    if (addresses.isEmpty()) {
      return;
    }
    PreparedBatch insert =
        handle()
            .prepareBatch(
                "INSERT INTO broadcast_address (broadcast_id, email) VALUES (:id, :email)");
    addresses.forEach(email -> insert.bind("id", id.value()).bind("email", email).add());
    insert.execute();
  }

  /** Lists of addresses do not name a person any more; before the person is made unknown. */
  void forgetAddress(ProgrammeId programme, PersonId person) {
    handle()
        .createUpdate(
            "DELETE FROM broadcast_address WHERE email IN (SELECT q.email FROM person q"
                + " WHERE q.programme_id = :programme AND q.id = :person UNION SELECT e.word"
                + " FROM erasure_word e WHERE e.programme_id = :programme"
                + " AND e.person_id = :person AND e.kind = 'ADDRESS') AND broadcast_id IN"
                + " (SELECT id FROM broadcast WHERE programme_id = :programme)")
        .bind("programme", programme.value())
        .bind("person", person.value())
        .execute();
  }

  List<String> addresses(BroadcastId id) {
    return handle()
        .createQuery("SELECT email FROM broadcast_address WHERE broadcast_id = :id ORDER BY email")
        .bind("id", id.value())
        .mapTo(String.class)
        .list();
  }

  /** Takes a draft out of everybody's hands to be sent: once. */
  boolean confirm(Broadcast read, Person by, Instant now, Instant startsAt) {
    BroadcastState state =
        startsAt.isAfter(now) ? BroadcastState.SCHEDULED : BroadcastState.RUNNING;
    return update(
                read,
                "state = :to, confirmed_by = :by, confirmed_at = :now, starts_at = :starts,"
                    + FOLLOWED,
                " AND state = 'DRAFT' AND revision = " + read.revision())
            .bind("to", state.name())
            .bind("by", by.id().value())
            .bind("now", now.toEpochMilli())
            .bind("starts", startsAt.toEpochMilli())
            .execute()
        == 1;
  }

  /** Goes from one of several states to another; returns whether it was in one of them. */
  boolean move(Broadcast broadcast, BroadcastState to, BroadcastState... from) {
    String names = String.join("', '", Arrays.stream(from).map(BroadcastState::name).toList());
    return update(broadcast, "state = :to, " + FOLLOWED, " AND state IN ('" + names + "')")
            .bind("to", to.name())
            .execute()
        == 1;
  }

  /** Makes a draft again of what was to be sent later. */
  boolean reopen(Broadcast broadcast) {
    return update(
                broadcast,
                "state = 'DRAFT', confirmed_by = NULL, confirmed_at = NULL, starts_at = NULL,"
                    + " is_followed = 0, revision = revision + 1",
                " AND state = 'SCHEDULED'")
            .execute()
        == 1;
  }

  /** When the next card is to be looked at, if any is followed. */
  Optional<Instant> nextLook() {
    return handle()
        .createQuery("SELECT look_at FROM broadcast WHERE is_followed = 1 ORDER BY look_at LIMIT 1")
        .mapTo(Long.class)
        .findFirst()
        .map(Instant::ofEpochMilli);
  }

  void lookAgain(Broadcast broadcast, Instant at) {
    update(broadcast, "look_at = :at").bind("at", at.toEpochMilli()).execute();
  }

  /** Something happened to a programme's messages that nobody did. */
  void lookNow(ProgrammeId programme) {
    handle()
        .createUpdate(
            "UPDATE broadcast SET look_at = 0 WHERE programme_id = :programme AND is_followed = 1")
        .bind("programme", programme.value())
        .execute();
  }

  /** Has the card of what is no draft any more looked at, though nothing of it moves. */
  void follow(Broadcast broadcast) {
    update(broadcast, FOLLOWED, " AND confirmed_by IS NOT NULL").execute();
  }

  void unfollow(Broadcast broadcast) {
    update(broadcast, "is_followed = 0").execute();
  }

  private org.jdbi.v3.core.statement.Update update(Broadcast broadcast, String change) {
    return update(broadcast, change, "");
  }

  private org.jdbi.v3.core.statement.Update update(
      Broadcast broadcast, String change, String condition) {
    return handle()
        .createUpdate(
            "UPDATE broadcast SET "
                + change
                + " WHERE id = :id AND programme_id = :programme"
                + condition)
        .bind("id", broadcast.id().value())
        .bind("programme", broadcast.programme().value());
  }

  Optional<Broadcast> find(ProgrammeId programme, BroadcastId id) {
    return handle()
        .createQuery(SELECT + "WHERE programme_id = :programme AND id = :id")
        .bind("programme", programme.value())
        .bind("id", id.value())
        .map((row, context) -> broadcast(row))
        .findOne();
  }

  /** The broadcast of a number, for work that nobody asked for at this moment. */
  Optional<Broadcast> find(BroadcastId id) {
    return handle()
        .createQuery(SELECT + "WHERE id = :id")
        .bind("id", id.value())
        .map((row, context) -> broadcast(row))
        .findOne();
  }

  List<Broadcast> latest(ProgrammeId programme, int most) {
    return handle()
        .createQuery(
            SELECT
                + "WHERE programme_id = :programme AND state <> 'DELETED' ORDER BY id DESC"
                + " LIMIT :most")
        .bind("programme", programme.value())
        .bind("most", most)
        .map((row, context) -> broadcast(row))
        .list();
  }

  /** Those whose card is to be looked at now. */
  List<Broadcast> followed(Instant now) {
    return handle()
        .createQuery(SELECT + "WHERE is_followed = 1 AND look_at <= :now ORDER BY id")
        .bind("now", now.toEpochMilli())
        .map((row, context) -> broadcast(row))
        .list();
  }

  /** What recipients of each language see at present. */
  Map<Language, Long> words(BroadcastId id) {
    Map<Language, Long> words = new EnumMap<>(Language.class);
    handle()
        .createQuery("SELECT language, content_id FROM broadcast_words WHERE broadcast_id = :id")
        .bind("id", id.value())
        .map((row, context) -> Map.entry(row.getString("language"), row.getLong("content_id")))
        .forEach(
            entry -> words.put(Language.ofTag(entry.getKey()).orElseThrow(), entry.getValue()));
    return words;
  }

  void keepWords(BroadcastId id, Language language, long content) {
    handle()
        .createUpdate(
            "INSERT INTO broadcast_words (broadcast_id, language, content_id)"
                + " VALUES (:id, :language, :content) ON CONFLICT (broadcast_id, language)"
                + " DO UPDATE SET content_id = excluded.content_id")
        .bind("id", id.value())
        .bind("language", language.code())
        .bind("content", content)
        .execute();
  }

  /** Two people became one. */
  void move(PersonId gone, PersonId kept) {
    for (String column : List.of("author_id", "confirmed_by", "reply_to")) {
      Joining.of(database, gone.value(), kept.value())
          .run("UPDATE broadcast SET " + column + " = :kept WHERE " + column + " = :gone");
    }
  }

  /** Two programmes became one: drafts are for more people, so they are looked at again. */
  void move(ProgrammeId gone, ProgrammeId kept) {
    Joining.of(database, gone.value(), kept.value())
        .run(
            "UPDATE broadcast SET revision = revision + 1 WHERE programme_id = :gone"
                + " AND state = 'DRAFT'",
            "UPDATE broadcast SET revision = revision + 1 WHERE programme_id = :kept"
                + " AND state = 'DRAFT'",
            "UPDATE broadcast SET programme_id = :kept WHERE programme_id = :gone");
  }

  /** Two groups became one: whatever was written or is being sent to it goes to the other. */
  void move(GroupId gone, Group kept) {
    Audience audience = Audience.group(kept);
    handle()
        .createUpdate(
            "UPDATE broadcast SET audience_detail = :detail WHERE programme_id = :programme"
                + " AND audience = :kind AND audience_detail LIKE :gone")
        .bind("detail", audience.detail())
        .bind("programme", kept.programme().value())
        .bind("kind", audience.kind().name())
        .bind("gone", gone.value() + ":%")
        .execute();
  }

  private static Broadcast broadcast(ResultSet row) throws SQLException {
    return new Broadcast(
        new BroadcastId(row.getLong("id")),
        new ProgrammeId(row.getLong("programme_id")),
        new PersonId(row.getLong("author_id")),
        BroadcastState.valueOf(row.getString("state")),
        row.getInt("revision"),
        content(row),
        confirmation(row));
  }

  private static Broadcast.Content content(ResultSet row) throws SQLException {
    String at = row.getString("sends_at");
    return new Broadcast.Content(
        new Message(row.getString("words"), row.getString("link"), row.getString("button")),
        new Audience(
            Audience.Kind.valueOf(row.getString("audience")), row.getString("audience_detail")),
        new Timing(at == null ? null : LocalDateTime.parse(at), row.getInt("is_personal") == 1),
        new PersonId(row.getLong("reply_to")),
        row.getString("urgent_reason"));
  }

  private static Broadcast.@Nullable Confirmation confirmation(ResultSet row) throws SQLException {
    long by = row.getLong("confirmed_by");
    return row.wasNull()
        ? null
        : new Broadcast.Confirmation(
            new PersonId(by),
            Instant.ofEpochMilli(row.getLong("confirmed_at")),
            Instant.ofEpochMilli(row.getLong("starts_at")));
  }
}
