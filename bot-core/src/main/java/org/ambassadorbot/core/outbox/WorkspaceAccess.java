package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.schedule.Schedule;
import org.ambassadorbot.core.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Workspaces that do not let the bot in any more: a token was revoked, the app was removed. What is
 * meant for them waits; one message now and then tries whether the rest may follow, and what waited
 * for a week, an answer for a day, is given up by its cause. Belongs to the caller's transaction.
 */
public final class WorkspaceAccess {
  /** The job that is planned when a workspace has not let the bot in for a while. */
  public static final String LOST_JOB = "access-lost";

  /** The job that is planned when it lets the bot in again after that. */
  public static final String REGAINED_JOB = "access-regained";

  private static final Duration WORTH_TELLING = Duration.ofMinutes(2);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
  private static final Duration ANSWERS_KEPT = Duration.ofDays(1);
  private static final Duration ALL_KEPT = Duration.ofDays(7);
  private static final int LONGEST_KEY = 120;

  private static final Logger log = LoggerFactory.getLogger(WorkspaceAccess.class);

  private final Database database;
  private final AccessStore store;
  private final Schedule schedule;
  private final DeliveryObserver observer;
  private final Clock clock;

  @Inject
  WorkspaceAccess(
      Database database,
      AccessStore store,
      Schedule schedule,
      DeliveryObserver observer,
      Clock clock) {
    this.database = database;
    this.store = store;
    this.schedule = schedule;
    this.observer = observer;
    this.clock = clock;
  }

  /** What may leave at a moment. */
  enum Leave {
    EVERYTHING,
    ONE_AS_A_TRIAL,
    NOTHING
  }

  /**
   * A time without access, as the jobs are given it.
   *
   * @param until when it ended; the same as {@code since} while it lasts
   */
  public record Outage(WorkspaceId workspace, Instant since, Instant until) {

    /** Reads what {@link #toString} writes. */
    public static Outage parse(String text) {
      String[] parts = text.split(" ", 4);
      return new Outage(
          new WorkspaceId(new PlatformId(parts[2]), parts[3]),
          Instant.ofEpochMilli(Long.parseLong(parts[0])),
          Instant.ofEpochMilli(Long.parseLong(parts[1])));
    }

    @Override
    public String toString() {
      return since.toEpochMilli()
          + " "
          + until.toEpochMilli()
          + " "
          + workspace.platform().value()
          + " "
          + workspace.externalId();
    }

    private String key() {
      String text = toString();
      return text.substring(0, Math.min(LONGEST_KEY, text.length()));
    }
  }

  Leave of(WorkspaceId workspace, Instant now) {
    return store
        .find(workspace)
        .map(lockout -> lockout.tryAt().isAfter(now) ? Leave.NOTHING : Leave.ONE_AS_A_TRIAL)
        .orElse(Leave.EVERYTHING);
  }

  /** When a workspace is asked next, if it does not let the bot in. */
  Optional<Instant> triesAt(WorkspaceId workspace) {
    return store.find(workspace).map(AccessStore.Lockout::tryAt);
  }

  boolean isLost(WorkspaceId workspace) {
    return store.find(workspace).isPresent();
  }

  /** Something leaves to find out; the next try, if it is in vain, comes later than this one. */
  void tries(WorkspaceId workspace, Instant now) {
    store
        .find(workspace)
        .ifPresent(
            lockout -> {
              int tries = lockout.tries() + 1;
              store.tried(workspace, tries, now.plus(pause(tries)));
            });
  }

  /** The try told nothing of the access: another one comes soon. */
  void triesAgainSoon(WorkspaceId workspace) {
    store
        .find(workspace)
        .ifPresent(
            lockout -> store.tried(workspace, lockout.tries(), clock.instant().plus(FIRST_PAUSE)));
  }

  private static Duration pause(int tries) {
    Duration doubling = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, 10));
    return doubling.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubling;
  }

  /** A workspace did not let the bot in; returns whether that is news. */
  boolean lost(WorkspaceId workspace, String cause) {
    Instant now = clock.instant();
    boolean isNews = store.lock(workspace, cause, now, now.plus(pause(1)));
    if (isNews) {
      Outage outage = new Outage(workspace, now, now);
      schedule.once(LOST_JOB, outage.key(), now.plus(WORTH_TELLING), outage.toString());
    }
    return isNews;
  }

  /** A workspace let the bot in again. */
  void regained(WorkspaceId workspace) {
    Instant now = clock.instant();
    store
        .find(workspace)
        .filter(lockout -> lockout.since().plus(WORTH_TELLING).isBefore(now))
        .map(lockout -> new Outage(workspace, lockout.since(), now))
        .ifPresent(outage -> schedule.once(REGAINED_JOB, outage.key(), now, outage.toString()));
    store.unlock(workspace);
  }

  /** Gives up what has waited too long. */
  void giveUpLate(WorkspaceId workspace, Instant now) {
    int number = store.giveUp(workspace, ANSWERS_KEPT, ALL_KEPT, now);
    if (number > 0) {
      database.afterCommit(() -> givenUp(workspace, number));
    }
  }

  private void givenUp(WorkspaceId workspace, int number) {
    log.warn("{} deliveries were given up: {} lets nobody in", number, workspace.externalId());
    for (int i = 0; i < number; i++) {
      observer.settled(DeliveryState.FAILED, FailureCause.UNAUTHORISED);
    }
  }

  /** The account by which somebody can be reached: the first whose workspace lets the bot in. */
  Identity reachable(List<Identity> accounts) {
    return accounts.size() == 1
        ? accounts.get(0)
        : accounts.stream()
            .filter(account -> !isLost(account.workspace()))
            .findFirst()
            .orElse(accounts.get(0));
  }

  /** Whether a time without access has not ended yet. */
  public boolean isLasting(Outage outage) {
    return store
        .find(outage.workspace())
        .filter(lockout -> lockout.since().equals(outage.since()))
        .isPresent();
  }

  /** Whether one of these accounts can be written to. */
  public boolean isAnyOpen(List<Identity> accounts) {
    return accounts.stream().anyMatch(account -> !isLost(account.workspace()));
  }

  /** The workspaces of a programme that do not let the bot in. Only reads. */
  public List<AccessLoss> losses(ProgrammeId programme) {
    return store.of(programme);
  }

  /** Those in which messages of a batch wait for it. Only reads. */
  public List<AccessLoss> losses(Batch batch) {
    return store.of(batch);
  }

  /** Somebody installed the bot there again: what waits is tried at once. */
  public void tryNow(WorkspaceId workspace) {
    Instant now = clock.instant();
    store.find(workspace).ifPresent(lockout -> store.tried(workspace, 1, now));
  }

  /** This process may have been given other credentials: everything that waits is tried at once. */
  void tryAll() {
    store.tryAll(clock.instant());
  }

  /** How many messages wait for their workspaces to let the bot in. */
  long waiting() {
    return store.waiting(clock.instant());
  }
}
