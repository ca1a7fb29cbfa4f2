package org.ambassadorbot.core.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.ambassadorbot.core.platform.Pace;
import org.ambassadorbot.core.platform.RateLimit;

/** The pace of one workspace. Not thread-safe. */
final class PacedLane {
  private static final int MOST_CONVERSATIONS = 20_000;
  private static final int FAILURES_BORNE = 5;
  private static final Duration LONGEST_OUTAGE_PAUSE = Duration.ofSeconds(30);
  private static final RateLimit LOOKS = new RateLimit(40, Duration.ofMinutes(1));

  private final Pace pace;
  private final List<SlidingWindow> own;
  private final Map<String, List<SlidingWindow>> conversations = new HashMap<>();
  private final SlidingWindow looks = new SlidingWindow(LOOKS);
  private final AtomicInteger sweepAt = new AtomicInteger(MOST_CONVERSATIONS);
  private final AtomicInteger failuresInARow = new AtomicInteger();
  private final AtomicLong blockedUntil = new AtomicLong();

  PacedLane(Pace pace) {
    this.pace = pace;
    this.own = windows(pace.perWorkspace());
  }

  private static List<SlidingWindow> windows(List<RateLimit> limits) {
    return limits.stream().map(SlidingWindow::new).toList();
  }

  Instant earliest(Instant now) {
    Instant blocked = Instant.ofEpochMilli(blockedUntil.get());
    return latest(own, now, blocked.isAfter(now) ? blocked : now);
  }

  Instant earliest(String conversation, Instant now) {
    List<SlidingWindow> windows = conversations.get(conversation);
    return windows == null ? earliest(now) : latest(windows, now, earliest(now));
  }

  private static Instant latest(List<SlidingWindow> windows, Instant now, Instant atLeast) {
    Instant latest = atLeast;
    for (SlidingWindow window : windows) {
      Instant earliest = window.earliest(now);
      latest = earliest.isAfter(latest) ? earliest : latest;
    }
    return latest;
  }

  int room(Instant now, int most) {
    if (blockedUntil.get() > now.toEpochMilli()) {
      return 0;
    }
    int room = most;
    for (SlidingWindow window : own) {
      room = Math.min(room, window.room(now));
    }
    return Math.max(0, room);
  }

  void take(String conversation, Instant now) {
    own.forEach(window -> window.take(now));
    if (pace.perConversation().isEmpty()) {
      return;
    }
    if (conversations.size() >= sweepAt.get()) {
      conversations.values().removeIf(all -> all.stream().allMatch(one -> one.isIdle(now)));
      sweepAt.set(Math.max(MOST_CONVERSATIONS, 2 * conversations.size()));
    }
    conversations
        .computeIfAbsent(conversation, key -> windows(pace.perConversation()))
        .forEach(window -> window.take(now));
  }

  void land(String conversation, Instant left, Instant now) {
    own.forEach(window -> window.land(left, now));
    conversations.getOrDefault(conversation, List.of()).forEach(window -> window.land(left, now));
  }

  boolean takeLook(Instant now) {
    boolean isFree = blockedUntil.get() <= now.toEpochMilli() && looks.room(now) > 0;
    if (isFree) {
      looks.take(now);
    }
    return isFree;
  }

  void block(Instant until) {
    blockedUntil.accumulateAndGet(until.plusNanos(999_999).toEpochMilli(), Math::max);
  }

  /** A platform that is down is asked less and less often, until it answers again. */
  void answered(boolean isThere, Instant now) {
    int failures = isThere ? 0 : failuresInARow.get() + 1;
    failuresInARow.set(failures);
    if (failures > FAILURES_BORNE) {
      Duration pause = Duration.ofSeconds(1L << Math.min(failures - FAILURES_BORNE, 10));
      block(now.plus(pause.compareTo(LONGEST_OUTAGE_PAUSE) > 0 ? LONGEST_OUTAGE_PAUSE : pause));
    }
  }
}
