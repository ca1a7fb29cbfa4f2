package org.ambassadorbot.core.ledger;

import jakarta.inject.Inject;
import java.util.List;
import org.ambassadorbot.core.store.Database;

/** Holds every balance against the sum of its lines. */
public final class DriftStore {
  private static final int MOST = 100;

  /** One pass over the lines; what is left is small enough to be gone through once per period. */
  private static final String SUMS =
      "WITH months AS (SELECT programme_id, person_id, account, month, SUM(points) AS points"
          + " FROM points_entry GROUP BY programme_id, person_id, account, month)"
          + " SELECT programme_id, person_id, period, SUM(points) AS points FROM ("
          + "SELECT programme_id, person_id, points, account AS period FROM months"
          + " WHERE account <> 'spent'"
          + " UNION ALL SELECT programme_id, person_id, points, 'all' FROM months"
          + " WHERE account IN ('earned', 'spent')"
          + " UNION ALL SELECT programme_id, person_id, points, month FROM months"
          + " WHERE account = 'earned'"
          + " UNION ALL SELECT programme_id, person_id, points, SUBSTR(month, 1, 4)"
          + " FROM months WHERE account = 'earned') l"
          + " GROUP BY programme_id, person_id, period";

  private static final String RUNGS =
      "SELECT programme_id, period, rung, SUM(kept) AS kept, SUM(counted) AS counted FROM ("
          + "SELECT programme_id, period, rung, people AS kept, 0 AS counted FROM points_rung"
          + " UNION ALL SELECT programme_id, period, rung, 0, COUNT(*) FROM (SELECT programme_id,"
          + " period, "
          + Rung.SQL
          + " AS rung FROM points_balance WHERE standing >= 1 AND points > 0) b"
          + " GROUP BY programme_id, period, rung) r GROUP BY programme_id, period, rung"
          + " HAVING SUM(kept) <> SUM(counted) ORDER BY programme_id, period, rung LIMIT "
          + MOST;

  private final Database database;

  @Inject
  DriftStore(Database database) {
    this.database = database;
  }

  /** A balance that is not the sum of its lines. */
  public record Drift(long programme, long person, String period, long balance, long sum) {}

  /** A step of a ranking on which other people stand than are counted there. */
  public record Miscount(long programme, String period, long rung, long kept, long counted) {}

  /** The first steps of rankings that are not the number of people on them. */
  public List<Miscount> miscounts() {
    return database
        .handle()
        .createQuery(RUNGS)
        .map(
            (row, context) ->
                new Miscount(
                    row.getLong("programme_id"),
                    row.getString("period"),
                    row.getLong("rung"),
                    row.getLong("kept"),
                    row.getLong("counted")))
        .list();
  }

  /** The first balances that are not the sum of their lines; none when all is well. */
  public List<Drift> find() {
    return database
        .handle()
        .createQuery(
            "SELECT programme_id, person_id, period, SUM(kept) AS kept, SUM(summed) AS summed"
                + " FROM (SELECT programme_id, person_id, period, points AS kept, 0 AS summed"
                + " FROM points_balance UNION ALL SELECT programme_id, person_id, period, 0,"
                + " points FROM ("
                + SUMS
                + ") s) b GROUP BY programme_id, person_id, period"
                + " HAVING SUM(kept) <> SUM(summed)"
                + " ORDER BY programme_id, person_id, period LIMIT "
                + MOST)
        .map(
            (row, context) ->
                new Drift(
                    row.getLong("programme_id"),
                    row.getLong("person_id"),
                    row.getString("period"),
                    row.getLong("kept"),
                    row.getLong("summed")))
        .list();
  }
}
