package org.ambassadorbot.core.ledger;

import jakarta.inject.Inject;
import java.util.Optional;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Joining;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** How people stand in rankings, as rows; each balance carries it for quick queries. */
final class StandingStore {
  private final Database database;
  private final RungStore rungs;

  @Inject
  StandingStore(Database database, RungStore rungs) {
    this.database = database;
    this.rungs = rungs;
  }

  private Handle handle() {
    return database.handle();
  }

  void put(ProgrammeId programme, PersonId person, Standing standing, @Nullable String name) {
    handle()
        .createUpdate(
            "INSERT INTO points_standing (programme_id, person_id, standing, shown_name)"
                + " VALUES (:programme, :person, :standing, :name)"
                + " ON CONFLICT (person_id) DO UPDATE SET standing = excluded.standing,"
                + " shown_name = COALESCE(excluded.shown_name, points_standing.shown_name)")
        .bind("programme", programme.value())
        .bind("person", person.value())
        .bind("standing", standing.code())
        .bind("name", name)
        .execute();
    refresh(person);
  }

  /** Brings the person's balances up to date. */
  void refresh(PersonId person) {
    rungs.leave(person);
    handle()
        .createUpdate(
            "UPDATE points_balance SET standing = COALESCE((SELECT s.standing"
                + " FROM points_standing s WHERE s.person_id = :person), 1)"
                + " WHERE person_id = :person AND period <> 'all'")
        .bind("person", person.value())
        .execute();
    rungs.come(person);
  }

  Optional<Standing> of(ProgrammeId programme, PersonId person) {
    return handle()
        .createQuery(
            "SELECT standing FROM points_standing WHERE programme_id = :programme"
                + " AND person_id = :person")
        .bind("programme", programme.value())
        .bind("person", person.value())
        .map((row, context) -> Standing.ofCode(row.getInt(1)))
        .findOne();
  }

  /** Two people became one: what the one that stays had chosen holds, else what the other had. */
  void move(PersonId gone, PersonId kept) {
    Joining.of(database, gone.value(), kept.value())
        .run(
            "INSERT INTO points_standing (programme_id, person_id, standing, shown_name,"
                + " arrived_at, arrived_points) SELECT programme_id, :kept, standing, shown_name,"
                + " arrived_at, arrived_points FROM points_standing WHERE person_id = :gone"
                + " ON CONFLICT (person_id) DO UPDATE SET"
                + " arrived_points = points_standing.arrived_points + excluded.arrived_points,"
                + " arrived_at = CASE WHEN excluded.arrived_at < points_standing.arrived_at"
                + " THEN excluded.arrived_at"
                + " ELSE COALESCE(points_standing.arrived_at, excluded.arrived_at) END",
            "DELETE FROM points_standing WHERE person_id = :gone",
            "DELETE FROM points_result WHERE person_id = :gone AND EXISTS (SELECT 1 FROM"
                + " points_result r WHERE r.account = points_result.account"
                + " AND r.person_id = :kept)",
            "UPDATE points_result SET person_id = :kept WHERE person_id = :gone");
  }
}
