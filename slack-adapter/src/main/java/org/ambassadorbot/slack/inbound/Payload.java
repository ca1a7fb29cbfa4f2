package org.ambassadorbot.slack.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Reading of payloads in which anything may be missing. */
final class Payload {
  private Payload() {}

  /** The text at a path, or empty when it is absent, null or no text. */
  static String text(JsonNode json, String... path) {
    JsonNode node = json;
    for (String name : path) {
      node = node.path(name);
    }
    return node.isTextual() ? node.textValue() : "";
  }

  static @Nullable String textOrNull(JsonNode json, String... path) {
    String text = text(json, path);
    return text.isEmpty() ? null : text;
  }

  static String firstOf(String... candidates) {
    for (String candidate : candidates) {
      if (!candidate.isEmpty()) {
        return candidate;
      }
    }
    return "";
  }
}
