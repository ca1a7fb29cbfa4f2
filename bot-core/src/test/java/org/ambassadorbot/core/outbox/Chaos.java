package org.ambassadorbot.core.outbox;

import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;
import org.jdbi.v3.core.Handle;

/** What goes wrong in a simulated history, decided by its seed alone. */
final class Chaos {
  private final Random random;
  private final double crashes;
  private final AtomicBoolean isQuiet = new AtomicBoolean(true);
  private final AtomicInteger deaths = new AtomicInteger();

  Chaos(Random random, double crashes) {
    this.random = random;
    this.crashes = crashes;
  }

  /** The process ends here: whatever it had in memory is gone. */
  static final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    Crash() {
      super("the process died", null, false, false);
    }
  }

  Random random() {
    return random;
  }

  boolean happens(double probability) {
    return random.nextDouble() < probability;
  }

  void begin() {
    isQuiet.set(false);
  }

  void end() {
    isQuiet.set(true);
  }

  int deaths() {
    return deaths.get();
  }

  /** A point between two steps, at which a process may die. */
  void step() {
    if (!isQuiet.get() && happens(crashes)) {
      deaths.incrementAndGet();
      throw new Crash();
    }
  }

  /** A store before and after whose every transaction the process may die. */
  Database around(Database database) {
    return new Database() {
      @Override
      public <T> T write(Supplier<T> work) {
        step();
        T result = database.write(work);
        step();
        return result;
      }

      @Override
      public <T> T read(Supplier<T> work) {
        return database.read(work);
      }

      @Override
      public void afterCommit(Runnable action) {
        database.afterCommit(action);
      }

      @Override
      public Handle handle() {
        return database.handle();
      }

      @Override
      public Dialect dialect() {
        return database.dialect();
      }

      @Override
      public void close() {
        database.close();
      }
    };
  }
}
