package org.ambassadorbot.core.feature.sharing;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.link.CanonicalUrl;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Joining;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Contents to share, their angles and who was dealt which, as rows. */
final class ShareableStore {
  private static final String SELECT =
      "SELECT id, programme_id, title, link, mention, topic, language, opens_on, closes_on,"
          + " is_withdrawn, revision FROM shareable ";

  private static final String OPEN =
      "WHERE programme_id = :programme AND is_withdrawn = 0"
          + " AND (opens_on IS NULL OR opens_on <= :day)"
          + " AND (closes_on IS NULL OR closes_on >= :day)";

  private final Database database;

  @Inject
  ShareableStore(Database database) {
    this.database = database;
  }

  private Handle handle() {
    return database.handle();
  }

  /** Adds a content; empty when its suggestion is one already. */
  Optional<ShareableId> add(
      ProgrammeId programme,
      Shareable.Wording wording,
      Shareable.Validity validity,
      @Nullable Long suggestion,
      Instant now) {
    Optional<ShareableId> id =
        database
            .statements()
            .of(
                "INSERT INTO shareable (programme_id, title, link, link_key, mention, topic,"
                    + " language, opens_on, closes_on, is_withdrawn, suggestion_id, revision,"
                    + " created_at) VALUES (:programme, :title, :link, :key, :mention, :topic,"
                    + " :language, :opens, :closes, 0, :suggestion, 1, :now) ON CONFLICT"
                    + " (programme_id, suggestion_id) DO NOTHING RETURNING id")
            .bind("programme", programme.value())
            .bind("title", wording.title())
            .bind("link", wording.link() == null ? null : wording.link().address())
            .bind("key", wording.link() == null ? null : wording.link().key())
            .bind("mention", wording.mention())
            .bind("topic", wording.topic())
            .bind("language", wording.language() == null ? null : wording.language().code())
            .bind("opens", text(validity.opensOn()))
            .bind("closes", text(validity.closesOn()))
            .bind("suggestion", suggestion)
            .bind("now", now.toEpochMilli())
            .first(row -> new ShareableId(row.getLong(1)));
    id.ifPresent(added -> addAngles(added, wording.angles()));
    return id;
  }

  /** Changes a content, if it still is what was read. */
  boolean change(Shareable read, Shareable.Wording wording, Shareable.Validity validity) {
    boolean isChanged =
        handle()
                .createUpdate(
                    "UPDATE shareable SET title = :title, link = :link, link_key = :key,"
                        + " mention = :mention, topic = :topic, language = :language,"
                        + " opens_on = :opens, closes_on = :closes, revision = revision + 1"
                        + " WHERE id = :id AND programme_id = :programme"
                        + " AND revision = :revision AND is_withdrawn = 0")
                .bind("title", wording.title())
                .bind("link", wording.link() == null ? null : wording.link().address())
                .bind("key", wording.link() == null ? null : wording.link().key())
                .bind("mention", wording.mention())
                .bind("topic", wording.topic())
                .bind("language", wording.language() == null ? null : wording.language().code())
                .bind("opens", text(validity.opensOn()))
                .bind("closes", text(validity.closesOn()))
                .bind("id", read.id().value())
                .bind("programme", read.programme().value())
                .bind("revision", read.revision())
                .execute()
            == 1;
    if (isChanged && !read.wording().angles().equals(wording.angles())) {
      handle().execute("DELETE FROM shareable_angle WHERE shareable_id = ?", read.id().value());
      addAngles(read.id(), wording.angles());
    }
    return isChanged;
  }

  /** Takes a content out of what can be shared; false when it was out already. */
  boolean withdraw(ProgrammeId programme, ShareableId id) {
    return handle()
            .createUpdate(
                "UPDATE shareable SET is_withdrawn = 1, revision = revision + 1"
                    + " WHERE id = :id AND programme_id = :programme AND is_withdrawn = 0")
            .bind("id", id.value())
            .bind("programme", programme.value())
            .execute()
        == 1;
  }

  /** Takes a content out for good: what it said and where it led goes too. Repeatable. */
  void erase(ProgrammeId programme, ShareableId id) {
    withdraw(programme, id);
    handle()
        .createUpdate(
            "UPDATE shareable SET link = NULL, link_key = NULL WHERE id = :id"
                + " AND programme_id = :programme")
        .bind("id", id.value())
        .bind("programme", programme.value())
        .execute();
    handle().execute("DELETE FROM shareable_angle WHERE shareable_id = ?", id.value());
  }

  private void addAngles(ShareableId id, List<String> angles) {
    for (int i = 0; i < angles.size(); i++) {
      database
          .statements()
          .of(
              "INSERT INTO shareable_angle (shareable_id, number, words, dealt)"
                  + " VALUES (:id, :number, :words, 0)")
          .bind("id", id.value())
          .bind("number", i)
          .bind("words", angles.get(i))
          .execute();
    }
  }

  Optional<Shareable> find(ProgrammeId programme, ShareableId id) {
    return handle()
        .createQuery(SELECT + "WHERE programme_id = :programme AND id = :id")
        .bind("programme", programme.value())
        .bind("id", id.value())
        .map((row, context) -> shareable(row))
        .findOne();
  }

