package org.ambassadorbot.core.conversation;

import org.ambassadorbot.core.store.Dialect;

/** The core alone, on PostgreSQL. */
public final class HeadlessOnPostgres implements StageKind {
  @Override
  public String title() {
    return "core on PostgreSQL";
  }

  @Override
  public Stage open() {
    return new HeadlessStage(Dialect.POSTGRES);
  }
}
