package org.ambassadorbot.core.feature.onboarding;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ambassadorbot.core.schedule.Schedule;
import org.ambassadorbot.core.store.Database;

/** Looks for what is due on anybody's way, and only then; repeatable. */
final class Nudges {
  static final String JOB = "onboarding-nudges";
  private static final int PORTION = 100;
  private static final Duration SLOT = Duration.ofMinutes(5);

  private final Database database;
  private final JourneyStore journeys;
  private final Travel travel;
  private final Schedule schedule;
  private final Clock clock;

  @Inject
  Nudges(Database database, JourneyStore journeys, Travel travel, Schedule schedule, Clock clock) {
    this.database = database;
    this.journeys = journeys;
    this.travel = travel;
    this.schedule = schedule;
    this.clock = clock;
  }

  /** Has somebody look at a moment; asking twice for one moment is asking once. */
  void planAt(Instant moment) {
    Instant now = clock.instant();
    long slot = (moment.isAfter(now) ? moment : now).toEpochMilli() / SLOT.toMillis() + 1;
    Instant at = Instant.ofEpochMilli(slot * SLOT.toMillis());
    schedule.once(JOB, "slot:" + slot, at, "");
  }

  void run() {
    Instant now = clock.instant();
    boolean isMore = true;
    while (isMore) {
      isMore = database.write(() -> portion(now));
    }
    database.write(() -> journeys.nextDue().ifPresent(this::planAt));
  }

  private boolean portion(Instant now) {
    List<Journey> due = journeys.due(now, PORTION);
    travel.goOn(due);
    return due.size() == PORTION;
  }
}