  /** The newest content that leads to the page of a link. */
  Optional<Shareable> withLink(ProgrammeId programme, String key) {
    return handle()
        .createQuery(
            SELECT + "WHERE programme_id = :programme AND link_key = :key ORDER BY id DESC LIMIT 1")
        .bind("programme", programme.value())
        .bind("key", key)
        .map((row, context) -> shareable(row))
        .findOne();
  }

  /** What can be shared on a day, the newest first. */
  List<Shareable> open(ProgrammeId programme, LocalDate day, int most) {
    Map<Long, List<String>> angles = anglesOfOpen(programme, day);
    return handle()
        .createQuery(SELECT + OPEN + " ORDER BY id DESC LIMIT :most")
        .bind("programme", programme.value())
        .bind("day", day.toString())
        .bind("most", most)
        .map((row, context) -> shareable(row, angles.getOrDefault(row.getLong("id"), List.of())))
        .list();
  }

  private Map<Long, List<String>> anglesOfOpen(ProgrammeId programme, LocalDate day) {
    Map<Long, List<String>> angles = new HashMap<>();
    handle()
        .createQuery(
            "SELECT a.shareable_id, a.words FROM shareable_angle a JOIN shareable s"
                + " ON s.id = a.shareable_id "
                + OPEN
                + " ORDER BY a.shareable_id, a.number")
        .bind("programme", programme.value())
        .bind("day", day.toString())
        .map((row, context) -> Map.entry(row.getLong("shareable_id"), row.getString("words")))
        .forEach(
            angle ->
                angles
                    .computeIfAbsent(angle.getKey(), id -> new ArrayList<>())
                    .add(angle.getValue()));
    return angles;
  }

  /** The angle that a person was dealt; else the one dealt least, from now on theirs. */
  int deal(Shareable content, PersonId person) {
    return dealt(content, person).orElseGet(() -> deal(content, person, leastDealt(content, -1)));
  }

  /** Another angle than the one the person has, the one dealt least. */
  int dealAnother(Shareable content, PersonId person) {
    return deal(content, person, leastDealt(content, deal(content, person)));
  }

  private Optional<Integer> dealt(Shareable content, PersonId person) {
    return handle()
        .createQuery(
            "SELECT angle FROM shareable_deal WHERE shareable_id = :id AND person_id = :person")
        .bind("id", content.id().value())
        .bind("person", person.value())
        .mapTo(Integer.class)
        .findOne();
  }

  private int leastDealt(Shareable content, int except) {
    return handle()
        .createQuery(
            "SELECT number FROM shareable_angle WHERE shareable_id = :id AND number <> :except"
                + " ORDER BY dealt, number LIMIT 1")
        .bind("id", content.id().value())
        .bind("except", except)
        .mapTo(Integer.class)
        .findOne()
        .orElse(Math.max(except, 0));
  }

  private int deal(Shareable content, PersonId person, int angle) {
    handle()
        .createUpdate(
            "INSERT INTO shareable_deal (shareable_id, person_id, angle) VALUES (:id, :person,"
                + " :angle) ON CONFLICT (shareable_id, person_id) DO UPDATE SET"
                + " angle = excluded.angle")
        .bind("id", content.id().value())
        .bind("person", person.value())
        .bind("angle", angle)
        .execute();
    handle()
        .createUpdate(
            "UPDATE shareable_angle SET dealt = dealt + 1 WHERE shareable_id = :id"
                + " AND number = :angle")
        .bind("id", content.id().value())
        .bind("angle", angle)
        .execute();
    return angle;
  }

  void forget(PersonId person) {
    handle().execute("DELETE FROM shareable_deal WHERE person_id = ?", person.value());
  }

  /** Two people became one: where both were dealt an angle, the one who stays keeps theirs. */
  void move(PersonId gone, PersonId kept) {
    Joining.of(database, gone.value(), kept.value())
        .run(
            "INSERT INTO shareable_deal (shareable_id, person_id, angle)"
                + " SELECT shareable_id, :kept, angle FROM shareable_deal WHERE person_id = :gone"
                + " ON CONFLICT (shareable_id, person_id) DO NOTHING");
    forget(gone);
  }

  void move(ProgrammeId gone, ProgrammeId kept) {
    Joining.of(database, gone.value(), kept.value())
        .run("UPDATE shareable SET programme_id = :kept WHERE programme_id = :gone");
  }

  private Shareable shareable(ResultSet row) throws SQLException {
    return shareable(row, angles(new ShareableId(row.getLong("id"))));
  }

  private static Shareable shareable(ResultSet row, List<String> angles) throws SQLException {
    String link = row.getString("link");
    String language = row.getString("language");
    return new Shareable(
        new ShareableId(row.getLong("id")),
        new ProgrammeId(row.getLong("programme_id")),
        new Shareable.Wording(
            row.getString("title"),
            link == null ? null : CanonicalUrl.of(link).orElse(null),
            angles,
            row.getString("mention"),
            row.getString("topic"),
            language == null ? null : Language.ofTag(language).orElse(null)),
        new Shareable.Validity(
            day(row.getString("opens_on")),
            day(row.getString("closes_on")),
            row.getInt("is_withdrawn") == 1),
        row.getInt("revision"));
  }

  private List<String> angles(ShareableId id) {
    return handle()
        .createQuery("SELECT words FROM shareable_angle WHERE shareable_id = :id ORDER BY number")
        .bind("id", id.value())
        .mapTo(String.class)
        .list();
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
