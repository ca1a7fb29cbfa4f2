package org.ambassadorbot.core.feature.broadcast;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ambassadorbot.core.outbox.AccessLoss;
import org.ambassadorbot.core.outbox.Batch;
import org.ambassadorbot.core.outbox.BatchProgress;
import org.ambassadorbot.core.outbox.Batches;
import org.ambassadorbot.core.outbox.DeliveryState;
import org.ambassadorbot.core.outbox.WorkspaceAccess;

/**
 * How often a broadcast is counted for its organiser's card: a few times a minute while messages
 * leave, now and then while they wait for something, less and less often for a month while only
 * clicks can come, not at all where only people can go on.
 */
final class FollowingPace {
  private static final Duration NOW_AND_THEN = Duration.ofMinutes(5);
  private static final Duration CLICKED = Duration.ofDays(30);
  private static final int LOOKS_IN_ITS_AGE = 12;

  private final BroadcastTaskStore tasks;
  private final Batches batches;
  private final WorkspaceAccess access;
  private final Clock clock;

  @Inject
  FollowingPace(BroadcastTaskStore tasks, Batches batches, WorkspaceAccess access, Clock clock) {
    this.tasks = tasks;
    this.batches = batches;
    this.access = access;
    this.clock = clock;
  }

  /** When to count again; empty when nothing will change by itself any more. */
  Optional<Instant> next(Progress progress) {
    Broadcast broadcast = progress.broadcast();
    Broadcast.Confirmation confirmation = broadcast.confirmation();
    if (broadcast.state() == BroadcastState.SCHEDULED && confirmation != null) {
      return Optional.of(confirmation.startsAt());
    }
    Batch batch = broadcast.batch();
    Instant now = clock.instant();
    boolean isMoving =
        tasks.hasAny(broadcast.id())
            || isMoving(batch, progress.messages(), now)
            || isMoving(batch.correction(), progress.corrections(), now)
            || isMoving(batch.withdrawal(), progress.withdrawals(), now);
    if (isMoving) {
      return Optional.of(now);
    }
    return isWaiting(progress) ? Optional.of(soonest(batch, now)) : nextClicks(progress, now);
  }

  /** Nobody is told of a click: one looks, at what is older the less often. */
  private static Optional<Instant> nextClicks(Progress progress, Instant now) {
    Broadcast.Confirmation confirmation = progress.broadcast().confirmation();
    boolean isWithdrawn = progress.broadcast().state() == BroadcastState.WITHDRAWN;
    if (progress.answers().clicks() == null || confirmation == null || isWithdrawn) {
      return Optional.empty();
    }
    Duration age = Duration.between(confirmation.startsAt(), now);
    Duration pause = age.dividedBy(LOOKS_IN_ITS_AGE);
    return age.compareTo(CLICKED) > 0
        ? Optional.empty()
        : Optional.of(now.plus(pause.compareTo(NOW_AND_THEN) > 0 ? pause : NOW_AND_THEN));
  }

  /** Whether something leaves, or would if it were not for a workspace that just shut us out. */
  private boolean isMoving(Batch batch, BatchProgress progress, Instant now) {
    long leaving = progress.in(DeliveryState.READY, DeliveryState.SENDING);
    long shutOut =
        leaving == 0
            ? 0
            : access.losses(batch).stream()
                .filter(loss -> loss.since().plus(NOW_AND_THEN).isBefore(now))
                .mapToLong(AccessLoss::waiting)
                .sum();
    return leaving > shutOut;
  }

  private boolean isWaiting(Progress progress) {
    boolean isPaused = progress.broadcast().state() == BroadcastState.PAUSED;
    long messages =
        isPaused ? progress.messages().in(DeliveryState.READY) : progress.messages().waiting();
    return messages > 0
        || progress.corrections().waiting() > 0
        || progress.withdrawals().waiting() > 0
        || batches.isAnyDoubtOpen(progress.broadcast().batch());
  }

  /** When the next of them may leave, or a little later than now: people change their hours. */
  private Instant soonest(Batch batch, Instant now) {
    Instant later = now.plus(NOW_AND_THEN);
    return batches.nextDue(batch).filter(due -> due.isBefore(later)).orElse(later);
  }
}
