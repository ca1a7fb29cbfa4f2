package org.ambassadorbot.app.endtoend;

import org.ambassadorbot.core.conversation.Stage;
import org.ambassadorbot.core.conversation.StageKind;
import org.ambassadorbot.core.store.Dialect;

/** The whole bot: Slack first, on PostgreSQL. */
public final class SlackFirstOnPostgres implements StageKind {
  @Override
  public String title() {
    return "live: Slack first, on PostgreSQL";
  }

  @Override
  public Stage open() {
    return new PlatformStage(0, Dialect.POSTGRES);
  }
}
