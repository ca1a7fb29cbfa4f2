package org.ambassadorbot.core.ledger;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Joining;
import org.ambassadorbot.core.store.NamedStatement;

/** The sums of lines by person and period, as rows. */
final class BalanceStore {
  private static final String INTO =
      "INSERT INTO points_balance (programme_id, person_id, period, points, reached_at, standing) ";
  private static final String ADD =
      " ON CONFLICT (person_id, period) DO UPDATE SET"
          + " points = points_balance.points + excluded.points,"
          + " reached_at = CASE WHEN excluded.reached_at > points_balance.reached_at"
          + " THEN excluded.reached_at ELSE points_balance.reached_at END";

  private final Database database;
  private final RungStore rungs;

  @Inject
  BalanceStore(Database database, RungStore rungs) {
    this.database = database;
    this.rungs = rungs;
  }

  /** Whose points of which period. */
  record Key(ProgrammeId programme, PersonId person, Period period) {}

  /** What a line adds to sums; points won are won when the action took place. */
  record Change(ProgrammeId programme, PersonId person, long points, Instant countsAt) {}

  /** A sum as it has become. */
  private record After(Period period, long points, int standing) {}

  /** Adds a line to the sums of some periods. */
  void add(Change change, List<Period> periods) {
    String rows =
        IntStream.range(0, periods.size())
            .mapToObj(i -> row(periods.get(i), ":period" + i))
            .collect(Collectors.joining(", "));
    NamedStatement statement =
        database
            .statements()
            .of(INTO + "VALUES " + rows + ADD + " RETURNING period, points, standing")
            .bind("programme", change.programme().value())
            .bind("person", change.person().value())
            .bind("points", change.points())
            .bind("reached", change.points() > 0 ? change.countsAt().toEpochMilli() : 0L);
    for (int i = 0; i < periods.size(); i++) {
      statement.bind("period" + i, periods.get(i).name());
    }
    List<After> sums =
        statement.list(
            row -> new After(new Period(row.getString(1)), row.getLong(2), row.getInt(3)));
    rungs.move(
        change.programme(),
        change.person(),
        sums.stream().flatMap(sum -> steps(sum, change.points())).toList());
  }

  private static String row(Period period, String name) {
    String standing =
        period.isRanking()
            ? "COALESCE((SELECT s.standing FROM points_standing s WHERE s.person_id = :person), 1)"
            : "0";
    return "(:programme, :person, " + name + ", :points, :reached, " + standing + ")";
  }

  /** The step that a sum leaves and the one it comes to, the lower one first. */
  private static Stream<RungStore.Step> steps(After sum, long points) {
    long from = Rung.of(sum.points() - points);
    long to = Rung.of(sum.points());
    if (sum.standing() < 1 || from == to) {
      return Stream.empty();
    }
    return Stream.of(
            new RungStore.Step(sum.period(), from, -1), new RungStore.Step(sum.period(), to, 1))
        .filter(step -> step.rung() != Rung.GROUND)
        .sorted(Comparator.comparingLong(RungStore.Step::rung));
  }

  /** Takes points from what a person can spend, if they have as many. */
  boolean take(ProgrammeId programme, PersonId person, long points) {
    return database
            .statements()
            .of(
                "UPDATE points_balance SET points = points - :points WHERE person_id = :person"
                    + " AND period = 'all' AND programme_id = :programme AND points >= :least")
            .bind("points", points)
            .bind("least", points)
            .bind("person", person.value())
            .bind("programme", programme.value())
            .execute()
        == 1;
  }

  long points(Key key) {
    return database
        .statements()
        .of(
            "SELECT points FROM points_balance WHERE person_id = :person AND period = :period"
                + " AND programme_id = :programme")
        .bind("person", key.person().value())
        .bind("period", key.period().name())
        .bind("programme", key.programme().value())
        .first(row -> row.getLong(1))
        .orElse(0L);
  }

  void move(PersonId gone, PersonId kept) {
    rungs.leave(gone);
    rungs.leave(kept);
    Joining.of(database, gone.value(), kept.value())
        .run(
            INTO
                + "SELECT programme_id, :kept, period, points, reached_at, CASE WHEN"
                + " period = 'all' THEN 0 ELSE COALESCE((SELECT s.standing FROM points_standing s"
                + " WHERE s.person_id = :kept), 1) END FROM points_balance"
                + " WHERE person_id = :gone"
                + ADD,
            "DELETE FROM points_balance WHERE person_id = :gone");
    rungs.come(kept);
  }
}
