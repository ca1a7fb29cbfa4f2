package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.schedule.Run;
import org.ambassadorbot.core.schedule.Schedule;
import org.ambassadorbot.core.store.Database;

/**
 * A programme changed when, or how often, it may write to people unasked: what waits for each of
 * them waits longer, or no longer. Hundreds at a time, so that nobody waits for that.
 */
public final class ChangedHours {
  static final String JOB = "reconsider-waiting";
  private static final int PORTION = 100;

  private final Database database;
  private final AvailabilityStore availabilities;
  private final ReconsiderWaiting reconsidering;
  private final Schedule schedule;
  private final Clock clock;

  @Inject
  ChangedHours(
      Database database,
      AvailabilityStore availabilities,
      ReconsiderWaiting reconsidering,
      Schedule schedule,
      Clock clock) {
    this.database = database;
    this.availabilities = availabilities;
    this.reconsidering = reconsidering;
    this.schedule = schedule;
    this.clock = clock;
  }

  /** The first people at once, the others soon. Repeatable; belongs to the caller's transaction. */
  public void of(ProgrammeId programme) {
    List<PersonId> first = portion(programme, 0);
    if (first.size() == PORTION) {
      Instant now = clock.instant();
      String key = "programme:" + programme.value() + ":" + now.toEpochMilli();
      schedule.once(JOB, key, now, programme.value() + " " + last(first));
    }
  }

  /** The others. Not inside a transaction; may be run again. */
  void run(Run run) {
    String[] place = run.payload().split(" ", 2);
    ProgrammeId programme = new ProgrammeId(Long.parseLong(place[0]));
    long after = Long.parseLong(place[1]);
    List<PersonId> done;
    do {
      long from = after;
      done = database.write(() -> portion(programme, from));
      after = done.isEmpty() ? after : last(done);
    } while (done.size() == PORTION);
  }

  private List<PersonId> portion(ProgrammeId programme, long after) {
    List<PersonId> people = availabilities.waitedFor(programme, after, PORTION);
    people.forEach(person -> reconsidering.of(programme, person));
    return people;
  }

  private static long last(List<PersonId> people) {
    return people.get(people.size() - 1).value();
  }
}
