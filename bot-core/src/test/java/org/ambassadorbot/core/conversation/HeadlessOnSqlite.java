package org.ambassadorbot.core.conversation;

import org.ambassadorbot.core.store.Dialect;

/** The core alone, on SQLite. */
public final class HeadlessOnSqlite implements StageKind {
  @Override
  public String title() {
    return "core on SQLite";
  }

  @Override
  public Stage open() {
    return new HeadlessStage(Dialect.SQLITE);
  }
}
