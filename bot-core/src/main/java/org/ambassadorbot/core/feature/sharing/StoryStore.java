package org.ambassadorbot.core.feature.sharing;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.photo.PhotoId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Joining;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Calls for stories and the stories told, as rows. */
final class StoryStore {
  private static final String CALL =
      "SELECT id, programme_id, prompt, closes_on FROM story_call WHERE programme_id = :programme ";
  private static final String STORY =
      "SELECT id, programme_id, call_id, person_id, words, picture, photo_id, has_consent,"
          + " content_id FROM story WHERE programme_id = :programme ";

  private final Database database;

  @Inject
  StoryStore(Database database) {
    this.database = database;
  }

  private Handle handle() {
    return database.handle();
  }

  long open(ProgrammeId programme, String prompt, LocalDate closesOn, Instant now) {
    return handle()
        .createQuery(
            "INSERT INTO story_call (programme_id, prompt, closes_on, created_at)"
                + " VALUES (:programme, :prompt, :closes, :now) RETURNING id")
        .bind("programme", programme.value())
        .bind("prompt", prompt)
        .bind("closes", closesOn.toString())
        .bind("now", now.toEpochMilli())
        .mapTo(Long.class)
        .one();
  }

  /** The newest call that takes stories on a day. */
  Optional<StoryCall> current(ProgrammeId programme, LocalDate day) {
    return handle()
        .createQuery(CALL + "AND closes_on >= :day ORDER BY id DESC LIMIT 1")
        .bind("programme", programme.value())
        .bind("day", day.toString())
        .map((row, context) -> call(row))
        .findOne();
  }

  /** A call of whatever programme, for jobs. */
  Optional<StoryCall> call(long id) {
    return handle()
        .createQuery("SELECT id, programme_id, prompt, closes_on FROM story_call WHERE id = :id")
        .bind("id", id)
        .map((row, context) -> call(row))
        .findOne();
  }

  Optional<StoryCall> call(ProgrammeId programme, long id) {
    return handle()
        .createQuery(CALL + "AND id = :id")
        .bind("programme", programme.value())
        .bind("id", id)
        .map((row, context) -> call(row))
        .findOne();
  }

  /** Keeps what a person tells, in place of what they told before. */
  void tell(
      StoryCall call,
      PersonId person,
      String words,
      @Nullable String picture,
      boolean hasConsent,
      Instant now) {
    handle()
        .createUpdate(
            "INSERT INTO story (programme_id, call_id, person_id, words, picture, has_consent,"
                + " told_at) VALUES (:programme, :call, :person, :words, :picture, :consent, :now)"
                + " ON CONFLICT (call_id, person_id) DO UPDATE SET words = excluded.words,"
                + " picture = excluded.picture, has_consent = excluded.has_consent,"
                + " told_at = excluded.told_at")
        .bind("programme", call.programme().value())
        .bind("call", call.id())
        .bind("person", person.value())
        .bind("words", words)
        .bind("picture", picture)
        .bind("consent", hasConsent ? 1 : 0)
        .bind("now", now.toEpochMilli())
        .execute();
  }

  /** Keeps a photo that a person gave, and words beside it unless there are some. */
  void give(StoryCall call, PersonId person, PhotoId photo, String words, Instant now) {
    handle()
        .createUpdate(
            "INSERT INTO story (programme_id, call_id, person_id, words, photo_id, has_consent,"
                + " told_at) VALUES (:programme, :call, :person, :words, :photo, 0, :now)"
                + " ON CONFLICT (call_id, person_id) DO UPDATE SET photo_id = excluded.photo_id,"
                + " words = CASE WHEN story.words = '' THEN excluded.words ELSE story.words END,"
                + " has_consent = 0, told_at = excluded.told_at")
        .bind("programme", call.programme().value())
        .bind("call", call.id())
        .bind("person", person.value())
        .bind("words", words)
        .bind("photo", photo.value())
        .bind("now", now.toEpochMilli())
        .execute();
  }

  /** Has a story be without its photo. */
  void takeOutPhoto(Story story) {
    handle()
        .createUpdate(
            "UPDATE story SET photo_id = NULL WHERE id = :id AND programme_id = :programme")
        .bind("id", story.id())
        .bind("programme", story.programme().value())
        .execute();
  }

  /** The story that a content was made of, as long as its author agrees. */
  Optional<Story> behind(Shareable content) {
    return handle()
        .createQuery(STORY + "AND content_id = :content AND has_consent = 1")
        .bind("programme", content.programme().value())
        .bind("content", content.id().value())
        .map((row, context) -> story(row))
        .findFirst();
  }

