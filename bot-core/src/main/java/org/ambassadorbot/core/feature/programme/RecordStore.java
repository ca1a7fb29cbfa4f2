package org.ambassadorbot.core.feature.programme;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Joining;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What is written down about each programme, as rows. */
final class RecordStore {
  private static final List<String> AUTHORS =
      List.of(
          "programme_part SET changed_by = :kept WHERE changed_by",
          "programme_phase SET changed_by = :kept WHERE changed_by",
          "programme_item SET changed_by = :kept WHERE changed_by",
          "programme_item SET ticked_by = :kept WHERE ticked_by");

  private final Database database;
  private final Clock clock;

  @Inject
  RecordStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  private Handle handle() {
    return database.handle();
  }

  /** A phase and who wrote it last. */
  private record DatedPhase(Phase phase, Change change) {}

  ProgrammeRecord read(ProgrammeId programme) {
    Map<Part, ProgrammeRecord.Written> parts = new EnumMap<>(Part.class);
    handle()
        .createQuery(
            "SELECT part, words, version, changed_by, changed_at FROM programme_part"
                + " WHERE programme_id = :programme")
        .bind("programme", programme.value())
        .map((row, context) -> Map.entry(Part.valueOf(row.getString("part")), written(row)))
        .forEach(part -> parts.put(part.getKey(), part.getValue()));
    List<DatedPhase> phases =
        handle()
            .createQuery(
                "SELECT phase, name, starts_on, ends_on, changed_by, changed_at"
                    + " FROM programme_phase WHERE programme_id = :programme")
            .bind("programme", programme.value())
            .map((row, context) -> phase(row))
            .list();
    return new ProgrammeRecord(
        parts,
        phases.stream().map(DatedPhase::phase).sorted(Comparator.comparing(Phase::kind)).toList(),
        phases.stream().map(DatedPhase::change).max(Comparator.comparing(Change::at)).orElse(null));
  }

  private static ProgrammeRecord.Written written(ResultSet row) throws SQLException {
    return new ProgrammeRecord.Written(
        row.getString("words"), row.getInt("version"), change(row, "changed_by", "changed_at"));
  }

  private static DatedPhase phase(ResultSet row) throws SQLException {
    Phase phase =
        new Phase(
            Phase.Kind.valueOf(row.getString("phase")),
            row.getString("name"),
            LocalDate.parse(row.getString("starts_on")),
            LocalDate.parse(row.getString("ends_on")));
    return new DatedPhase(phase, change(row, "changed_by", "changed_at"));
  }

  /** Who did what these columns say. */
  static Change change(ResultSet row, String by, String at) throws SQLException {
    long author = row.getLong(by);
    boolean isForgotten = row.wasNull();
    return new Change(
        isForgotten ? null : new PersonId(author), Instant.ofEpochMilli(row.getLong(at)));
  }

  void write(Person author, Part part, String words) {
    handle()
        .createUpdate(
            "INSERT INTO programme_part (programme_id, part, words, version, changed_by,"
                + " changed_at) VALUES (:programme, :part, :words, 1, :author, :now)"
                + " ON CONFLICT (programme_id, part) DO UPDATE SET words = excluded.words,"
                + " version = programme_part.version + 1, changed_by = excluded.changed_by,"
                + " changed_at = excluded.changed_at")
        .bind("programme", author.programme().value())
        .bind("part", part.name())
        .bind("words", words)
        .bind("author", author.id().value())
        .bind("now", clock.millis())
        .execute();
  }

  void write(Person author, List<Phase> phases) {
    for (Phase phase : phases) {
      handle()
          .createUpdate(
              "INSERT INTO programme_phase (programme_id, phase, name, starts_on, ends_on,"
                  + " changed_by, changed_at) VALUES (:programme, :phase, :name, :start, :end,"
                  + " :author, :now) ON CONFLICT (programme_id, phase) DO UPDATE SET"
                  + " name = excluded.name, starts_on = excluded.starts_on,"
                  + " ends_on = excluded.ends_on, changed_by = excluded.changed_by,"
                  + " changed_at = excluded.changed_at")
          .bind("programme", author.programme().value())
          .bind("phase", phase.kind().name())
          .bind("name", phase.name())
          .bind("start", phase.start().toString())
          .bind("end", phase.end().toString())
          .bind("author", author.id().value())
          .bind("now", clock.millis())
          .execute();
    }
  }

  /** How many ambassadors there are now. */
  int ambassadors(ProgrammeId programme) {
    return handle()
        .createQuery(
            "SELECT COUNT(*) FROM person_role r WHERE r.programme_id = :programme"
                + " AND r.role = 'AMBASSADOR'")
        .bind("programme", programme.value())
        .mapTo(Integer.class)
        .one();
  }

  void movePeople(PersonId gone, PersonId kept) {
    author(gone, kept.value());
  }

  void forget(PersonId person) {
    author(person, null);
  }

  private void author(PersonId gone, @Nullable Long kept) {
    for (String change : AUTHORS) {
      handle()
          .createUpdate("UPDATE " + change + " = :gone")
          .bind("gone", gone.value())
          .bind("kept", kept)
          .execute();
    }
  }

  /**
   * Two programmes became one: the record of the one that stays holds, and the other one fills its
   * blanks; the calendar and the lists are taken over whole or not at all.
   */
  void move(ProgrammeId gone, ProgrammeId kept) {
    update("DELETE FROM programme_part WHERE programme_id = :kept AND words = ''", gone, kept);
    update(
        "UPDATE programme_part SET programme_id = :kept WHERE programme_id = :gone AND part NOT IN"
            + " (SELECT part FROM programme_part WHERE programme_id = :kept)",
        gone,
        kept);
    for (String table : List.of("programme_phase", "programme_item")) {
      update(
          "UPDATE %s SET programme_id = :kept WHERE programme_id = :gone AND NOT EXISTS (SELECT 1 FROM %s other WHERE other.programme_id = :kept)"
              .formatted(table, table),
          gone,
          kept);
    }
    for (String table : List.of("programme_part", "programme_phase", "programme_item")) {
      update("DELETE FROM %s WHERE programme_id = :gone".formatted(table), gone, kept);
    }
  }

  private void update(String sql, ProgrammeId gone, ProgrammeId kept) {
    Joining.of(database, gone.value(), kept.value()).run(sql);
  }
}
