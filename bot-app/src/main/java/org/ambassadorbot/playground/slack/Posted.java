package org.ambassadorbot.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A message that stands in a channel.
 *
 * @param author a user's identifier
 * @param onlyFor the one person who sees it, when it is ephemeral
 */
record Posted(
    String channel,
    String ts,
    String author,
    @Nullable String onlyFor,
    @Nullable String thread,
    String text,
    JsonNode blocks,
    JsonNode metadata) {

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
