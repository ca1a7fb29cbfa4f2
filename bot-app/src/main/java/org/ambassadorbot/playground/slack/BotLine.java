package org.ambassadorbot.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A way from the make-believe Slack to the bot: signed requests, or a WebSocket. */
interface BotLine {

  /** Sends a slash command; the JSON of the response, empty when there is none. */
  JsonNode command(Map<String, String> fields);

  /** Sends a button pressed or a form sent; the JSON of the response. */
  JsonNode interaction(JsonNode payload);

  void event(JsonNode envelope);

  /** Sends the last request again, byte for byte; the status of the answer. */
  int redeliver();
}
