package org.ambassadorbot.core.outbox;

import java.util.Arrays;

/** The order in which deliveries are served when they compete. */
public enum Service {
  /** The answer to what a person just did. */
  ANSWER(0),
  /** What is promised for a moment. */
  TIMELY(1),
  /** What goes to many. */
  BULK(2);

  private final int rank;

  Service(int rank) {
    this.rank = rank;
  }

  /** Its place in the order, as the store keeps it. */
  int rank() {
    return rank;
  }

  static Service ofRank(int rank) {
    return Arrays.stream(values())
        .filter(service -> service.rank == rank)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no service of rank " + rank));
  }
}
