package org.ambassadorbot.core.feature.broadcast;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what is to be done to all messages of broadcasts, in transactions of a few hundred messages
 * each, so that nobody waits for them; a crash loses nothing. Several instances may run it.
 */
@Singleton
public final class BroadcastWork {
  private static final Logger log = LoggerFactory.getLogger(BroadcastWork.class);
  private static final Duration AFTER_NOTHING = Duration.ofSeconds(2);
  private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

  private final Database database;
  private final BroadcastTaskStore tasks;
  private final BroadcastStore broadcasts;
  private final CarryOut carrying;
  private final FollowBroadcast following;
  private final BroadcastJobs jobs;
  private final Clock clock;

  @Inject
  BroadcastWork(
      Database database,
      BroadcastTaskStore tasks,
      BroadcastStore broadcasts,
      Doing doing,
      BroadcastJobs jobs,
      Clock clock) {
    this.database = database;
    this.tasks = tasks;
    this.broadcasts = broadcasts;
    this.carrying = doing.carrying();
    this.following = doing.following();
    this.jobs = jobs;
    this.clock = clock;
  }

  /** What is done to a broadcast, and how its organiser sees it. */
  record Doing(CarryOut carrying, FollowBroadcast following) {
    @Inject
    Doing {}
  }

  /** Does everything that is due, portion by portion. Not inside a transaction. */
  public void run() {
    boolean isBusy = true;
    while (isBusy) {
      isBusy = database.write(this::step);
    }
  }

  /** Brings the organisers' cards up to date. Not inside a transaction. */
  public void follow() {
    List<Broadcast> followed = database.read(() -> broadcasts.followed(clock.instant()));
    for (Broadcast broadcast : followed) {
      database.write(() -> following.follow(broadcast.id()));
    }
    database.write(() -> broadcasts.nextLook().ifPresent(jobs::followAt));
  }

  /**
   * Adds a task and does its first portion at once, which is all of it for a small audience;
   * belongs to the caller's transaction.
   */
  void begin(Broadcast broadcast, BroadcastTask.Kind kind, String detail, Instant dueAt) {
    boolean isFirst = !tasks.hasAny(broadcast.id());
    tasks.add(broadcast.id(), kind, detail, dueAt);
    if (isFirst && !dueAt.isAfter(clock.instant())) {
      step();
    }
    if (tasks.hasAny(broadcast.id())) {
      jobs.workAt(broadcast.id(), dueAt);
    }
    jobs.followSoon();
  }

  /** Does one portion of one task; returns whether there was one. */
  private boolean step() {
    Instant now = clock.instant();
    Optional<BroadcastTask> next = tasks.next(now);
    if (next.isEmpty()) {
      return false;
    }
    BroadcastTask task = next.get();
    Optional<Broadcast> broadcast = broadcasts.find(task.broadcast());
    if (broadcast.isEmpty()) {
      tasks.done(task);
      return true;
    }
    go(task, broadcast.get(), now);
    return true;
  }

  private void go(BroadcastTask task, Broadcast broadcast, Instant now) {
    try {
      Step step = carrying.portion(task, broadcast);
      if (step.isLast()) {
        tasks.done(task);
        return;
      }
      advance(task, step.position(), step.isIdle() ? now.plus(AFTER_NOTHING) : now);
    } catch (IllegalStateException e) {
      log.error("broadcast {} cannot go on and is tried again", broadcast.id().value(), e);
      advance(task, task.position(), now.plus(AFTER_FAILURE));
    }
  }

  private void advance(BroadcastTask task, long position, Instant dueAt) {
    tasks.advance(task, position, dueAt);
    if (dueAt.isAfter(clock.instant())) {
      jobs.workAt(task.broadcast(), dueAt);
    }
  }

  /** What came of a portion. */
  record Step(long position, boolean isIdle, boolean isLast) {}
}
