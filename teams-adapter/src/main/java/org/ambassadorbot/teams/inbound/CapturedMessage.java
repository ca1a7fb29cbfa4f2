package org.ambassadorbot.teams.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** A message that somebody brought to the bot by its entry in the menu of every message. */
public record CapturedMessage(String text, @Nullable String address) {
  /** How the manifest names the entry, and Teams whoever chose it. */
  public static final String COMMAND = "captureMessage";

  static final String INVOKES = "composeExtension/";
  static final String OPENED = INVOKES + "fetchTask";
  static final String SENT = INVOKES + "submitAction";

  static boolean isIn(JsonNode value) {
    return value.path("commandId").asText().equals(COMMAND);
  }

  /** Reads what an invoke carries of the message. */
  static CapturedMessage of(JsonNode value) {
    JsonNode payload = value.path("messagePayload");
    String content = payload.at("/body/content").asText("");
    boolean isHtml = !payload.at("/body/contentType").asText("").equals("text");
    String words = isHtml ? MessageText.ofHtml(content) : content.strip();
    String about = payload.at("/attachments/0/contentUrl").asText("");
    return new CapturedMessage(
        words.isBlank() && about.startsWith("http") ? about : words,
        payload.path("linkToMessage").textValue());
  }
}
