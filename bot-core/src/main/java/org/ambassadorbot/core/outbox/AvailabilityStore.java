package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.people.WorkingHours;
import org.ambassadorbot.core.store.Database;
import org.jspecify.annotations.Nullable;

/** When people may be written to, as rows. */
final class AvailabilityStore {
  private final Database database;

  @Inject
  AvailabilityStore(Database database) {
    this.database = database;
  }

  Optional<Availability> find(ProgrammeId programme, PersonId person) {
    return database
        .handle()
        .createQuery(
            "SELECT q.zone, p.working_hours, p.country, q.region, q.paused_until FROM person q"
                + " JOIN programme p ON p.id = q.programme_id WHERE q.id = :person"
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

  private static Availability availability(ResultSet row) throws SQLException {
    long paused = row.getLong("paused_until");
    boolean isPaused = !row.wasNull();
    return new Availability(
        ZoneId.of(row.getString("zone")),
        WorkingHours.parse(row.getString("working_hours")),
        row.getString("country"),
        row.getString("region"),
        isPaused ? Instant.ofEpochMilli(paused) : null);
  }
}
