package org.ambassadorbot.core.store;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes to SQLite. It takes everything that waits, runs each piece of work in
 * a savepoint of its own, and commits them together: many units of work, one wait for the disk.
 */
final class SqliteWriter {
  private static final Logger log = LoggerFactory.getLogger(SqliteWriter.class);
  private static final int MOST_AT_ONCE = 256;
  private static final int MOST_WAITING = 20_000;

  private final BlockingQueue<Work<?>> queue = new LinkedBlockingQueue<>(MOST_WAITING);
  private final Handle handle;
  private final Units units;
  private final Thread thread;
  private volatile boolean isClosing;

  SqliteWriter(Handle handle, Units units) {
    this.handle = handle;
    this.units = units;
    this.thread = new Thread(this::run, "sqlite-writer");
  }

  void start() {
    thread.start();
  }

  /** Queues work and waits until it is on disk. */
  <T> T submit(Supplier<T> supplier) {
    Work<T> work = new Work<>(supplier);
    enqueue(work);
    T result = work.await();
    Units.run(work.afterCommit());
    return result;
  }

  private void enqueue(Work<?> work) {
    if (isClosing) {
      throw new IllegalStateException("the store is closing");
    }
    try {
      queue.put(work);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("interrupted before the work began", e);
    }
  }

  /** Lets what waits end, then stops the thread. */
  void close() {
    isClosing = true;
    CompletableFuture<Boolean> last = new CompletableFuture<>();
    boolean isQueued = queue.offer(new Work<>(() -> last.complete(true)));
    if (!isQueued) {
      thread.interrupt();
    }
    joinThread();
    handle.close();
  }

  private void joinThread() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    List<Work<?>> batch = new ArrayList<>();
    while (!isClosing || !queue.isEmpty()) {
      batch.clear();
      try {
        batch.add(queue.take());
      } catch (InterruptedException e) {
        continue; // woken to look at isClosing
      }
      queue.drainTo(batch, MOST_AT_ONCE - 1);
      commit(batch);
    }
  }

  private void commit(List<Work<?>> batch) {
    try {
      handle.begin();
      for (Work<?> work : batch) {
        work.run(handle, units);
      }
      handle.commit();
    } catch (RuntimeException | Error e) {
      rollBack();
      StoreException failure = new StoreException("the commit failed", e);
      batch.forEach(work -> work.fail(failure));
      return;
    }
    batch.forEach(Work::settle);
  }

  private void rollBack() {
    try {
      handle.rollback();
    } catch (RuntimeException e) {
      // The connection is then outside a transaction already, which is what we want.
      log.warn("rollback failed", e);
    }
  }

  /** One piece of work and whoever waits for it. */
  private static final class Work<T> {
    private final Supplier<T> supplier;
    private final CompletableFuture<T> done = new CompletableFuture<>();
    private @Nullable T result;
    private @Nullable Throwable failure;
    private @Nullable Unit unit;

    Work(Supplier<T> supplier) {
      this.supplier = supplier;
    }

    void run(Handle handle, Units units) {
      Unit own = new Unit(handle, true);
      unit = own;
      execute(handle, "SAVEPOINT unit");
      try {
        result = units.within(own, supplier);
      } catch (RuntimeException | Error e) {
        failure = e;
        execute(handle, "ROLLBACK TO unit");
      }
      execute(handle, "RELEASE unit");
    }

    private static void execute(Handle handle, String sql) {
      try (Statement statement = handle.getConnection().createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new StoreException(sql + " failed", e);
      }
    }

    void settle() {
      if (failure != null) {
        done.completeExceptionally(failure);
        return;
      }
      done.complete(result);
    }

    void fail(Throwable cause) {
      done.completeExceptionally(failure != null ? failure : cause);
    }

    T await() {
      try {
        return done.join();
      } catch (CompletionException e) {
        throw unwrapped(e);
      }
    }

    private static RuntimeException unwrapped(CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        return cause;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      return e;
    }

    List<Runnable> afterCommit() {
      return unit == null ? List.of() : unit.waiting();
    }
  }
}
