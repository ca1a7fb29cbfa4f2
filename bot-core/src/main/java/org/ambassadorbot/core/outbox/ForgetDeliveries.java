package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import org.ambassadorbot.core.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets deliveries that were settled long ago, and what they showed. Repeatable. */
final class ForgetDeliveries {
  private static final Logger log = LoggerFactory.getLogger(ForgetDeliveries.class);

  private final Database database;
  private final RetentionStore rows;
  private final Retention retention;
  private final Clock clock;

  @Inject
  ForgetDeliveries(Database database, RetentionStore rows, Retention retention, Clock clock) {
    this.database = database;
    this.rows = rows;
    this.retention = retention;
    this.clock = clock;
  }

  /** Makes many small transactions, so that nobody waits for long. */
  void run() {
    Instant before = clock.instant().minus(retention.age());
    int deliveries = slices("delivery", before, rows::forgetDeliveries);
    int contents = slices("content", before, rows::forgetContents);
    log.info("{} deliveries and {} contents were forgotten", deliveries, contents);
  }

  /** What is done with the rows between two numbers. */
  @FunctionalInterface
  private interface Forgetting {
    int forget(long after, long last, Instant before);
  }

  private int slices(String table, Instant before, Forgetting forgetting) {
    int forgotten = 0;
    long after = 0;
    while (true) {
      long start = after;
      OptionalLong last = database.read(() -> rows.endOfSlice(table, start, before));
      if (last.isEmpty()) {
        return forgotten;
      }
      forgotten += database.write(() -> forgetting.forget(start, last.getAsLong(), before));
      after = last.getAsLong();
    }
  }
}
