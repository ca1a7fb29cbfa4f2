package org.ambassadorbot.core.store;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The transaction a thread is in: its connection, and what waits for its commit. */
final class Unit {
  private final Handle handle;
  private final boolean isWriting;
  private final List<Runnable> afterCommit = new ArrayList<>();

  Unit(Handle handle, boolean isWriting) {
    this.handle = handle;
    this.isWriting = isWriting;
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
