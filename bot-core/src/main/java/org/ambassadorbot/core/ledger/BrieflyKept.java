package org.ambassadorbot.core.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What takes long to count over very many people, kept for half a minute, however many ask.
 * Thread-safe; every instance keeps its own.
 */
final class BrieflyKept<K, V> {
  private static final Duration KEPT = Duration.ofSeconds(30);
  private static final int MOST = 200;

  private final Cache<K, V> kept;
  private final Predicate<V> isLong;

  /**
   * Keeps only what is worth it.
   *
   * @param isLong whether something took long to count; else it is counted each time
   */
  BrieflyKept(Clock clock, Predicate<V> isLong) {
    this.isLong = isLong;
    this.kept =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(KEPT)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .build();
  }

  V get(K key, Supplier<V> counting) {
    V known = kept.getIfPresent(key);
    if (known != null) {
      return known;
    }
    V counted = counting.get();
    if (isLong.test(counted)) {
      kept.put(key, counted);
    }
    return counted;
  }
}
