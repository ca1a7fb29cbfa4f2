package org.ambassadorbot.core.feature.watchnote;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Notes, as rows. */
final class NoteStore {
  private static final String SELECT =
      "SELECT id, programme_id, state, number, closes_at, sends_at, introduction, published_at,"
          + " mailed_to FROM watch_note WHERE programme_id = :programme ";

  private final Database database;

  @Inject
  NoteStore(Database database) {
    this.database = database;
  }

  private Handle handle() {
    return database.handle();
  }

  private Query select(ProgrammeId programme, String condition) {
    return handle().createQuery(SELECT + condition).bind("programme", programme.value());
  }

  private static Optional<Note> first(Query query) {
    return query.map((row, context) -> note(row)).findFirst();
  }

  /** Opens a note; false when one is open already. */
  boolean open(ProgrammeId programme, Rhythm.Deadlines deadlines) {
    return handle()
            .createUpdate(
                "INSERT INTO watch_note (programme_id, state, closes_at, sends_at, introduction,"
                    + " mailed_to) VALUES (:programme, 'OPEN', :closes, :sends, '', 0)"
                    + " ON CONFLICT DO NOTHING")
            .bind("programme", programme.value())
            .bind("closes", deadlines.closing().toEpochMilli())
            .bind("sends", deadlines.sending().toEpochMilli())
            .execute()
        == 1;
  }

  /** The one note of a programme that is open, or waits as a draft. */
  Optional<Note> in(ProgrammeId programme, Note.State state) {
    return first(select(programme, "AND state = :state").bind("state", state.name()));
  }

  Optional<Note> find(ProgrammeId programme, NoteId id) {
    return first(select(programme, "AND id = :id").bind("id", id.value()));
  }

  /** A note of whatever programme, for jobs. */
  Optional<Note> find(NoteId id) {
    return handle()
        .createQuery("SELECT programme_id FROM watch_note WHERE id = :id")
        .bind("id", id.value())
        .mapTo(Long.class)
        .findOne()
        .flatMap(programme -> find(new ProgrammeId(programme), id));
  }

  Optional<Note> numbered(ProgrammeId programme, int number) {
    return first(select(programme, "AND number = :number").bind("number", number));
  }

  Optional<Note> lastPublished(ProgrammeId programme) {
    return first(select(programme, "AND number IS NOT NULL ORDER BY number DESC LIMIT 1"));
  }

  /** When the last note of any programme was published. */
  Optional<Instant> lastPublished() {
    return handle()
        .createQuery("SELECT MAX(published_at) AS last FROM watch_note")
        .map((row, context) -> row.getObject("last") == null ? null : row.getLong("last"))
        .findOne()
        .map(Instant::ofEpochMilli);
  }

  /** The number the next published note will bear. */
  int nextNumber(ProgrammeId programme) {
    return lastPublished(programme).map(Note::issue).map(issue -> issue.number() + 1).orElse(1);
  }

  /** Moves the deadlines of a note that has not left. */
  void postpone(Note note, Rhythm.Deadlines deadlines) {
    handle()
        .createUpdate(
            "UPDATE watch_note SET closes_at = :closes, sends_at = :sends"
                + " WHERE programme_id = :programme AND id = :id AND state IN ('OPEN', 'DRAFT')")
        .bind("closes", deadlines.closing().toEpochMilli())
        .bind("sends", deadlines.sending().toEpochMilli())
        .bind("programme", note.programme().value())
        .bind("id", note.id().value())
        .execute();
  }

  void introduce(Note note, String introduction) {
    handle()
        .createUpdate(
            "UPDATE watch_note SET introduction = :introduction"
                + " WHERE programme_id = :programme AND id = :id AND state IN ('OPEN', 'DRAFT')")
        .bind("introduction", introduction)
        .bind("programme", note.programme().value())
        .bind("id", note.id().value())
        .execute();
  }

  /** Takes a note from one state to another; false when it was not in that state any more. */
  boolean move(Note note, Note.State to) {
    return handle()
            .createUpdate(
                "UPDATE watch_note SET state = :to WHERE programme_id = :programme AND id = :id"
                    + " AND state = :from")
            .bind("to", to.name())
            .bind("programme", note.programme().value())
            .bind("id", note.id().value())
            .bind("from", note.state().name())
            .execute()
        == 1;
  }

  /** Publishes a draft under a number; false when it is no draft any more. */
  boolean publish(Note draft, int number, Instant now) {
    return handle()
            .createUpdate(
                "UPDATE watch_note SET state = 'PUBLISHED', number = :number, published_at = :now"
                    + " WHERE programme_id = :programme AND id = :id AND state = 'DRAFT'")
            .bind("number", number)
            .bind("now", now.toEpochMilli())
            .bind("programme", draft.programme().value())
            .bind("id", draft.id().value())
            .execute()
        == 1;
  }

  /** Writes down how far the messages have come; false when somebody else went on meanwhile. */
  boolean mailed(Note note, long position) {
    return handle()
            .createUpdate(
                "UPDATE watch_note SET mailed_to = :position WHERE programme_id = :programme"
                    + " AND id = :id AND mailed_to = :before")
            .bind("position", position)
            .bind("programme", note.programme().value())
            .bind("id", note.id().value())
            .bind("before", note.mailedTo())
            .execute()
        == 1;
  }

  /**
   * Two programmes became one: its published notes follow the others, what it prepared goes into
   * the note that stays open.
   */
  void move(ProgrammeId gone, ProgrammeId kept, NoteId open) {
    for (String sql :
        new String[] {
          "UPDATE watch_item SET note_id = :open WHERE note_id IN (SELECT n.id FROM watch_note n"
              + " WHERE n.programme_id = :gone AND n.programme_id <> :kept"
              + " AND n.state IN ('OPEN', 'DRAFT'))",
          "UPDATE watch_note SET state = 'SKIPPED' WHERE programme_id = :gone"
              + " AND programme_id <> :kept AND state IN ('OPEN', 'DRAFT') AND id <> :open",
          "UPDATE watch_note SET programme_id = :kept, number = number"
              + " + (SELECT COALESCE(MAX(k.number), 0) FROM watch_note k"
              + " WHERE k.programme_id = :kept) WHERE programme_id = :gone AND :open > 0"
        }) {
      handle()
          .createUpdate(sql)
          .bind("gone", gone.value())
          .bind("kept", kept.value())
          .bind("open", open.value())
          .execute();
    }
  }

  private static Note note(ResultSet row) throws SQLException {
    int number = row.getInt("number");
    boolean isPublished = !row.wasNull();
    return new Note(
        new NoteId(row.getLong("id")),
        new ProgrammeId(row.getLong("programme_id")),
        Note.State.valueOf(row.getString("state")),
        new Rhythm.Deadlines(
            Instant.ofEpochMilli(row.getLong("closes_at")),
            Instant.ofEpochMilli(row.getLong("sends_at"))),
        row.getString("introduction"),
        isPublished
            ? new Note.Issue(number, Instant.ofEpochMilli(row.getLong("published_at")))
            : null,
        row.getLong("mailed_to"));
  }
}
