package org.ambassadorbot.core.feature.watchnote;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import org.ambassadorbot.core.directory.ProgrammeStore;
import org.ambassadorbot.core.people.Programme;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;

/** The rhythm of each programme, as rows. */
final class RhythmStore {
  private final Database database;
  private final ProgrammeStore programmes;

  @Inject
  RhythmStore(Database database, ProgrammeStore programmes) {
    this.database = database;
    this.programmes = programmes;
  }

  /** The rhythm that was chosen, else the usual one. */
  Rhythm of(ProgrammeId programme) {
    return database
        .handle()
        .createQuery(
            "SELECT closing_day, closing_time, sending_day, sending_time, threshold, zone"
                + " FROM watch_rhythm WHERE programme_id = :programme")
        .bind("programme", programme.value())
        .map((row, context) -> rhythm(row))
        .findOne()
        .orElseGet(() -> Rhythm.usual(zone(programme)));
  }

  private ZoneId zone(ProgrammeId programme) {
    return programmes.find(programme).map(Programme::zone).orElseThrow();
  }

  void set(ProgrammeId programme, Rhythm rhythm) {
    database
        .handle()
        .createUpdate(
            "INSERT INTO watch_rhythm (programme_id, closing_day, closing_time, sending_day,"
                + " sending_time, threshold, zone) VALUES (:programme, :closingDay, :closingTime,"
                + " :sendingDay, :sendingTime, :threshold, :zone) ON CONFLICT (programme_id)"
                + " DO UPDATE SET closing_day = excluded.closing_day,"
                + " closing_time = excluded.closing_time, sending_day = excluded.sending_day,"
                + " sending_time = excluded.sending_time, threshold = excluded.threshold,"
                + " zone = excluded.zone")
        .bind("programme", programme.value())
        .bind("closingDay", rhythm.closing().day().name())
        .bind("closingTime", rhythm.closing().time().toString())
        .bind("sendingDay", rhythm.sending().day().name())
        .bind("sendingTime", rhythm.sending().time().toString())
        .bind("threshold", rhythm.threshold())
        .bind("zone", rhythm.zone().getId())
        .execute();
  }

  /** A programme is no more. */
  void forget(ProgrammeId programme) {
    database
        .handle()
        .createUpdate("DELETE FROM watch_rhythm WHERE programme_id = :programme")
        .bind("programme", programme.value())
        .execute();
  }

  private static Rhythm rhythm(ResultSet row) throws SQLException {
    return new Rhythm(
        time(row.getString("closing_day"), row.getString("closing_time")),
        time(row.getString("sending_day"), row.getString("sending_time")),
        row.getInt("threshold"),
        ZoneId.of(row.getString("zone")));
  }

  private static Rhythm.WeekTime time(String day, String time) {
    return new Rhythm.WeekTime(DayOfWeek.valueOf(day), LocalTime.parse(time));
  }
}
