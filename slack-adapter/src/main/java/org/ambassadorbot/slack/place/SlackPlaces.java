package org.ambassadorbot.slack.place;

import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.people.WorkspaceId;

/** The names under which the core knows Slack, its workspaces and its users. */
public final class SlackPlaces {
  public static final PlatformId PLATFORM = new PlatformId("slack");

  private SlackPlaces() {}

  public static WorkspaceId workspace(String teamId) {
    return new WorkspaceId(PLATFORM, teamId);
  }

  public static Identity identity(String teamId, String userId) {
    return new Identity(workspace(teamId), userId);
  }

  /** Whether a conversation is between two people, one of which may be the bot. */
  public static boolean isDirect(String channelId) {
    return channelId.startsWith("D");
  }
}
