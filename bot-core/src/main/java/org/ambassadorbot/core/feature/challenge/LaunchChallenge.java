package org.ambassadorbot.core.feature.challenge;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.ambassadorbot.core.directory.Audit;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.page.Pages;

/** Starts a challenge, ends one early, gives a draft up. */
public final class LaunchChallenge {
  private final ChallengeStore store;
  private final ChallengeJobs jobs;
  private final Pages pages;
  private final Audit audit;
  private final Clock clock;

  @Inject
  LaunchChallenge(ChallengeStore store, ChallengeJobs jobs, Pages pages, Audit audit, Clock clock) {
    this.store = store;
    this.jobs = jobs;
    this.pages = pages;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether it was this call that launched it. */
  public boolean launch(Turn turn, Challenge draft) {
    if (!store.launch(draft, turn.person(), clock.instant())) {
      return false;
    }
    jobs.closeAt(draft, draft.span().endsAt());
    jobs.announce(draft, ChallengeJobs.LAUNCHED, clock.instant());
    pages.changedForAll(draft.programme());
    record(turn, "challenge.launched", draft);
    return true;
  }

  /** Ends a challenge now; the closing itself follows within seconds. False when it was over. */
  public boolean end(Turn turn, Challenge challenge) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), turn.programme().zone());
    if (!store.endAt(challenge, today, clock.instant())) {
      return false;
    }
    jobs.closeAt(challenge, clock.instant());
    record(turn, "challenge.ended", challenge);
    return true;
  }

  /** Calls off a challenge that has not begun; false when it has, or was called off already. */
  public boolean cancel(Turn turn, Challenge challenge) {
    if (!store.cancel(challenge, clock.instant())) {
      return false;
    }
    jobs.cancel(challenge, clock.instant());
    pages.changedForAll(challenge.programme());
    record(turn, "challenge.cancelled", challenge);
    return true;
  }

  public boolean delete(Turn turn, Challenge draft) {
    boolean isDeleted = store.move(draft, ChallengeState.DRAFT, ChallengeState.DELETED);
    if (isDeleted) {
      record(turn, "challenge.deleted", draft);
    }
    return isDeleted;
  }

  boolean publish(Turn turn, Challenge challenge) {
    if (!store.publish(challenge, turn.person())) {
      return false;
    }
    jobs.announce(challenge, ChallengeJobs.CLOSED, clock.instant());
    record(turn, "challenge.published", challenge);
    return true;
  }

  private void record(Turn turn, String act, Challenge challenge) {
    audit.record(turn.person(), act, "challenge:" + challenge.id().value(), "");
  }
}
