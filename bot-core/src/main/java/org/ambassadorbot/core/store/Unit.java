package org.ambassadorbot.core.store;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The transaction a thread is in: its connection, and what waits for its commit. */
final class Unit {
  private final Handle handle;
  private final Statements statements;
  private final boolean isWriting;
  private final List<Runnable> afterCommit = new ArrayList<>();

  /** On a connection of a pool. */
  Unit(Handle handle, boolean isWriting) {
    this(handle, Statements.passing(handle.getConnection()), isWriting);
  }

  /** On a connection that lasts, with its statements. */
  Unit(Handle handle, Statements statements, boolean isWriting) {
    this.handle = handle;
    this.statements = statements;
    this.isWriting = isWriting;
  }

  Statements statements() {
    return statements;
  }

  Handle handle() {
    return handle;
  }

  boolean isWriting() {
    return isWriting;
  }

  void afterCommit(Runnable action) {
    afterCommit.add(action);
  }

  List<Runnable> waiting() {
    return afterCommit;
  }
}
