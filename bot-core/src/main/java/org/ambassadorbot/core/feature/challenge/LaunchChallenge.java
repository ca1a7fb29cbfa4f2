package org.ambassadorbot.core.feature.challenge;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.directory.Audit;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.page.Pages;
import org.ambassadorbot.core.people.ProgrammeId;

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
    if (!store.move(draft, ChallengeState.DRAFT, ChallengeState.LAUNCHED)) {
      return false;
    }
    jobs.closeAt(draft, draft.span().endsAt());
    jobs.announce(draft, "launched", clock.instant());
    pages.changedForAll(draft.programme());
    record(turn, "challenge.launched", draft);
    return true;
  }

  /** Ends a challenge now; the closing itself follows within seconds. */
  void end(Turn turn, Challenge challenge) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), turn.programme().zone());
    if (store.endAt(challenge, today, clock.instant())) {
      jobs.closeAt(challenge, clock.instant());
      record(turn, "challenge.ended", challenge);
    }
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
    jobs.announce(challenge, "closed", clock.instant());
    record(turn, "challenge.published", challenge);
    return true;
  }

  /** Two programmes became one: what was planned for challenges names the one that is no more. */
  void join(ProgrammeId gone, ProgrammeId kept) {
    List<Challenge> moving = store.open(gone);
    store.moveProgramme(gone, kept);
    moving.stream()
        .map(Challenge::id)
        .map(id -> store.find(kept, id))
        .flatMap(Optional::stream)
        .forEach(jobs::planAgain);
  }

  private void record(Turn turn, String act, Challenge challenge) {
    audit.record(turn.person(), act, "challenge:" + challenge.id().value(), "");
  }
}
