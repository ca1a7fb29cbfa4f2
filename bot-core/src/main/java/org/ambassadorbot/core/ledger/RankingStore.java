package org.ambassadorbot.core.ledger;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.jspecify.annotations.Nullable;

/** Places, as queries over the balances. */
final class RankingStore implements Rankings {
  /** Whoever has a place, and more points than what follows. */
  static final String PLACED =
      "programme_id = :programme AND period = :period AND standing >= 1 AND points > ";

  private final Database database;
  private final StandingStore standings;
  private final RungStore rungs;

  @Inject
  RankingStore(Database database, StandingStore standings, RungStore rungs) {
    this.database = database;
    this.standings = standings;
    this.rungs = rungs;
  }

  /** How two people are told apart, as an ORDER BY has it. */
  static String order(TieRule tie) {
    return tie == TieRule.EARLIEST ? "points DESC, reached_at" : "points DESC";
  }

  /** Points, when the last were won, and under which name. */
  private record Row(PersonId person, String name, long points, long reachedAt) {
    static Row of(ResultSet row) throws SQLException {
      String name = row.getString("shown_name");
      return new Row(
          new PersonId(row.getLong("person_id")),
          name == null ? "" : name,
          row.getLong("points"),
          row.getLong("reached_at"));
    }
  }

  @Override
  public List<Place> top(Ranking ranking, int most) {
    List<Row> rows = first(ranking, most);
    if (rows.isEmpty()) {
      return List.of();
    }
    long lowest = Rung.of(rows.get(rows.size() - 1).points());
    Map<Long, Long> above = rungs.ladder(ranking, lowest);
    Map<Long, Long> ahead = new HashMap<>();
    return rows.stream()
        .map(
            row ->
                place(
                    ranking,
                    row,
                    ahead.computeIfAbsent(
                        row.points(),
                        points ->
                            above.getOrDefault(Rung.of(points), 0L) + onRung(ranking, points))))
        .toList();
  }

  private List<Row> first(Ranking ranking, int most) {
    return database
        .statements()
        .of(
            "SELECT b.person_id, s.shown_name, b.points, b.reached_at FROM (SELECT person_id,"
                + " points, reached_at FROM points_balance WHERE programme_id = :programme"
                + " AND period = :period AND standing = 2 AND points > 0"
                + " ORDER BY points DESC, reached_at, person_id LIMIT :most) b"
                + " JOIN points_standing s ON s.person_id = b.person_id"
                + " ORDER BY b.points DESC, b.reached_at, b.person_id")
        .bind("programme", ranking.programme().value())
        .bind("period", ranking.period().name())
        .bind("most", most)
        .list(Row::of);
  }

  @Override
  public Optional<Place> placeOf(Ranking ranking, PersonId person) {
    return database
        .statements()
        .of(
            "SELECT b.person_id, s.shown_name, b.points, b.reached_at FROM points_balance b"
                + " LEFT JOIN points_standing s ON s.person_id = b.person_id"
                + " WHERE b.person_id = :person AND b.period = :period"
                + " AND b.programme_id = :programme AND b.points > 0 AND b.standing >= 1")
        .bind("person", person.value())
        .bind("period", ranking.period().name())
        .bind("programme", ranking.programme().value())
        .first(Row::of)
        .map(
            row ->
                place(
                    ranking,
                    row,
                    rungs.above(ranking, Rung.of(row.points())) + onRung(ranking, row.points())));
  }

  private Place place(Ranking ranking, Row row, long ahead) {
    long before = ahead;
    if (ranking.tie() == TieRule.EARLIEST) {
      before += earlier(ranking, row);
    }
    return new Place((int) before + 1, row.person(), row.name(), row.points());
  }

  /** How many people on the same rung have more points. */
  private long onRung(Ranking ranking, long points) {
    long top = Rung.top(Rung.of(points));
    if (top == points) {
      return 0;
    }
    return database
        .statements()
        .of("SELECT COUNT(*) FROM points_balance WHERE " + PLACED + ":points AND points <= :top")
        .bind("programme", ranking.programme().value())
        .bind("period", ranking.period().name())
        .bind("points", points)
        .bind("top", top)
        .first(row -> row.getLong(1))
        .orElseThrow();
  }

  private long earlier(Ranking ranking, Row row) {
    return database
        .statements()
        .of(
            "SELECT COUNT(*) FROM points_balance WHERE programme_id = :programme"
                + " AND period = :period AND standing >= 1 AND points = :points"
                + " AND reached_at < :reached")
        .bind("programme", ranking.programme().value())
        .bind("period", ranking.period().name())
        .bind("points", row.points())
        .bind("reached", row.reachedAt())
        .first(found -> found.getLong(1))
        .orElseThrow();
  }

  @Override
  public long count(Ranking ranking) {
    return rungs.above(ranking, Rung.GROUND);
  }

  @Override
  public long total(ProgrammeId programme, Period period) {
    return database
        .handle()
        .createQuery(
            "SELECT COALESCE(SUM(points), 0) FROM (SELECT SUM(points) AS points"
                + " FROM points_balance WHERE programme_id = :programme AND period = :period"
                + " AND standing >= 1 UNION ALL SELECT SUM(points) FROM points_balance"
                + " WHERE programme_id = :programme AND period = :period AND standing = 0"
                + " AND period <> 'all') b")
        .bind("programme", programme.value())
        .bind("period", period.name())
        .mapTo(Long.class)
        .one();
  }

  @Override
  public void stand(
      ProgrammeId programme, PersonId person, Standing standing, @Nullable String name) {
    standings.put(programme, person, standing, name);
  }

  @Override
  public Standing standing(ProgrammeId programme, PersonId person) {
    return standings.of(programme, person).orElse(Standing.DISCREET);
  }
}
