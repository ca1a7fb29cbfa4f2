package org.ambassadorbot.core.link;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Sees to it that no host is asked too often; counts in nanoseconds of a clock that only goes on.
 */
final class HostTurns {
  private static final long MOST_HOSTS = 10_000;

  private final Cache<String, Long> next =
      Caffeine.newBuilder().maximumSize(MOST_HOSTS).expireAfterWrite(Duration.ofDays(1)).build();
  private final Duration between;
  private final Duration patience;
  private final LongSupplier nanos;

  HostTurns(Duration between, Duration patience, LongSupplier nanos) {
    this.between = between;
    this.patience = patience;
    this.nanos = nanos;
  }

  /** Waits for its turn; false at once when that is too long to wait. */
  boolean await(String host) {
    long now = nanos.getAsLong();
    long mine =
        next.asMap()
            .compute(
                host,
                (name, free) -> {
                  long turn = free == null || free - now < 0 ? now : free;
                  return isTooFar(turn, now) ? turn : turn + between.toNanos();
                });
    if (isTooFar(mine, now)) {
      return false;
    }
    long until = mine - between.toNanos();
    for (long left = until - nanos.getAsLong(); left > 0; left = until - nanos.getAsLong()) {
      LockSupport.parkNanos(Math.min(left, TimeUnit.MILLISECONDS.toNanos(100)));
      if (Thread.currentThread().isInterrupted()) {
        return false;
      }
    }
    return true;
  }

  private boolean isTooFar(long turn, long now) {
    return turn - now > patience.toNanos() + between.toNanos();
  }

  /** Leaves a host alone for a while, because it asked for that. */
  void leaveAlone(String host, Duration pause) {
    long from = nanos.getAsLong() + pause.toNanos() + between.toNanos();
    next.asMap().merge(host, from, Math::max);
  }
}
