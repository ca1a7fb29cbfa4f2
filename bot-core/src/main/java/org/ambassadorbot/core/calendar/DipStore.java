package org.ambassadorbot.core.calendar;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Joining;
import org.jdbi.v3.core.Handle;

/** What organisers changed about dips, as rows. */
final class DipStore {
  private final Database database;

  @Inject
  DipStore(Database database) {
    this.database = database;
  }

  private Handle handle() {
    return database.handle();
  }

  /** Which dip of the calendar. */
  record Key(Dip.Kind kind, LocalDate from) {}

  List<Dip> between(ProgrammeId programme, LocalDate from, LocalDate until) {
    return handle()
        .createQuery(
            "SELECT name, starts_on, ends_on FROM dip WHERE programme_id = :programme"
                + " AND starts_on <= :until AND ends_on >= :from ORDER BY starts_on, id")
        .bind("programme", programme.value())
        .bind("from", from.toString())
        .bind("until", until.toString())
        .map(
            (row, context) ->
                new Dip(
                    Dip.Kind.OWN,
                    row.getString("name"),
                    LocalDate.parse(row.getString("starts_on")),
                    LocalDate.parse(row.getString("ends_on"))))
        .list();
  }

  Set<Key> removed(ProgrammeId programme) {
    return handle()
        .createQuery("SELECT kind, starts_on FROM dip_removed WHERE programme_id = :programme")
        .bind("programme", programme.value())
        .map(
            (row, context) ->
                new Key(
                    Dip.Kind.valueOf(row.getString("kind")),
                    LocalDate.parse(row.getString("starts_on"))))
        .stream()
        .collect(Collectors.toSet());
  }

  boolean add(ProgrammeId programme, Dip dip) {
    return handle()
            .createUpdate(
                "INSERT INTO dip (programme_id, name, starts_on, ends_on)"
                    + " VALUES (:programme, :name, :from, :until) ON CONFLICT DO NOTHING")
            .bind("programme", programme.value())
            .bind("name", dip.name())
            .bind("from", dip.from().toString())
            .bind("until", dip.until().toString())
            .execute()
        == 1;
  }

  void delete(ProgrammeId programme, Dip dip) {
    handle()
        .createUpdate(
            "DELETE FROM dip WHERE programme_id = :programme AND starts_on = :from"
                + " AND ends_on = :until")
        .bind("programme", programme.value())
        .bind("from", dip.from().toString())
        .bind("until", dip.until().toString())
        .execute();
  }

  void remove(ProgrammeId programme, Key key) {
    handle()
        .createUpdate(
            "INSERT INTO dip_removed (programme_id, kind, starts_on)"
                + " VALUES (:programme, :kind, :from) ON CONFLICT DO NOTHING")
        .bind("programme", programme.value())
        .bind("kind", key.kind().name())
        .bind("from", key.from().toString())
        .execute();
  }

  List<ProgrammeId> programmes() {
    return handle()
        .createQuery("SELECT id FROM programme ORDER BY id")
        .map((row, context) -> new ProgrammeId(row.getLong(1)))
        .list();
  }

  /** What both knew is known once. */
  void move(ProgrammeId gone, ProgrammeId kept) {
    Joining.of(database, gone.value(), kept.value())
        .run(
            "DELETE FROM dip_removed WHERE programme_id = :gone AND EXISTS (SELECT 1"
                + " FROM dip_removed k WHERE k.programme_id = :kept AND k.kind = dip_removed.kind"
                + " AND k.starts_on = dip_removed.starts_on)",
            "DELETE FROM dip WHERE programme_id = :gone AND EXISTS (SELECT 1 FROM dip k"
                + " WHERE k.programme_id = :kept AND k.starts_on = dip.starts_on"
                + " AND k.ends_on = dip.ends_on)",
            "UPDATE dip_removed SET programme_id = :kept WHERE programme_id = :gone",
            "UPDATE dip SET programme_id = :kept WHERE programme_id = :gone");
  }
}
