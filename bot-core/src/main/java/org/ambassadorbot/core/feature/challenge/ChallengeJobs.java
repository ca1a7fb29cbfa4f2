package org.ambassadorbot.core.feature.challenge;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.ambassadorbot.core.schedule.Run;
import org.ambassadorbot.core.schedule.Schedule;

/** Plans what challenges do by themselves; belongs to the caller's transaction. */
public final class ChallengeJobs {
  public static final String CLOSE = "challenge-close";
  public static final String SETTLE = "challenge-settle";
  public static final String ANNOUNCE = "challenge-announce";
  public static final String WITHDRAW = "challenge-withdraw";
  public static final String WINNERS = "challenge-winners";

  /** What is announced: that a challenge is to come. */
  public static final String LAUNCHED = "launched";

  /** What is announced: how it ended. */
  public static final String CLOSED = "closed";

  /** What is announced, to those who were told that it was to come: that it is not. */
  public static final String CANCELLED = "cancelled";

  /** How long corrections still count after the end. */
  public static final Duration DISPUTES = Duration.ofDays(7);

  private final Schedule schedule;

  @Inject
  ChallengeJobs(Schedule schedule) {
    this.schedule = schedule;
  }

  /** What a run is about. */
  public record Subject(ChallengeId challenge, String what) {
    public static Subject of(Run run) {
      String[] parts = run.payload().split(" ", 2);
      return new Subject(new ChallengeId(Long.parseLong(parts[0])), parts[1]);
    }
  }

  void closeAt(Challenge challenge, Instant at) {
    plan(CLOSE, challenge, at, "close");
  }

  public void settleAt(Challenge challenge, Instant at) {
    plan(SETTLE, challenge, at, "settle");
  }

  /** Has what is planned for a challenge that is called off be undone. */
  void cancel(Challenge challenge, Instant now) {
    schedule.cancel(CLOSE, key(challenge, "close"));
    schedule.cancel(ANNOUNCE, key(challenge, LAUNCHED));
    withdrawAt(challenge, now, 1);
  }

  /**
   * Takes back what was announced.
   *
   * @param look the how-manieth time this is
   */
  public void withdrawAt(Challenge challenge, Instant at, int look) {
    plan(WITHDRAW, challenge, at, String.valueOf(look));
  }

  /** Tells whoever won a prize. */
  public void tellWinners(Challenge challenge, Instant at) {
    plan(WINNERS, challenge, at, "winners");
  }

  /** Tells the audience. */
  public void announce(Challenge challenge, String what, Instant at) {
    plan(ANNOUNCE, challenge, at, what);
  }

  private void plan(String job, Challenge challenge, Instant at, String what) {
    String payload = challenge.id().value() + " " + what;
    schedule.once(job, key(challenge, what), at, payload);
  }

  private static String key(Challenge challenge, String what) {
    return "challenge:" + challenge.id().value() + ":" + what;
  }
}
