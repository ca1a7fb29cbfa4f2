package org.ambassadorbot.core.ledger;

import jakarta.inject.Inject;
import java.util.List;
import org.ambassadorbot.core.store.Database;

/** Holds every balance against the sum of its lines. */
public final class DriftStore {
  private static final int MOST = 100;
  private static final String SUMS =
      "SELECT programme_id, person_id, period, SUM(points) AS points FROM ("
          + "SELECT programme_id, person_id, points, account AS period FROM points_entry"
          + " WHERE account <> 'spent'"
          + " UNION ALL SELECT programme_id, person_id, points, 'all' FROM points_entry"
          + " WHERE account IN ('earned', 'spent')"
          + " UNION ALL SELECT programme_id, person_id, points, month FROM points_entry"
          + " WHERE account = 'earned'"
          + " UNION ALL SELECT programme_id, person_id, points, SUBSTR(month, 1, 4)"
          + " FROM points_entry WHERE account = 'earned') l"
          + " GROUP BY programme_id, person_id, period";

  private final Database database;

  @Inject
  DriftStore(Database database) {
    this.database = database;
  }

  /** A balance that is not the sum of its lines. */
  public record Drift(long programme, long person, String period, long balance, long sum) {}

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
