package org.ambassadorbot.app.live;

import jakarta.inject.Inject;
import java.util.List;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.platform.Installations;

/** The tokens of workspaces that installed the Slack app, which one key opens and no other. */
final class StoredTokens {
  private static final PlatformId SLACK = new PlatformId("slack");

  private final Installations installations;

  @Inject
  StoredTokens(Installations installations) {
    this.installations = installations;
  }

  /** How many workspaces installed the app. */
  int count() {
    return installations.all(SLACK).size();
  }

  /** The workspaces whose tokens the configured key does not open. */
  List<WorkspaceId> closed() {
    return installations.all(SLACK).stream().filter(workspace -> !opens(workspace)).toList();
  }

  private boolean opens(WorkspaceId workspace) {
    try {
      installations.find(workspace);
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }
}
