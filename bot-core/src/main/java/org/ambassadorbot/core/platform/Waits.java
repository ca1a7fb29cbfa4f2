package org.ambassadorbot.core.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a platform asked not to be asked for a while. Adapters keep every call to it, so that none
 * is made inside a {@code Retry-After}, whoever wants it. Thread-safe.
 */
public final class Waits {
  private static final int MANY = 1_000;

  private final Clock clock;
  private final Map<String, Instant> ends = new ConcurrentHashMap<>();

  public Waits(Clock clock) {
    this.clock = clock;
  }

  /** How long a kind of call has to wait still; empty when it may be made. */
  public Optional<Duration> left(String call) {
    Instant end = ends.get(call);
    Duration left = end == null ? Duration.ZERO : Duration.between(clock.instant(), end);
    return left.isNegative() || left.isZero() ? Optional.empty() : Optional.of(left);
  }

  /** The platform asked to wait so long with a kind of call; the longest wait counts. */
  public void ask(String call, Duration wait) {
    Instant now = clock.instant();
    if (ends.size() >= MANY) {
      ends.values().removeIf(end -> !end.isAfter(now));
    }
    ends.merge(call, now.plus(wait), (one, other) -> one.isAfter(other) ? one : other);
  }
}