  Optional<Story> of(StoryCall call, PersonId person) {
    return handle()
        .createQuery(STORY + "AND call_id = :call AND person_id = :person")
        .bind("programme", call.programme().value())
        .bind("call", call.id())
        .bind("person", person.value())
        .map((row, context) -> story(row))
        .findOne();
  }

  Optional<Story> find(ProgrammeId programme, long id) {
    return handle()
        .createQuery(STORY + "AND id = :id")
        .bind("programme", programme.value())
        .bind("id", id)
        .map((row, context) -> story(row))
        .findOne();
  }

  /** What a person told, the newest first. */
  List<Story> ofPerson(ProgrammeId programme, PersonId person) {
    return handle()
        .createQuery(STORY + "AND person_id = :person ORDER BY id DESC")
        .bind("programme", programme.value())
        .bind("person", person.value())
        .map((row, context) -> story(row))
        .list();
  }

  /**
   * The stories before a number whose authors let them be seen, of which nothing was made yet, the
   * newest first.
   */
  List<Story> readable(ProgrammeId programme, long before, int most) {
    return handle()
        .createQuery(
            STORY
                + "AND id < :before AND has_consent = 1 AND content_id IS NULL"
                + " ORDER BY id DESC LIMIT :most")
        .bind("programme", programme.value())
        .bind("before", before)
        .bind("most", most)
        .map((row, context) -> story(row))
        .list();
  }

  /** Stories last touched before a moment whose photo their authors let nobody see. */
  List<Story> withPhotoKeptBack(Instant before, int most) {
    return handle()
        .createQuery(
            "SELECT id, programme_id, call_id, person_id, words, picture, photo_id, has_consent,"
                + " content_id FROM story WHERE photo_id IS NOT NULL AND has_consent = 0"
                + " AND told_at < :before ORDER BY id LIMIT :most")
        .bind("before", before.toEpochMilli())
        .bind("most", most)
        .map((row, context) -> story(row))
        .list();
  }

  /** Takes back a consent; from now on nobody makes anything of the story. */
  void withdrawConsent(Story story) {
    handle()
        .createUpdate(
            "UPDATE story SET has_consent = 0 WHERE id = :id AND programme_id = :programme")
        .bind("id", story.id())
        .bind("programme", story.programme().value())
        .execute();
  }

  /** Nothing is made of a story any more. */
  void unmade(Story story) {
    handle()
        .createUpdate(
            "UPDATE story SET content_id = NULL WHERE id = :id AND programme_id = :programme")
        .bind("id", story.id())
        .bind("programme", story.programme().value())
        .execute();
  }

  /** Notes what was made of a story; false when its consent is gone, or it was made already. */
  boolean madeInto(Story story, ShareableId content) {
    return handle()
            .createUpdate(
                "UPDATE story SET content_id = :content WHERE id = :id"
                    + " AND programme_id = :programme AND has_consent = 1"
                    + " AND content_id IS NULL")
            .bind("content", content.value())
            .bind("id", story.id())
            .bind("programme", story.programme().value())
            .execute()
        == 1;
  }

  void forget(PersonId person) {
    handle().execute("DELETE FROM story WHERE person_id = ?", person.value());
  }

  void remove(Story story) {
    handle()
        .createUpdate("DELETE FROM story WHERE id = :id AND programme_id = :programme")
        .bind("id", story.id())
        .bind("programme", story.programme().value())
        .execute();
  }

  /** Two people became one, of whom one at most told a story for each call. */
  void move(PersonId gone, PersonId kept) {
    Joining.of(database, gone.value(), kept.value())
        .run("UPDATE story SET person_id = :kept WHERE person_id = :gone");
  }

  void move(ProgrammeId gone, ProgrammeId kept) {
    for (String table : List.of("story_call", "story")) {
      Joining.of(database, gone.value(), kept.value())
          .run("UPDATE " + table + " SET programme_id = :kept WHERE programme_id = :gone");
    }
  }

  private static StoryCall call(ResultSet row) throws SQLException {
    return new StoryCall(
        row.getLong("id"),
        new ProgrammeId(row.getLong("programme_id")),
        row.getString("prompt"),
        LocalDate.parse(row.getString("closes_on")));
  }

  private static Story story(ResultSet row) throws SQLException {
    long content = row.getLong("content_id");
    boolean isRaw = row.wasNull();
    long photo = row.getLong("photo_id");
    boolean isWithoutPhoto = row.wasNull();
    return new Story(
        row.getLong("id"),
        new ProgrammeId(row.getLong("programme_id")),
        row.getLong("call_id"),
        new PersonId(row.getLong("person_id")),
        row.getString("words"),
        row.getString("picture"),
        isWithoutPhoto ? null : new PhotoId(photo),
        row.getInt("has_consent") == 1,
        isRaw ? null : new ShareableId(content));
  }
}
