package org.ambassadorbot.core.feature.challenge;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.schedule.Run;
import org.ambassadorbot.core.schedule.Schedule;

/** Plans what challenges do by themselves; belongs to the caller's transaction. */
public final class ChallengeJobs {
  public static final String CLOSE = "challenge-close";
  public static final String SETTLE = "challenge-settle";
  public static final String ANNOUNCE = "challenge-announce";

  /** How long corrections still count after the end. */
  public static final Duration DISPUTES = Duration.ofDays(7);

  private final Schedule schedule;

  @Inject
  ChallengeJobs(Schedule schedule) {
    this.schedule = schedule;
  }

  /** What a run is about. */
  public record Subject(ProgrammeId programme, ChallengeId challenge, String what) {
    public static Subject of(Run run) {
      String[] parts = run.payload().split(" ", 3);
      return new Subject(
          new ProgrammeId(Long.parseLong(parts[0])),
          new ChallengeId(Long.parseLong(parts[1])),
          parts[2]);
    }
  }

  void closeAt(Challenge challenge, Instant at) {
    plan(CLOSE, challenge, at, "close");
  }

  public void settleAt(Challenge challenge, Instant at) {
    plan(SETTLE, challenge, at, "settle");
  }

  /** Plans what a challenge has still to do by itself. */
  void planAgain(Challenge challenge) {
    if (challenge.state() == ChallengeState.LAUNCHED) {
      closeAt(challenge, challenge.span().endsAt());
    }
    if (challenge.state() == ChallengeState.CLOSED) {
      settleAt(challenge, challenge.span().endsAt().plus(DISPUTES));
    }
  }

  /** Tells the audience. */
  void announce(Challenge challenge, String what, Instant at) {
    plan(ANNOUNCE, challenge, at, what);
  }

  private void plan(String job, Challenge challenge, Instant at, String what) {
    String payload = challenge.programme().value() + " " + challenge.id().value() + " " + what;
    schedule.once(job, "challenge:" + challenge.id().value() + ":" + what, at, payload);
  }
}
