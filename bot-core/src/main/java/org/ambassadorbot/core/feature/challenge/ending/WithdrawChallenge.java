package org.ambassadorbot.core.feature.challenge.ending;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.ambassadorbot.core.feature.challenge.Challenge;
import org.ambassadorbot.core.feature.challenge.ChallengeJobs;
import org.ambassadorbot.core.feature.challenge.ChallengeState;
import org.ambassadorbot.core.feature.challenge.ChallengeStore;
import org.ambassadorbot.core.outbox.Batch;
import org.ambassadorbot.core.outbox.BatchProgress;
import org.ambassadorbot.core.outbox.Batches;
import org.ambassadorbot.core.outbox.DeliveryState;
import org.ambassadorbot.core.schedule.Run;
import org.ambassadorbot.core.store.Database;

/**
 * What was announced of a challenge that is called off: whatever still waits is given up, and those
 * whom it reached are told. Repeatable.
 */
final class WithdrawChallenge {
  private static final Duration SOON = Duration.ofSeconds(30);

  /** What is being sent, or may have been, is waited for so many times, no longer. */
  private static final int MOST_LOOKS = 20;

  private final Database database;
  private final ChallengeStore store;
  private final ChallengeJobs jobs;
  private final Batches batches;
  private final Clock clock;

  @Inject
  WithdrawChallenge(
      Database database, ChallengeStore store, ChallengeJobs jobs, Batches batches, Clock clock) {
    this.database = database;
    this.store = store;
    this.jobs = jobs;
    this.batches = batches;
    this.clock = clock;
  }

  void run(Run run) {
    ChallengeJobs.Subject subject = ChallengeJobs.Subject.of(run);
    int look = Integer.parseInt(subject.what());
    while (!database.write(() -> giveUp(subject))) {
      // each portion is a transaction of its own
    }
    database.write(() -> cancelled(subject).ifPresent(challenge -> goOn(challenge, look)));
  }

  private Optional<Challenge> cancelled(ChallengeJobs.Subject subject) {
    return store
        .find(subject.challenge())
        .filter(challenge -> challenge.state() == ChallengeState.CANCELLED);
  }

  /** Returns whether nothing is left that waits. */
  private boolean giveUp(ChallengeJobs.Subject subject) {
    return cancelled(subject)
        .map(challenge -> batches.cancel(AnnounceChallenge.launch(challenge)).isLast())
        .orElse(true);
  }

  private void goOn(Challenge challenge, int look) {
    Batch launch = AnnounceChallenge.launch(challenge);
    BatchProgress progress = batches.progress(launch);
    boolean isMoving = progress.in(DeliveryState.SENDING, DeliveryState.IN_DOUBT) > 0;
    if (isMoving && look < MOST_LOOKS) {
      jobs.withdrawAt(challenge, clock.instant().plus(SOON), look + 1);
      return;
    }
    jobs.announce(challenge, ChallengeJobs.CANCELLED, clock.instant());
  }
}
