package org.ambassadorbot.core.ledger;

import java.util.Arrays;

/** How a person stands in rankings. */
public enum Standing {
  /** Not at all: they left. */
  ABSENT(0),
  /** They count, and nobody reads their name. */
  DISCREET(1),
  /** Under the name they chose. */
  NAMED(2);

  private final int code;

  Standing(int code) {
    this.code = code;
  }

  /** As the store keeps it. */
  int code() {
    return code;
  }

  static Standing ofCode(int code) {
    return Arrays.stream(values())
        .filter(standing -> standing.code == code)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no standing " + code));
  }
}
