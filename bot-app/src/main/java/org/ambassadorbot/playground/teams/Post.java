package org.ambassadorbot.playground.teams;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A message that stands in a conversation.
 *
 * @param thread the message that started its thread, in a channel
 * @param onlyFor the one person who sees it, or null
 * @param activity what the bot sent; for a person's message, an activity with its text
 */
record Post(
    String id,
    Place place,
    @Nullable String thread,
    String author,
    @Nullable String onlyFor,
    JsonNode activity) {

  Post showing(JsonNode other) {
    return new Post(id, place, thread, author, onlyFor, other);
  }

  JsonNode card() {
    return activity.at("/attachments/0/content");
  }

  String words() {
    String text = activity.path("text").asText("");
    if (card().isMissingNode()) {
      return text;
    }
    String words = new CardReading(card()).words();
    return text.isEmpty() ? words : text + "\n" + words;
  }

  /**
   * A conversation.
   *
   * @param name {@code direct}, or the channel's name
   * @param owner the person of a direct conversation, or null
   */
  record Place(String id, String name, @Nullable String owner) {
    boolean isPersonal() {
      return owner != null;
    }
  }
}
