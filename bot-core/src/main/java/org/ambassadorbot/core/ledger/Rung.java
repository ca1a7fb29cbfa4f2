package org.ambassadorbot.core.ledger;

import java.util.List;

/**
 * The steps that points are sorted into: one for each number of points below 64, then wider ones,
 * so that few people stand on the same one and few steps are to be summed.
 */
final class Rung {
  /** The same in SQL, of a column called {@code points}. */
  static final String SQL =
      "CASE WHEN points < 64 THEN points WHEN points < 1024 THEN 64 + (points - 64) / 8"
          + " WHEN points < 16384 THEN 184 + (points - 1024) / 128"
          + " ELSE 304 + (points - 16384) / 2048 END";

  /** Below every step: where people without points are. */
  static final long GROUND = 0;

  private static final List<Flight> FLIGHTS =
      List.of(
          new Flight(0, 0, 1),
          new Flight(64, 64, 8),
          new Flight(1_024, 184, 128),
          new Flight(16_384, 304, 2_048));

  private Rung() {}

  /** Steps of the same width, from some points on. */
  private record Flight(long from, long number, long width) {}

  /** The step of so many points. */
  static long of(long points) {
    Flight flight = FLIGHTS.get(0);
    for (Flight next : FLIGHTS) {
      flight = points >= next.from() ? next : flight;
    }
    return points <= 0 ? GROUND : flight.number() + (points - flight.from()) / flight.width();
  }

  /** The most points on a step. */
  static long top(long rung) {
    Flight flight = FLIGHTS.get(0);
    for (Flight next : FLIGHTS) {
      flight = rung >= next.number() ? next : flight;
    }
    return flight.from() + (rung - flight.number() + 1) * flight.width() - 1;
  }
}
