package org.ambassadorbot.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.ambassadorbot.slack.render.SlackLimits;

/** Slack's limits of input blocks. */
final class InputRules {
  private static final Set<String> PLAIN = Set.of("plain_text");
  private static final Set<String> KNOWN =
      Set.of(
          "plain_text_input",
          "static_select",
          "multi_static_select",
          "checkboxes",
          "radio_buttons",
          "datepicker",
          "timepicker",
          "users_select");

  private final BlockKitRules rules;

  InputRules(BlockKitRules rules) {
    this.rules = rules;
  }

  void check(JsonNode block, boolean isMessage) {
    if (isMessage) {
      rules.breach("an input in a message");
    }
    rules.text("label", block.path("label"), SlackLimits.INPUT_LABEL, PLAIN);
    if (block.has("hint")) {
      rules.text("hint", block.path("hint"), SlackLimits.INPUT_HINT, PLAIN);
    }
    JsonNode element = block.path("element");
    String type = element.path("type").asText();
    if (!KNOWN.contains(type)) {
      rules.breach("unknown input " + type);
    }
    rules.length("action_id", element.path("action_id"), SlackLimits.IDENTIFIER);
    if (element.has("placeholder")) {
      rules.text("placeholder", element.path("placeholder"), SlackLimits.PLACEHOLDER, PLAIN);
    }
    if (element.path("max_length").asInt(1) > SlackLimits.INPUT_TEXT) {
      rules.breach("max_length above " + SlackLimits.INPUT_TEXT);
    }
    int longest = element.path("max_length").asInt(SlackLimits.INPUT_TEXT);
    rules.length("initial_value", element.path("initial_value"), longest);
    if (element.has("options")) {
      options(element.path("options"), type);
    }
    if (element.has("option_groups")) {
      groups(element, type);
    }
  }

  private void groups(JsonNode element, String type) {
    if (element.has("options")) {
      rules.breach("options and option_groups");
    }
    rules.between("option_groups", element.path("option_groups").size(), SlackLimits.OPTION_GROUPS);
    for (JsonNode group : element.path("option_groups")) {
      rules.text("option group", group.path("label"), SlackLimits.OPTION_TEXT, PLAIN);
      options(group.path("options"), type);
    }
  }

  private void options(JsonNode options, String type) {
    boolean isShort = type.equals("checkboxes") || type.equals("radio_buttons");
    rules.between("options", options.size(), isShort ? 10 : SlackLimits.OPTIONS);
    for (JsonNode option : options) {
      rules.text(
          "option", option.path("text"), SlackLimits.OPTION_TEXT, Set.of("plain_text", "mrkdwn"));
      rules.length("option value", option.path("value"), SlackLimits.OPTION_VALUE);
      if (option.path("value").asText("").isEmpty()) {
        rules.breach("an option without value");
      }
    }
  }
}
