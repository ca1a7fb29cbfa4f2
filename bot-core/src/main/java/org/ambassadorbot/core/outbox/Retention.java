package org.ambassadorbot.core.outbox;

import java.time.Duration;

/** How long deliveries and what they showed are kept once they are settled. */
public record Retention(Duration age) {
  /** Half a year. */
  public static final Retention DEFAULT = new Retention(Duration.ofDays(180));

  public Retention {
    if (age.compareTo(Duration.ofDays(7)) < 0) {
      throw new IllegalArgumentException("weekly budgets look a week back: " + age);
    }
  }
}
