package org.ambassadorbot.slack.place;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * Where a form was opened, so that what is sent with it can be answered there: carried in the
 * view's {@code private_metadata}.
 *
 * @param argument comes back to the core as it was given
 * @param messageTs the message whose button opened the form, unless it is ephemeral
 */
public record FormOrigin(
    String argument,
    @Nullable String channelId,
    @Nullable String messageTs,
    @Nullable String threadTs,
    @Nullable String responseUrl,
    boolean isEphemeral) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** An origin nothing is known of. */
  public static FormOrigin nowhere() {
    return new FormOrigin("", null, null, null, null, false);
  }

  public FormOrigin withArgument(String text) {
    return new FormOrigin(text, channelId, messageTs, threadTs, responseUrl, isEphemeral);
  }

  /** The metadata's text; without the place when the argument leaves no room for it. */
  public String encoded(int longest) {
    ObjectNode json = JSON.createObjectNode().put("a", argument);
    String bare = json.toString();
    put(json, "c", channelId);
    put(json, "m", messageTs);
    put(json, "t", threadTs);
    put(json, "r", responseUrl);
    if (isEphemeral) {
      json.put("e", true);
    }
    String full = json.toString();
    return full.length() <= longest ? full : bare;
  }

  /** Reads what {@link #encoded} wrote; {@link #nowhere} when it is none of ours. */
  public static FormOrigin decode(String metadata) {
    try {
      JsonNode json = JSON.readTree(metadata);
      return json == null || !json.isObject() ? nowhere() : from(json);
    } catch (JsonProcessingException notOurs) {
      return nowhere();
    }
  }

  private static FormOrigin from(JsonNode json) {
    return new FormOrigin(
        json.path("a").asText(""),
        text(json, "c"),
        text(json, "m"),
        text(json, "t"),
        text(json, "r"),
        json.path("e").asBoolean());
  }

  private static void put(ObjectNode json, String name, @Nullable String value) {
    if (value != null) {
      json.put(name, value);
    }
  }

  private static @Nullable String text(JsonNode json, String name) {
    return json.path(name).isTextual() ? json.path(name).asText() : null;
  }
}
