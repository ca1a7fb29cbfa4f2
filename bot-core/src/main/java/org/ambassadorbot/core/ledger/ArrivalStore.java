package org.ambassadorbot.core.ledger;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ambassadorbot.core.ledger.Newcomers.Newcomer;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.NamedStatement;
import org.jdbi.v3.core.Handle;

/** Arrivals, as rows beside how people stand. */
@Singleton
final class ArrivalStore implements Arrivals {
  private static final Duration NEW = Duration.ofDays(90);
  private static final Duration WEEK = Duration.ofDays(7);

  /** Points in a week of presence, in thousandths, so that both databases divide alike. */
  private static final String PACE =
      "(b.points - s.arrived_points) * 1000 * 7 / CASE WHEN :now - s.arrived_at < :week THEN 7"
          + " ELSE (:now - s.arrived_at) / 86400000 END";

  private static final int FEW = 2_000;
  private static final int MOST = 50;
  private static final double THOUSANDTHS = 1000.0;

  private final Database database;
  private final StandingStore standings;
  private final Clock clock;
  private final BrieflyKept<ProgrammeId, Newcomers> kept;

  @Inject
  ArrivalStore(Database database, StandingStore standings, Clock clock) {
    this.database = database;
    this.standings = standings;
    this.clock = clock;
    this.kept = new BrieflyKept<>(clock, newcomers -> newcomers.count() > FEW);
  }

  private Handle handle() {
    return database.handle();
  }

  @Override
  public void arrive(ProgrammeId programme, PersonId person) {
    handle()
        .createUpdate(
            "INSERT INTO points_standing (programme_id, person_id, standing, arrived_at,"
                + " arrived_points) VALUES (:programme, :person, 1, :now, COALESCE((SELECT b.points"
                + " FROM points_balance b WHERE b.person_id = :person AND b.period = 'earned'), 0))"
                + " ON CONFLICT (person_id) DO UPDATE SET standing = CASE WHEN"
                + " points_standing.standing = 0 THEN 1 ELSE points_standing.standing END,"
                + " arrived_points = CASE WHEN points_standing.arrived_at IS NULL THEN"
                + " excluded.arrived_points ELSE points_standing.arrived_points END,"
                + " arrived_at = COALESCE(points_standing.arrived_at, excluded.arrived_at)")
        .bind("programme", programme.value())
        .bind("person", person.value())
        .bind("now", clock.millis())
        .execute();
    standings.refresh(person);
  }

  @Override
  public void leave(ProgrammeId programme, PersonId person) {
    standings.put(programme, person, Standing.ABSENT, null);
    handle()
        .createUpdate(
            "UPDATE points_standing SET shown_name = NULL"
                + " WHERE programme_id = :programme AND person_id = :person")
        .bind("programme", programme.value())
        .bind("person", person.value())
        .execute();
  }

  @Override
  public String shownName(ProgrammeId programme, PersonId person) {
    return handle()
        .createQuery(
            "SELECT shown_name FROM points_standing WHERE programme_id = :programme"
                + " AND person_id = :person AND standing = 2 AND shown_name IS NOT NULL")
        .bind("programme", programme.value())
        .bind("person", person.value())
        .mapTo(String.class)
        .findOne()
        .orElse("");
  }

  @Override
  public boolean isShown(ProgrammeId programme, PersonId other, String name) {
    return handle()
            .createQuery(
                "SELECT COUNT(*) FROM points_standing WHERE programme_id = :programme"
                    + " AND person_id <> :other AND standing = 2"
                    + " AND LOWER(shown_name) = LOWER(:name)")
            .bind("programme", programme.value())
            .bind("other", other.value())
            .bind("name", name)
            .mapTo(Long.class)
            .one()
        > 0;
  }

  @Override
  public List<Pace> paces(ProgrammeId programme, int most, PersonId own) {
    Newcomers newcomers = kept.get(programme, () -> new Newcomers(newcomers(programme), MOST));
    List<Pace> first =
        newcomers.named().stream()
            .map(one -> pace(newcomers, one, shownName(programme, one.person())))
            .filter(pace -> !pace.name().isEmpty()) // they may have hidden it since
            .limit(most)
            .toList();
    Stream<Pace> ownPace =
        first.stream().anyMatch(pace -> pace.person().equals(own))
            ? Stream.empty()
            : newcomer(programme, own)
                .map(one -> pace(newcomers, one, shownName(programme, own)))
                .stream();
    return Stream.concat(first.stream(), ownPace)
        .sorted(
            Comparator.comparingInt(Pace::place).thenComparingLong(pace -> pace.person().value()))
        .toList();
  }

  private static Pace pace(Newcomers newcomers, Newcomer one, String name) {
    return new Pace(newcomers.placeOf(one.pace()), one.person(), name, one.pace() / THOUSANDTHS);
  }

  private List<Newcomer> newcomers(ProgrammeId programme) {
    return arrived(programme, "").list(ArrivalStore::newcomer);
  }

  private Optional<Newcomer> newcomer(ProgrammeId programme, PersonId person) {
    return arrived(programme, " AND s.person_id = :person")
        .bind("person", person.value())
        .first(ArrivalStore::newcomer);
  }

  private NamedStatement arrived(ProgrammeId programme, String which) {
    return database
        .statements()
        .of(
            "SELECT s.person_id, s.standing, "
                + PACE
                + " AS pace FROM points_standing s JOIN points_balance b"
                + " ON b.person_id = s.person_id AND b.period = 'earned'"
                + " WHERE s.programme_id = :programme AND s.arrived_at > :since"
                + " AND s.standing >= 1 AND b.points > s.arrived_points"
                + which)
        .bind("now", clock.millis())
        .bind("week", WEEK.toMillis())
        .bind("programme", programme.value())
        .bind("since", clock.instant().minus(NEW).toEpochMilli());
  }

  private static Newcomer newcomer(ResultSet row) throws SQLException {
    return new Newcomer(
        new PersonId(row.getLong("person_id")),
        row.getLong("pace"),
        row.getInt("standing") == Standing.NAMED.code());
  }
}
