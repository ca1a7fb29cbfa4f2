package org.ambassadorbot.core.ledger;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.ambassadorbot.core.people.GroupId;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.store.Database;

/** Places of groups, as queries over the balances of their members. */
@Singleton
final class GroupRankingStore implements GroupRankings {
  private static final String MEMBERS =
      " FROM person_group_member m JOIN person_role r ON r.person_id = m.person_id"
          + " AND r.role = :role ";

  private static final int FEW = 2_000;

  private final Database database;
  private final Clock clock;
  private final BrieflyKept<Rankings.Ranking, List<GroupPlace>> kept;

  @Inject
  GroupRankingStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
    this.kept = new BrieflyKept<>(clock, GroupRankingStore::isOfMany);
  }

  private static boolean isOfMany(List<GroupPlace> places) {
    return places.stream().mapToLong(GroupPlace::members).sum() > FEW;
  }

  @Override
  public List<GroupPlace> places(Rankings.Ranking ranking) {
    return kept.get(ranking, () -> count(ranking));
  }

  private List<GroupPlace> count(Rankings.Ranking ranking) {
    return database
        .handle()
        .createQuery(
            "SELECT group_id, members, average, RANK() OVER (ORDER BY average DESC) AS place"
                + " FROM (SELECT m.group_id, COUNT(*) AS members,"
                + " SUM(COALESCE(b.points, 0)) * 1.0 / COUNT(*) AS average"
                + MEMBERS
                + "JOIN person q ON q.id = m.person_id"
                + " LEFT JOIN points_balance b ON b.person_id = m.person_id"
                + " AND b.period = :period AND b.standing >= 1"
                + " WHERE m.programme_id = :programme AND (q.paused_until IS NULL"
                + " OR q.paused_until <= :now OR b.points > 0) GROUP BY m.group_id"
                + " HAVING COUNT(*) >= :least) g ORDER BY place, group_id")
        .bind("role", Role.AMBASSADOR.name())
        .bind("period", ranking.period().name())
        .bind("programme", ranking.programme().value())
        .bind("least", LEAST)
        .bind("now", clock.millis())
        .map((row, context) -> groupPlace(row))
        .list();
  }

  private static GroupPlace groupPlace(ResultSet row) throws SQLException {
    return new GroupPlace(
        row.getInt("place"),
        new GroupId(row.getLong("group_id")),
        row.getInt("members"),
        row.getDouble("average"));
  }

  @Override
  public List<Place> within(Rankings.Ranking ranking, GroupId group, int most, PersonId own) {
    if (membersOf(ranking, group) < LEAST) {
      return List.of();
    }
    return database
        .handle()
        .createQuery(
            "SELECT q.place, q.person_id, q.points, CASE WHEN q.standing = 2 THEN s.shown_name END"
                + " AS shown_name FROM (SELECT p.*, ROW_NUMBER() OVER (PARTITION BY standing"
                + " ORDER BY place, person_id) AS number FROM (SELECT b.person_id, b.points,"
                + " b.standing, RANK() OVER (ORDER BY "
                + RankingStore.order(ranking.tie())
                + ") AS place"
                + MEMBERS
                + "JOIN points_balance b ON b.person_id = m.person_id AND b.period = :period"
                + " AND b.standing >= 1 AND b.points > 0 WHERE m.group_id = :group"
                + " AND m.programme_id = :programme) p) q"
                + " LEFT JOIN points_standing s ON s.person_id = q.person_id"
                + " WHERE (q.standing = 2 AND q.number <= :most) OR q.person_id = :own"
                + " ORDER BY q.place, q.person_id")
        .bind("role", Role.AMBASSADOR.name())
        .bind("period", ranking.period().name())
        .bind("group", group.value())
        .bind("programme", ranking.programme().value())
        .bind("most", most)
        .bind("own", own.value())
        .map((row, context) -> Place.of(row))
        .list();
  }

  private long membersOf(Rankings.Ranking ranking, GroupId group) {
    return database
        .handle()
        .createQuery(
            "SELECT COUNT(*)"
                + MEMBERS
                + "WHERE m.group_id = :group AND m.programme_id = :programme")
        .bind("role", Role.AMBASSADOR.name())
        .bind("group", group.value())
        .bind("programme", ranking.programme().value())
        .mapTo(Long.class)
        .one();
  }
}
