package org.ambassadorbot.core.store;

import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * The one way to the store. Work runs inside a transaction bound to its thread, which stores reach
 * by {@link #handle}; work inside work joins it. Thread-safe.
 */
public interface Database extends AutoCloseable {

  /**
   * Runs work that may change the store and returns once it is durable. All of it happens or none:
   * an exception undoes it and comes out. On a server database the work may run again after a
   * conflict with another instance, so it has no effect outside the store; on SQLite it runs on the
   * one writer thread, so it waits for nothing.
   */
  <T> T write(Supplier<T> work);

  /** As {@link #write(Supplier)}, without a result. */
  default void write(Runnable work) {
    write(
        () -> {
          work.run();
          return true;
        });
  }

  /** Runs work that only reads, on one consistent view of the store. */
  <T> T read(Supplier<T> work);

  /**
   * Has something done once the transaction of this thread is durable, on the thread that asked for
   * it; nothing is done if it is undone.
   */
  void afterCommit(Runnable action);

  /**
   * The connection of the transaction of this thread, for stores.
   *
   * @throws IllegalStateException outside {@link #write} and {@link #read}
   */
  Handle handle();

  /**
   * The statements of that connection: the quick way, for what every interaction runs.
   *
   * @throws IllegalStateException outside {@link #write} and {@link #read}
   */
  default Statements statements() {
    return Statements.passing(handle().getConnection());
  }

  Dialect dialect();

  /**
   * Has what was overwritten or deleted leave the files of the store, as far as the store can see
   * to it by itself. Outside any transaction; repeatable; may take a few seconds.
   */
  default void checkpoint() {}

  /** Whether other processes may write to the same store at the same time. */
  default boolean isShared() {
    return true;
  }

  /** Lets running work end, refuses more, and closes. */
  @Override
  void close();
}
