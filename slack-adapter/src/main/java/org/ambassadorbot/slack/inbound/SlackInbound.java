package org.ambassadorbot.slack.inbound;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.slack.place.ResponseUrls;

/** Turns what Slack sends into what the core understands; pure, and empty for what is not ours. */
public final class SlackInbound {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION);

  private final CommandMapping commands;
  private final ActionMapping actions;
  private final SubmissionMapping submissions;
  private final ShortcutMapping shortcuts;
  private final EventMapping events = new EventMapping();

  public SlackInbound(ResponseUrls responseUrls) {
    this.commands = new CommandMapping(responseUrls);
    this.actions = new ActionMapping(responseUrls);
    this.submissions = new SubmissionMapping(responseUrls);
    this.shortcuts = new ShortcutMapping(responseUrls);
  }

  /** A body of {@code application/json}. */
  public static JsonNode json(byte[] body) throws MalformedRequest {
    try {
      JsonNode json = JSON.readTree(body);
      return requireObject(json);
    } catch (IOException e) {
      throw new MalformedRequest("a body that is not JSON", e);
    }
  }

  /** A JSON text inside a form or an envelope. */
  public static JsonNode json(String text) throws MalformedRequest {
    try {
      return requireObject(JSON.readTree(text));
    } catch (IOException e) {
      throw new MalformedRequest("a payload that is not JSON", e);
    }
  }

  /** A body of {@code application/x-www-form-urlencoded}. */
  public static Map<String, String> form(byte[] body) throws MalformedRequest {
    return FormBody.decode(body);
  }

  private static JsonNode requireObject(JsonNode json) throws MalformedRequest {
    if (!json.isObject()) {
      throw new MalformedRequest("a body that is no JSON object", null);
    }
    return json;
  }

  /** A slash command, by its fields. */
  public Optional<Heard> command(Map<String, String> fields) {
    return commands.map(fields);
  }

  /** A button pressed, a form sent, or a message brought to the bot. */
  public Optional<Heard> interaction(JsonNode payload) {
    return switch (Payload.text(payload, "type")) {
      case "block_actions" -> actions.map(payload);
      case "view_submission" -> submissions.map(payload);
      case "message_action" -> shortcuts.map(payload);
      default -> Optional.empty();
    };
  }

  /** An event, in its envelope. */
  public Optional<Heard> event(JsonNode envelope) {
    return "event_callback".equals(Payload.text(envelope, "type"))
        ? events.map(envelope).map(incoming -> new Heard(incoming, ReplyWay.event()))
        : Optional.empty();
  }
}
