package org.ambassadorbot.core.page;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.schedule.Schedule;

/** Marks pages, and plans to draw them, in the transaction of whoever changed something. */
final class DurablePages implements Pages {
  private static final Duration BETWEEN_DRAWINGS = Duration.ofMinutes(1);

  private final PageStore pages;
  private final Schedule schedule;
  private final Clock clock;

  @Inject
  DurablePages(PageStore pages, Schedule schedule, Clock clock) {
    this.pages = pages;
    this.schedule = schedule;
    this.clock = clock;
  }

  @Override
  public void changed(ProgrammeId programme, PersonId person) {
    pages
        .mark(programme, person)
        .map(drawn -> later(clock.instant(), drawn.plus(BETWEEN_DRAWINGS)))
        .ifPresent(at -> schedule.once(DRAW, key(programme, person, at), at, ""));
  }

  /** A plan of its own, so that none is changed while it is carried out. */
  private static String key(ProgrammeId programme, PersonId person, Instant at) {
    return programme.value() + ":" + person.value() + ":" + at.toEpochMilli();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  @Override
  public void changedForAll(ProgrammeId programme) {
    schedule.once(DRAW_ALL, String.valueOf(programme.value()), clock.instant(), "");
  }
}
