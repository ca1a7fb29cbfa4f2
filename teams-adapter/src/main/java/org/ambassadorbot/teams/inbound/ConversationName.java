package org.ambassadorbot.teams.inbound;

import org.jspecify.annotations.Nullable;

/**
 * A conversation as Teams writes it: in a channel, a thread's first message stands behind the
 * channel.
 */
public record ConversationName(String value) {
  private static final String THREAD = ";messageid=";

  /** The name of a thread of a conversation, or of the conversation when there is no thread. */
  public static ConversationName of(String base, @Nullable String thread) {
    return new ConversationName(thread == null ? base : base + THREAD + thread);
  }

  /** The conversation without its thread. */
  public String base() {
    int at = value.indexOf(THREAD);
    return at < 0 ? value : value.substring(0, at);
  }

  public @Nullable String thread() {
    int at = value.indexOf(THREAD);
    return at < 0 ? null : value.substring(at + THREAD.length());
  }

  /**
   * The one name under which a message is remembered, whether it was sent or is answered to: a
   * message that starts a thread stands in the conversation itself.
   */
  public String holding(String messageId) {
    return messageId.equals(thread()) ? base() : value;
  }
}
