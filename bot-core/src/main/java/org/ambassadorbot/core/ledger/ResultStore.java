package org.ambassadorbot.core.ledger;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.ledger.Rankings.Ranking;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.jdbi.v3.core.Handle;

/** Results, as rows. */
final class ResultStore implements Results {
  private static final String PLACES =
      "SELECT r.place, r.person_id, r.points, CASE WHEN s.standing = 2 THEN s.shown_name END AS"
          + " shown_name FROM points_result r LEFT JOIN points_standing s"
          + " ON s.person_id = r.person_id"
          + " WHERE r.programme_id = :programme AND r.account = :account ";

  private final Database database;
  private final Clock clock;

  @Inject
  ResultStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  private Handle handle() {
    return database.handle();
  }

  @Override
  public int write(Ranking ranking, Account account) {
    handle()
        .createUpdate(
            "DELETE FROM points_result WHERE programme_id = :programme AND account = :account")
        .bind("programme", ranking.programme().value())
        .bind("account", account.name())
        .execute();
    return handle()
        .createUpdate(
            "INSERT INTO points_result (programme_id, account, person_id, place, points)"
                + " SELECT programme_id, :account, person_id, RANK() OVER (ORDER BY "
                + RankingStore.order(ranking.tie())
                + "), points FROM points_balance WHERE "
                + RankingStore.PLACED
                + "0")
        .bind("account", account.name())
        .bind("programme", ranking.programme().value())
        .bind("period", ranking.period().name())
        .execute();
  }

  @Override
  public void settle(ProgrammeId programme, Account account) {
    handle()
        .createUpdate(
            "INSERT INTO points_settled (programme_id, account, settled_at)"
                + " VALUES (:programme, :account, :now) ON CONFLICT DO NOTHING")
        .bind("programme", programme.value())
        .bind("account", account.name())
        .bind("now", clock.millis())
        .execute();
  }

  @Override
  public List<Place> at(ProgrammeId programme, Account account, long place) {
    return places(
        programme, account, "AND r.place = :place ORDER BY r.person_id", Map.of("place", place));
  }

  @Override
  public List<Place> named(ProgrammeId programme, Account account, int most) {
    return places(
        programme,
        account,
        "AND s.standing = 2 ORDER BY r.place, r.person_id LIMIT :most",
        Map.of("most", most));
  }

  @Override
  public Optional<Place> of(ProgrammeId programme, Account account, PersonId person) {
    return places(programme, account, "AND r.person_id = :person", Map.of("person", person.value()))
        .stream()
        .findFirst();
  }

  private List<Place> places(
      ProgrammeId programme, Account account, String which, Map<String, Object> values) {
    return handle()
        .createQuery(PLACES + which)
        .bind("programme", programme.value())
        .bind("account", account.name())
        .bindMap(values)
        .map((row, context) -> Place.of(row))
        .list();
  }

  @Override
  public List<Account> settledWithin(ProgrammeId programme, PersonId person, int place) {
    return handle()
        .createQuery(
            "SELECT r.account FROM points_result r JOIN points_settled s"
                + " ON s.programme_id = r.programme_id AND s.account = r.account"
                + " WHERE r.programme_id = :programme AND r.person_id = :person"
                + " AND r.place <= :place ORDER BY s.settled_at DESC")
        .bind("programme", programme.value())
        .bind("person", person.value())
        .bind("place", place)
        .map((row, context) -> new Account(row.getString(1)))
        .list();
  }

  @Override
  public long count(ProgrammeId programme, Account account) {
    return handle()
        .createQuery(
            "SELECT COUNT(*) FROM points_result WHERE programme_id = :programme"
                + " AND account = :account")
        .bind("programme", programme.value())
        .bind("account", account.name())
        .mapTo(Long.class)
        .one();
  }

  @Override
  public void forgetHeld(ProgrammeId programme, LocalDate before) {
    handle()
        .createUpdate(
            "DELETE FROM points_result WHERE programme_id = :programme AND account LIKE 'dip:%'"
                + " AND account < :first")
        .bind("programme", programme.value())
        .bind("first", Account.held(before, Period.EVER).name())
        .execute();
  }
}
