package org.ambassadorbot.core.ledger;

import jakarta.inject.Inject;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ambassadorbot.core.ledger.Rankings.Ranking;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;
import org.ambassadorbot.core.store.NamedStatement;

/**
 * How many people stand on each {@link Rung} of each ranking, as rows; kept with every balance that
 * changes.
 */
final class RungStore {
  private static final int SHARDS = 8;
  private static final String ADD =
      " ON CONFLICT (programme_id, period, rung, shard) DO UPDATE SET"
          + " people = points_rung.people + excluded.people";
  private static final String INTO =
      "INSERT INTO points_rung (programme_id, period, rung, shard, people) ";

  private final Database database;
  private final int shards;

  @Inject
  RungStore(Database database) {
    this.database = database;
    this.shards = database.dialect() == Dialect.SQLITE ? 1 : SHARDS;
  }

  /** Somebody comes to a step, by 1, or leaves it, by -1. */
  record Step(Period period, long rung, int by) {}

  private long shard(PersonId person) {
    return person.value() % shards;
  }

  /** Moves a person between steps; no step is named twice. */
  void move(ProgrammeId programme, PersonId person, List<Step> steps) {
    if (steps.isEmpty()) {
      return;
    }
    String rows =
        IntStream.range(0, steps.size())
            .mapToObj(i -> "(:programme, :period" + i + ", :rung" + i + ", :shard, :by" + i + ")")
            .collect(Collectors.joining(", "));
    NamedStatement statement =
        database
            .statements()
            .of(INTO + "VALUES " + rows + ADD)
            .bind("programme", programme.value())
            .bind("shard", shard(person));
    for (int i = 0; i < steps.size(); i++) {
      statement.bind("period" + i, steps.get(i).period().name());
      statement.bind("rung" + i, steps.get(i).rung());
      statement.bind("by" + i, (long) steps.get(i).by());
    }
    statement.execute();
  }

  /** Takes a person off every step, before their balances change otherwise than by a line. */
  void leave(PersonId person) {
    all(person, -1);
  }

  /** Puts a person on the steps of their balances. */
  void come(PersonId person) {
    all(person, 1);
  }

  private void all(PersonId person, int by) {
    database
        .handle()
        .createUpdate(
            INTO
                + "SELECT programme_id, period, "
                + Rung.SQL
                + ", :shard, :by FROM points_balance WHERE person_id = :person"
                + " AND standing >= 1 AND points > 0"
                + ADD)
        .bind("shard", shard(person))
        .bind("by", by)
        .bind("person", person.value())
        .execute();
  }

  /** How many people stand higher than a step. */
  long above(Ranking ranking, long rung) {
    return database
        .statements()
        .of(
            "SELECT COALESCE(SUM(people), 0) FROM points_rung WHERE programme_id = :programme"
                + " AND period = :period AND rung > :rung")
        .bind("programme", ranking.programme().value())
        .bind("period", ranking.period().name())
        .bind("rung", rung)
        .first(row -> row.getLong(1))
        .orElseThrow();
  }

  /** How many people stand higher than each step, from the highest one down to the one named. */
  NavigableMap<Long, Long> ladder(Ranking ranking, long lowest) {
    NavigableMap<Long, Long> above = new TreeMap<>();
    long[] sum = {0};
    database
        .statements()
        .of(
            "SELECT rung, SUM(people) FROM points_rung WHERE programme_id = :programme"
                + " AND period = :period AND rung >= :lowest GROUP BY rung ORDER BY rung DESC")
        .bind("programme", ranking.programme().value())
        .bind("period", ranking.period().name())
        .bind("lowest", lowest)
        .list(
            row -> {
              above.put(row.getLong(1), sum[0]);
              sum[0] += row.getLong(2);
              return sum[0];
            });
    return above;
  }

  /** Counts everybody again, from the balances. */
  void rebuild() {
    database.handle().execute("DELETE FROM points_rung");
    database
        .handle()
        .execute(
            INTO
                + "SELECT programme_id, period, rung, 0, COUNT(*) FROM (SELECT programme_id,"
                + " period, "
                + Rung.SQL
                + " AS rung FROM points_balance WHERE standing >= 1 AND points > 0) b"
                + " GROUP BY programme_id, period, rung");
  }
}
