package org.ambassadorbot.core.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.ambassadorbot.core.platform.RateLimit;

/**
 * Counts calls so that no stretch of time holds more than a limit allows, wherever the stretch
 * begins. A little is added to the window, since calls may arrive closer together than they left.
 */
final class SlidingWindow {
  private static final double MARGIN = 0.01;
  private static final Duration LEAST_MARGIN = Duration.ofMillis(20);

  private final int calls;
  private final Duration window;
  private final Deque<Instant> taken = new ArrayDeque<>();

  SlidingWindow(RateLimit limit) {
    calls = limit.calls();
    Duration margin = Duration.ofNanos((long) (limit.window().toNanos() * MARGIN));
    window = limit.window().plus(margin.compareTo(LEAST_MARGIN) < 0 ? LEAST_MARGIN : margin);
  }

  /** When the next call may leave: now, or later. */
  Instant earliest(Instant now) {
    forgetBefore(now);
    return taken.size() < calls ? now : taken.getFirst().plus(window);
  }

  /** How many calls may leave now. */
  int room(Instant now) {
    forgetBefore(now);
    return calls - taken.size();
  }

  void take(Instant now) {
    taken.addLast(now);
  }

  boolean isIdle(Instant now) {
    return taken.isEmpty() || !taken.getLast().plus(window).isAfter(now);
  }

  private void forgetBefore(Instant now) {
    while (!taken.isEmpty() && !taken.getFirst().plus(window).isAfter(now)) {
      taken.removeFirst();
    }
  }
}
