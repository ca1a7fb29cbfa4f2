package org.ambassadorbot.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A message that stands in a channel.
 *
 * @param author a user's identifier
 * @param onlyFor the one person who sees it, when it is ephemeral
 * @param thread the thread in which it stands, if it stands in one
 */
record Posted(
    String channel,
    String ts,
    String author,
    @Nullable String onlyFor,
    @Nullable InThread thread,
    String text,
    JsonNode blocks,
    JsonNode metadata) {

  /**
   * A place in a thread.
   *
   * @param root the message that began it
   * @param isShownOutside whether the channel shows the message too
   */
  record InThread(String root, boolean isShownOutside) {}

  /** Whether only those see it who open its thread. */
  boolean isInThreadOnly() {
    return thread != null && !thread.isShownOutside();
  }

  /** The message that began the thread it stands in, or would if somebody answered it. */
  String root() {
    return thread == null ? ts : thread.root();
  }

  boolean isEphemeral() {
    return onlyFor != null;
  }

  boolean isSeenBy(String user) {
    return onlyFor == null || onlyFor.equals(user);
  }

  String id() {
    return channel + "/" + ts;
  }

  Posted showing(String newText, JsonNode newBlocks) {
    return new Posted(channel, ts, author, onlyFor, thread, newText, newBlocks, metadata);
  }
}
