package org.ambassadorbot.slack.place;

import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.place.MessageRef;

/**
 * How the core's reference to a message names one of Slack's: by its timestamp; by its {@code
 * response_url} when it is ephemeral and a person acted on it; by nothing usable when it is
 * ephemeral and nobody did, or when it is a page.
 */
public record SlackMessage(String channelId, Kind kind, String value) {
  private static final String FLEETING = "fleeting:";

  /** How a message can be reached. */
  public enum Kind {
    POSTED,
    ANSWERABLE,
    FLEETING
  }

  public static MessageRef posted(WorkspaceId workspace, String channelId, String timestamp) {
    return new MessageRef(workspace, channelId, timestamp);
  }

  public static MessageRef answerable(WorkspaceId workspace, String channelId, String responseUrl) {
    return new MessageRef(workspace, channelId, responseUrl);
  }

  /** A message that cannot be changed once it is sent. */
  public static MessageRef fleeting(WorkspaceId workspace, String channelId, String name) {
    return new MessageRef(workspace, channelId, FLEETING + name);
  }

  public static SlackMessage of(MessageRef message) {
    return new SlackMessage(
        message.conversationId(), kindOf(message.messageId()), message.messageId());
  }

  private static Kind kindOf(String messageId) {
    if (messageId.startsWith(FLEETING)) {
      return Kind.FLEETING;
    }
    return messageId.startsWith("http") ? Kind.ANSWERABLE : Kind.POSTED;
  }
}
