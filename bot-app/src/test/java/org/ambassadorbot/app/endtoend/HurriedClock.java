package org.ambassadorbot.app.endtoend;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A clock that runs several times as fast as the system's, the same in every process that is given
 * its beginning: a minute's wait passes in seconds.
 */
final class HurriedClock extends Clock {
  private static final String BEGINNING = "ambassador.clock.beginning";
  private static final String HASTE = "ambassador.clock.haste";

  private final Instant beginning;
  private final int haste;

  private HurriedClock(Instant beginning, int haste) {
    this.beginning = beginning;
    this.haste = haste;
  }

  /** A clock that agrees with the system's now, and runs ahead of it from here on. */
  static HurriedClock from(int haste) {
    return new HurriedClock(Instant.now(), haste);
  }

  /** The clock that whoever started this process goes by. */
  static HurriedClock given() {
    return new HurriedClock(
        Instant.ofEpochMilli(Long.getLong(BEGINNING)), Integer.getInteger(HASTE));
  }

  /** What a process must be told on its command line to go by this clock. */
  List<String> properties() {
    return List.of("-D" + BEGINNING + "=" + beginning.toEpochMilli(), "-D" + HASTE + "=" + haste);
  }

  @Override
  public Instant instant() {
    Instant first = Instant.ofEpochMilli(beginning.toEpochMilli());
    return first.plus(Duration.between(first, Instant.now()).multipliedBy(haste));
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
