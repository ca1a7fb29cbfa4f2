package org.ambassadorbot.bench;

import java.util.Arrays;
import java.util.function.LongConsumer;

/** How long each answer took. */
final class Latencies {
  private long[] nanos = new long[1 << 16];
  private int count;

  void add(long latency) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count] = latency;
    count++;
  }

  /** Hands each of them over, in the order they came. */
  void forEach(LongConsumer reader) {
    Arrays.stream(nanos, 0, count).forEach(reader);
  }

  int count() {
    return count;
  }

  /** The same, to stay as it is. */
  Latencies copy() {
    Latencies copy = new Latencies();
    copy.nanos = Arrays.copyOf(nanos, Math.max(1, count));
    copy.count = count;
    return copy;
  }

  /** The latency in milliseconds that so many percent did not exceed. */
  double percentile(double percent) {
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    int index = (int) Math.ceil(percent / 100 * count) - 1;
    return sorted[Math.max(0, index)] / 1e6;
  }
}
