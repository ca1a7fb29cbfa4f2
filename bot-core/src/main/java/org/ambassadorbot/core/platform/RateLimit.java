package org.ambassadorbot.core.platform;

import java.time.Duration;

/** At most so many calls in any stretch of time of this length. */
public record RateLimit(int calls, Duration window) {
  public RateLimit {
    if (calls < 1 || window.isNegative() || window.isZero()) {
      throw new IllegalArgumentException("not a rate: " + calls + " in " + window);
    }
  }
}
