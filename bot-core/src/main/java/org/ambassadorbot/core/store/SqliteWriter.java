package org.ambassadorbot.core.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
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
  private final Statements statements;
  private final Units units;
  private final Thread thread;
  private final AtomicBoolean isClosing = new AtomicBoolean();

  SqliteWriter(Handle handle, Units units) {
    this.handle = handle;
    this.statements = Statements.lasting(handle.getConnection());
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
    if (isClosing.get()) {
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
    isClosing.set(true);
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
    while (!isClosing.get() || !queue.isEmpty()) {
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
        work.run(new Unit(handle, statements, true), units);
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
    private final List<Runnable> settlement = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();

    Work(Supplier<T> supplier) {
      this.supplier = supplier;
    }

    /** Runs the work in a savepoint of its own; whoever waits hears of it after the commit. */
    void run(Unit unit, Units units) {
      Statements statements = unit.statements();
      statements.of("SAVEPOINT unit").execute();
      try {
        T result = units.within(unit, supplier);
        afterCommit.addAll(unit.waiting());
        settlement.add(() -> done.complete(result));
      } catch (RuntimeException | Error e) {
        settlement.add(() -> done.completeExceptionally(e));
        statements.of("ROLLBACK TO unit").execute();
      }
      statements.of("RELEASE unit").execute();
    }

    /** The commit is done: hands over what the work came to. */
    void settle() {
      settlement.forEach(Runnable::run);
    }

    /** The commit failed: nothing of the work is left. */
    void fail(Throwable cause) {
      done.completeExceptionally(cause);
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
      return afterCommit;
    }
  }
}
