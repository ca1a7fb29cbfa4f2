package org.ambassadorbot.app.endtoend;

import org.ambassadorbot.core.conversation.Stage;
import org.ambassadorbot.core.conversation.StageKind;
import org.ambassadorbot.core.store.Dialect;

/** The whole bot: Slack first, on SQLite. */
public final class SlackFirst implements StageKind {
  @Override
  public String title() {
    return "live: Slack first, on SQLite";
  }

  @Override
  public Stage open() {
    return new PlatformStage(0, Dialect.SQLITE);
  }
}
