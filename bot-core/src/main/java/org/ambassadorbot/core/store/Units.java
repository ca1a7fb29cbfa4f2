package org.ambassadorbot.core.store;

import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which transaction each thread is in. */
final class Units {
  private static final Logger log = LoggerFactory.getLogger(Units.class);

  @SuppressWarnings("ThreadLocalUsage") // one for each open database, of which there are few
  private final ThreadLocal<@Nullable Unit> current = new ThreadLocal<>();

  @Nullable Unit current() {
    return current.get();
  }

  Unit required() {
    Unit unit = current.get();
    if (unit == null) {
      throw new IllegalStateException("the store is reached inside read or write only");
    }
    return unit;
  }

  Handle handle() {
    return required().handle();
  }

  <T> T within(Unit unit, Supplier<T> work) {
    current.set(unit);
    try {
      return work.get();
    } finally {
      current.remove();
    }
  }

  /** Runs what waited for a commit; one failure does not keep the others from running. */
  static void run(List<Runnable> actions) {
    for (Runnable action : actions) {
      try {
        action.run();
      } catch (RuntimeException e) {
        log.error("an action after a commit failed", e);
      }
    }
  }
}
