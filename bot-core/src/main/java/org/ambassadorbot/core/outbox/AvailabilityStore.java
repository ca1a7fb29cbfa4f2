package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.people.WorkingHours;
import org.ambassadorbot.core.store.Database;
import org.jspecify.annotations.Nullable;

/** When people may be written to, as rows. */
final class AvailabilityStore {
  /** Everything of person {@code q} of programme {@code p} that {@link #availability} reads. */
  static final String COLUMNS =
      "q.zone, COALESCE(q.own_hours, p.working_hours) AS working_hours,"
          + " CASE WHEN q.own_hours IS NULL THEN 0 ELSE 1 END AS has_own_hours, p.country,"
          + " COALESCE(q.region, p.region) AS region,"
          + " q.paused_until, p.weekly_budget, "
          + AbsenceStore.COLUMN;

  private final Database database;

  @Inject
  AvailabilityStore(Database database) {
    this.database = database;
  }

  Optional<Availability> find(ProgrammeId programme, PersonId person) {
    return database
        .handle()
        .createQuery(
            "SELECT "
                + COLUMNS
                + " FROM person q JOIN programme p ON p.id = q.programme_id WHERE q.id = :person"
                + " AND q.programme_id = :programme")
        .bind("person", person.value())
        .bind("programme", programme.value())
        .map((row, context) -> availability(row))
        .findOne();
  }

  void pause(ProgrammeId programme, PersonId person, @Nullable Instant until) {
    database
        .handle()
        .createUpdate(
            "UPDATE person SET paused_until = :until WHERE id = :person"
                + " AND programme_id = :programme")
        .bind("until", until == null ? null : until.toEpochMilli())
        .bind("person", person.value())
        .bind("programme", programme.value())
        .execute();
  }

  /** The hours a person chose; null for the programme's. */
  void keep(ProgrammeId programme, PersonId person, @Nullable WorkingHours hours) {
    database
        .handle()
        .createUpdate(
            "UPDATE person SET own_hours = :hours WHERE id = :person"
                + " AND programme_id = :programme")
        .bind("hours", hours == null ? null : hours.toString())
        .bind("person", person.value())
        .bind("programme", programme.value())
        .execute();
  }

  /**
   * How many unsolicited messages the person has had, or is promised, between two moments.
   *
   * @param except a delivery that does not count, or 0
   */
  long unsolicited(PersonId person, AttentionBudget.Week week, long except) {
    return database
        .handle()
        .createQuery(
            "SELECT COUNT(*) FROM delivery WHERE person_id = :person AND is_unsolicited = 1"
                + " AND id <> :except AND state NOT IN ('CANCELLED', 'FAILED')"
                + " AND CASE WHEN state IN ('HELD', 'READY') THEN due_at ELSE changed_at END"
                + " >= :start AND CASE WHEN state IN ('HELD', 'READY') THEN due_at"
                + " ELSE changed_at END < :end")
        .bind("person", person.value())
        .bind("except", except)
        .bind("start", week.start().toEpochMilli())
        .bind("end", week.end().toEpochMilli())
        .mapTo(Long.class)
        .one();
  }

  /**
   * A delivery that waits for a person.
   *
   * @param earliest before which it does not leave whoever reads it: somebody chose that moment, or
   *     the platform must be spared
   */
  record Waiting(long id, boolean isUnsolicited, Instant earliest) {}

  /** What waits for a person and may wait longer, or no longer; oldest first. */
  List<Waiting> waiting(PersonId person) {
    return database
        .handle()
        .createQuery(
            "SELECT id, is_unsolicited, COALESCE(not_before, 0) AS chosen, CASE WHEN cause IS NULL"
                + " THEN 0 ELSE due_at END AS spared FROM delivery WHERE person_id = :person"
                + " AND service > :answer AND state IN ('HELD', 'READY') AND is_repeatable = 0"
                + " AND is_urgent = 0 AND due_before_pause IS NULL ORDER BY id")
        .bind("person", person.value())
        .bind("answer", Service.ANSWER.rank())
        .map(
            (row, context) ->
                new Waiting(
                    row.getLong("id"),
                    row.getInt("is_unsolicited") == 1,
                    Instant.ofEpochMilli(Math.max(row.getLong("chosen"), row.getLong("spared")))))
        .list();
  }

  /** The next people of a programme, by number, for whom something is held. */
  List<PersonId> waitedFor(ProgrammeId programme, long after, int most) {
    return database
        .handle()
        .createQuery(
            "SELECT q.id FROM person q WHERE q.programme_id = :programme AND q.id > :after"
                + " AND EXISTS (SELECT 1 FROM delivery d WHERE d.person_id = q.id"
                + " AND d.programme_id = q.programme_id AND d.state = 'HELD')"
                + " ORDER BY q.id LIMIT :most")
        .bind("programme", programme.value())
        .bind("after", after)
        .bind("most", most)
        .mapTo(Long.class)
        .map(PersonId::new)
        .list();
  }

  /** Gives a waiting delivery another time. */
  void move(long delivery, DeliveryState state, Instant due) {
    database
        .handle()
        .createUpdate("UPDATE delivery SET state = :state, due_at = :due WHERE id = :id")
        .bind("state", state.name())
        .bind("due", due.toEpochMilli())
        .bind("id", delivery)
        .execute();
  }

  /** Reads {@link #COLUMNS} from a row. */
  static Availability availability(ResultSet row) throws SQLException {
    long paused = row.getLong("paused_until");
    boolean isPaused = !row.wasNull();
    return new Availability(
        ZoneId.of(row.getString("zone")),
        WorkingHours.parse(row.getString("working_hours")),
        row.getInt("has_own_hours") == 1,
        row.getString("country"),
        row.getString("region"),
        isPaused ? Instant.ofEpochMilli(paused) : null,
        AbsenceStore.read(row.getString("absences")),
        row.getInt("weekly_budget"));
  }
}
