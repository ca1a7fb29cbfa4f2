package org.ambassadorbot.core.outbox;

import java.util.Map;

/** How many messages of a batch stand in each state. */
public record BatchProgress(Map<DeliveryState, Long> counts) {
  public BatchProgress {
    counts = Map.copyOf(counts);
  }

  public long in(DeliveryState... states) {
    long sum = 0;
    for (DeliveryState state : states) {
      sum += counts.getOrDefault(state, 0L);
    }
    return sum;
  }

  /** Messages that may still leave. */
  public long waiting() {
    return in(DeliveryState.HELD, DeliveryState.READY, DeliveryState.SENDING);
  }

  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
