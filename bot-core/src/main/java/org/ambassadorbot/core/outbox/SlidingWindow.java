package org.ambassadorbot.core.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicReference;
import org.ambassadorbot.core.platform.RateLimit;

/**
 * Counts calls so that no stretch of time holds more than a limit allows, wherever the stretch
 * begins and however long each call is on its way. When a call reached the platform is not known.
 * What its answer took longer than the fastest one may all have been spent before it arrived, so
 * its stretch begins that much later than it left: at most a quarter of the window, for answers
 * that never come.
 */
final class SlidingWindow {
  private static final int DELAYS_IN_A_WINDOW = 4;

  /** Clocks differ a little, and the fastest answer may still be to come. */
  private static final int MARGINS_IN_A_WINDOW = 200;

  private final int calls;
  private final Duration window;
  private final Duration longestDelay;
  private final AtomicReference<Duration> fastest;
  private final Deque<Instant> underWay = new ArrayDeque<>();
  private final Deque<Instant> landed = new ArrayDeque<>();

  SlidingWindow(RateLimit limit) {
    calls = limit.calls();
    window = limit.window().plus(limit.window().dividedBy(MARGINS_IN_A_WINDOW));
    longestDelay = limit.window().dividedBy(DELAYS_IN_A_WINDOW);
    fastest = new AtomicReference<>(longestDelay);
  }

  /** When the next call may leave: now, or later. */
  Instant earliest(Instant now) {
    forgetBefore(now);
    return counted() < calls ? now : firstToEnd();
  }

  /** How many calls may leave now. */
  int room(Instant now) {
    forgetBefore(now);
    return calls - counted();
  }

  /** A call leaves now. */
  void take(Instant now) {
    underWay.addLast(now);
  }

  /** The call that left at a moment was answered, or will not be. */
  void land(Instant left, Instant now) {
    if (underWay.removeFirstOccurrence(left)) {
      Duration way = Duration.between(left, now);
      Duration delay = way.minus(fastest.accumulateAndGet(way, SlidingWindow::shorter));
      Instant arrived = left.plus(shorter(delay, longestDelay));
      boolean isInOrder = landed.isEmpty() || !arrived.isBefore(landed.getLast());
      landed.addLast(isInOrder ? arrived : landed.getLast());
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  boolean isIdle(Instant now) {
    forgetBefore(now);
    return counted() == 0;
  }

  private int counted() {
    return underWay.size() + landed.size();
  }

  private Instant firstToEnd() {
    if (landed.isEmpty()) {
      return underWay.getFirst().plus(longestDelay).plus(window);
    }
    Instant first = landed.getFirst();
    Instant slowest = underWay.isEmpty() ? first : underWay.getFirst().plus(longestDelay);
    return (slowest.isBefore(first) ? slowest : first).plus(window);
  }

  private void forgetBefore(Instant now) {
    Instant since = now.minus(window);
    while (!landed.isEmpty() && !landed.getFirst().isAfter(since)) {
      landed.removeFirst();
    }
    while (!underWay.isEmpty() && !underWay.getFirst().plus(longestDelay).isAfter(since)) {
      underWay.removeFirst();
    }
  }
}
