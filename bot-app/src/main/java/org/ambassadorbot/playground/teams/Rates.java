package org.ambassadorbot.playground.teams;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.platform.RateLimit;
import org.ambassadorbot.teams.card.TeamsLimits;

/** Counts the bot's calls against the documented rates, and remembers who was told to wait. */
final class Rates {
  private static final int CALLS_REMEMBERED = 2_000;
  private static final String TENANT = "tenant";

  private final Clock clock;
  private final Map<String, Deque<Instant>> calls = new HashMap<>();
  private final Map<String, Instant> waiting = new HashMap<>();

  Rates(Clock clock) {
    this.clock = clock;
  }

  /** Counts one call; gives the delay to ask for when it is one too many. */
  synchronized Optional<Duration> count(String thread) {
    Optional<Duration> threadDelay = count(thread, TeamsLimits.PER_THREAD);
    return threadDelay.isPresent() ? threadDelay : count(TENANT, List.of(TeamsLimits.PER_TENANT));
  }

  /** Remembers that calls to a thread have to wait. */
  synchronized void hold(String thread, Duration delay) {
    waiting.put(thread, clock.instant().plus(delay));
  }

  synchronized boolean isHeld(String thread) {
    Instant until = waiting.get(thread);
    return until != null && clock.instant().isBefore(until);
  }

  private Optional<Duration> count(String bucket, List<RateLimit> rates) {
    Instant now = clock.instant();
    Deque<Instant> earlier = calls.computeIfAbsent(bucket, key -> new ArrayDeque<>());
    for (RateLimit rate : rates) {
      Instant start = now.minus(rate.window());
      if (earlier.stream().filter(call -> call.isAfter(start)).count() >= rate.calls()) {
        return Optional.of(rate.window());
      }
    }
    earlier.addLast(now);
    if (earlier.size() > CALLS_REMEMBERED) {
      earlier.removeFirst();
    }
    return Optional.empty();
  }
}
