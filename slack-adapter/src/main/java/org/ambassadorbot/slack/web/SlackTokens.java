package org.ambassadorbot.slack.web;

import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.platform.PlatformException;

/** The token with which the bot acts in each workspace. */
public interface SlackTokens {

  /**
   * A token that is good for some minutes at least; may block to renew it.
   *
   * @throws PlatformException {@code UNAUTHORISED} when the bot is not installed there
   */
  String tokenOf(WorkspaceId workspace) throws PlatformException;

  /** Forgets a workspace that removed the bot; repeatable. */
  void forget(WorkspaceId workspace);

  /** One token, from the configuration, whatever the workspace. */
  static SlackTokens single(String token) {
    return new SlackTokens() {
      @Override
      public String tokenOf(WorkspaceId workspace) {
        return token;
      }

      @Override
      public void forget(WorkspaceId workspace) {
        // A configured token is the operator's to take away.
      }
    };
  }
}
