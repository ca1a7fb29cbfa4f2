package org.ambassadorbot.slack.place;

import org.jspecify.annotations.Nullable;

/**
 * A channel, and for half an hour the address that answers in it even where the bot is no member.
 *
 * @param responseUrl already checked by {@link ResponseUrls}
 */
public record ReplyChannel(String channelId, @Nullable String responseUrl) {
  private static final char SEPARATOR = '|';

  /** The conversation's identifier, as the core keeps it. */
  public String encoded() {
    return responseUrl == null ? channelId : channelId + SEPARATOR + responseUrl;
  }

  /** Reads what {@link #encoded} wrote. */
  public static ReplyChannel decode(String conversationId) {
    int at = conversationId.indexOf(SEPARATOR);
    return at < 0
        ? new ReplyChannel(conversationId, null)
        : new ReplyChannel(conversationId.substring(0, at), conversationId.substring(at + 1));
  }
}
