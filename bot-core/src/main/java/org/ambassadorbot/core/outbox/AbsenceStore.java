package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Joining;
import org.jspecify.annotations.Nullable;

/** Absences as rows. */
final class AbsenceStore {
  /** All absences of person {@code q} in one column, as {@link #read} takes them. */
  static final String COLUMN =
      "(SELECT STRING_AGG(a.first_day || ':' || a.last_day, ',') FROM absence a"
          + " WHERE a.person_id = q.id AND a.programme_id = q.programme_id) AS absences";

  private final Database database;

  @Inject
  AbsenceStore(Database database) {
    this.database = database;
  }

  static List<Absence> read(@Nullable String column) {
    return column == null
        ? List.of()
        : Stream.of(column.split(",", -1))
            .map(days -> days.split(":", -1))
            .map(AbsenceStore::read)
            .toList();
  }

  private static Absence read(String[] days) {
    return new Absence(
        LocalDate.ofEpochDay(Long.parseLong(days[0])),
        LocalDate.ofEpochDay(Long.parseLong(days[1])));
  }

  /** In the order of the days. */
  List<Absence> of(ProgrammeId programme, PersonId person) {
    return database
        .handle()
        .createQuery(
            "SELECT first_day, last_day FROM absence WHERE programme_id = :programme"
                + " AND person_id = :person ORDER BY first_day")
        .bind("programme", programme.value())
        .bind("person", person.value())
        .map((row, context) -> absence(row))
        .list();
  }

  private static Absence absence(ResultSet row) throws SQLException {
    return new Absence(
        LocalDate.ofEpochDay(row.getLong("first_day")),
        LocalDate.ofEpochDay(row.getLong("last_day")));
  }

  /** Adds days; of two absences that begin together the longer one counts. */
  void add(ProgrammeId programme, PersonId person, Absence absence) {
    database
        .handle()
        .createUpdate(
            "INSERT INTO absence (programme_id, person_id, first_day, last_day)"
                + " VALUES (:programme, :person, :first, :last) ON CONFLICT (person_id, first_day)"
                + " DO UPDATE SET last_day = CASE WHEN excluded.last_day > absence.last_day"
                + " THEN excluded.last_day ELSE absence.last_day END")
        .bind("programme", programme.value())
        .bind("person", person.value())
        .bind("first", absence.first().toEpochDay())
        .bind("last", absence.last().toEpochDay())
        .execute();
  }

  /** Returns whether it was there. */
  boolean remove(ProgrammeId programme, PersonId person, LocalDate first) {
    return database
            .handle()
            .createUpdate(
                "DELETE FROM absence WHERE programme_id = :programme AND person_id = :person"
                    + " AND first_day = :first")
            .bind("programme", programme.value())
            .bind("person", person.value())
            .bind("first", first.toEpochDay())
            .execute()
        == 1;
  }

  /** Removes whatever a person had noted, in whichever programme, and returns it. */
  List<Absence> removeAll(PersonId person) {
    return database
        .handle()
        .createQuery("DELETE FROM absence WHERE person_id = :person RETURNING first_day, last_day")
        .bind("person", person.value())
        .map((row, context) -> absence(row))
        .list();
  }

  void moveAll(ProgrammeId gone, ProgrammeId kept) {
    Joining.of(database, gone.value(), kept.value())
        .run("UPDATE absence SET programme_id = :kept WHERE programme_id = :gone");
  }

  /** Forgets absences that ended before a day. */
  int forgetEnded(LocalDate before) {
    return database
        .handle()
        .createUpdate("DELETE FROM absence WHERE last_day < :before")
        .bind("before", before.toEpochDay())
        .execute();
  }
}
