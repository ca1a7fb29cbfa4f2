package org.ambassadorbot.app.endtoend;

import org.ambassadorbot.core.conversation.Stage;
import org.ambassadorbot.core.conversation.StageKind;
import org.ambassadorbot.core.store.Dialect;

/** The whole bot: Teams first, on SQLite. */
public final class TeamsFirst implements StageKind {
  @Override
  public String title() {
    return "live: Teams first, on SQLite";
  }

  @Override
  public Stage open() {
    return new PlatformStage(1, Dialect.SQLITE);
  }
}
