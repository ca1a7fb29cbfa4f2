package org.ambassadorbot.core.feature.broadcast;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.schedule.Schedule;

/** Plans the work on broadcasts; belongs to the caller's transaction. */
final class BroadcastJobs {
  static final String WORK = "broadcast-work";
  static final String FOLLOW = "broadcast-follow";
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);

  private static final Duration BETWEEN_ROLL_CALLS = Duration.ofMinutes(10);

  private final Schedule schedule;
  private final Clock clock;

  @Inject
  BroadcastJobs(Schedule schedule, Clock clock) {
    this.schedule = schedule;
    this.clock = clock;
  }

  /** Has tasks carried out at a moment; asking twice for one moment is asking once. */
  void workAt(BroadcastId broadcast, Instant at) {
    schedule.once(WORK, "broadcast:" + broadcast.value() + ":" + at.toEpochMilli(), at, "");
  }

  /** Has the platforms asked who is there, at most every ten minutes. */
  void meetEverybody(ProgrammeId programme) {
    Instant now = clock.instant();
    long turn = now.toEpochMilli() / BETWEEN_ROLL_CALLS.toMillis();
    Instant start = Instant.ofEpochMilli(turn * BETWEEN_ROLL_CALLS.toMillis());
    String payload = String.valueOf(programme.value());
    schedule.once(MeetEverybody.JOB, "programme:" + payload, start, payload);
  }

  /** Has the organisers' cards brought up to date soon. */
  void followSoon() {
    followAt(clock.instant());
  }

  /** Has them brought up to date soon after a moment. */
  void followAt(Instant moment) {
    long step = BETWEEN_LOOKS.toMillis();
    long last = Math.max(clock.millis(), moment.toEpochMilli());
    Instant at = Instant.ofEpochMilli((last / step + 1) * step);
    schedule.once(FOLLOW, "at:" + at.toEpochMilli(), at, "");
  }
}
