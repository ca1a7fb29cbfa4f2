package org.ambassadorbot.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ambassadorbot.slack.render.SlackLimits;

/** Slack's documented limits of blocks and views, checked on the JSON that Slack would read. */
public final class BlockKitRules {
  private static final Set<String> COUNTED =
      Set.of("text", "url", "value", "alt_text", "image_url", "placeholder", "initial_value");

  private final List<String> breaches = new ArrayList<>();
  private final Set<String> blockIds = new HashSet<>();

  private BlockKitRules() {}

  /** What is wrong with a message's blocks, in words; empty when nothing is. */
  public static List<String> ofMessage(JsonNode blocks) {
    BlockKitRules rules = new BlockKitRules();
    rules.most("blocks in a message", blocks.size(), SlackLimits.BLOCKS_IN_MESSAGE);
    rules.most("characters in a message's blocks", textIn(blocks), SlackLimits.MESSAGE_TEXT);
    rules.blocks(blocks, true);
    return rules.breaches;
  }

  /** What is wrong with a modal or a Home tab. */
  public static List<String> ofView(JsonNode view) {
    BlockKitRules rules = new BlockKitRules();
    rules.most("blocks in a view", view.path("blocks").size(), SlackLimits.BLOCKS_IN_VIEW);
    boolean isModal = "modal".equals(view.path("type").asText());
    if (isModal) {
      for (String part : List.of("title", "submit", "close")) {
        rules.text("view " + part, view.path(part), SlackLimits.VIEW_TITLE, Set.of("plain_text"));
      }
    }
    rules.length("private_metadata", view.path("private_metadata"), SlackLimits.PRIVATE_METADATA);
    rules.length("callback_id", view.path("callback_id"), SlackLimits.IDENTIFIER);
    rules.blocks(view.path("blocks"), false);
    return rules.breaches;
  }

  private void blocks(JsonNode blocks, boolean isMessage) {
    for (JsonNode block : blocks) {
      length("block_id", block.path("block_id"), SlackLimits.IDENTIFIER);
      String id = block.path("block_id").asText("");
      if (!id.isEmpty() && !blockIds.add(id)) {
        breaches.add("block_id given twice: " + id);
      }
      block(block, isMessage);
    }
  }

  private void block(JsonNode block, boolean isMessage) {
    switch (block.path("type").asText()) {
      case "header" ->
          text("header", block.path("text"), SlackLimits.HEADER_TEXT, Set.of("plain_text"));
      case "section" -> section(block);
      case "context" -> context(block);
      case "actions" -> actions(block.path("elements"));
      case "image" -> image(block);
      case "input" -> new InputRules(this).check(block, isMessage);
      case "rich_text" -> richText(block.path("elements"));
      case "divider" -> {}
      default -> breaches.add("unknown block " + block.path("type").asText());
    }
  }

  private void section(JsonNode block) {
    if (block.has("text")) {
      text("section", block.path("text"), SlackLimits.SECTION_TEXT, Set.of("plain_text", "mrkdwn"));
    } else if (block.path("fields").isEmpty()) {
      breaches.add("a section without text");
    }
    most("fields in a section", block.path("fields").size(), SlackLimits.SECTION_FIELDS);
    for (JsonNode field : block.path("fields")) {
      text("field", field, SlackLimits.FIELD_TEXT, Set.of("plain_text", "mrkdwn"));
    }
  }

  private void context(JsonNode block) {
    between("elements in context", block.path("elements").size(), SlackLimits.CONTEXT_ELEMENTS);
    for (JsonNode element : block.path("elements")) {
      if (!"image".equals(element.path("type").asText())) {
        text("context", element, SlackLimits.SECTION_TEXT, Set.of("plain_text", "mrkdwn"));
      }
    }
  }

  private void actions(JsonNode elements) {
    between("elements in actions", elements.size(), SlackLimits.ACTIONS_ELEMENTS);
    Set<String> ids = new HashSet<>();
    for (JsonNode element : elements) {
      String id = element.path("action_id").asText("");
      if (id.isEmpty() || !ids.add(id)) {
        breaches.add("action_id missing or given twice in a block: " + id);
      }
      length("action_id", element.path("action_id"), SlackLimits.IDENTIFIER);
      text("button", element.path("text"), SlackLimits.BUTTON_TEXT, Set.of("plain_text"));
      length("button value", element.path("value"), SlackLimits.BUTTON_VALUE);
      length("button url", element.path("url"), SlackLimits.URL);
      if (element.has("style")
          && !Set.of("primary", "danger").contains(element.path("style").asText())) {
        breaches.add("unknown button style");
      }
    }
  }

  private void image(JsonNode block) {
    length("image_url", block.path("image_url"), SlackLimits.URL);
    length("alt_text", block.path("alt_text"), SlackLimits.ALTERNATIVE_TEXT);
    if (block.path("alt_text").asText("").isEmpty()
        || block.path("image_url").asText("").isEmpty()) {
      breaches.add("an image without address or alternative text");
    }
  }

  private void richText(JsonNode elements) {
    if (elements.isEmpty()) {
      breaches.add("an empty rich_text");
    }
    for (JsonNode element : elements) {
      String type = element.path("type").asText();
      if (!type.startsWith("rich_text_")) {
        breaches.add("not a rich_text element: " + type);
      }
      richTextParts(element.path("elements"));
    }
  }

  private void richTextParts(JsonNode parts) {
    if (parts.isEmpty()) {
      breaches.add("an empty rich_text element");
    }
    for (JsonNode part : parts) {
      if (part.has("elements")) {
        richTextParts(part.path("elements"));
      } else if (part.path("text").asText("").isEmpty()) {
        breaches.add("an empty text in rich_text");
      }
      part.path("style")
          .fieldNames()
          .forEachRemaining(
              style -> {
                if (!Set.of("bold", "italic", "strike", "code").contains(style)) {
                  breaches.add("unknown style in rich_text: " + style);
                }
              });
    }
  }

  void text(String what, JsonNode text, int most, Set<String> types) {
    if (!types.contains(text.path("type").asText())) {
      breaches.add(what + " of a wrong type: " + text.path("type").asText());
    }
    if (text.path("text").asText("").isEmpty()) {
      breaches.add(what + " is empty");
    }
    length(what, text.path("text"), most);
  }

  void length(String what, JsonNode text, int most) {
    most("characters in " + what, text.asText("").length(), most);
  }

  void between(String what, int count, int most) {
    if (count == 0) {
      breaches.add("no " + what);
    }
    most(what, count, most);
  }

  private void most(String what, int count, int most) {
    if (count > most) {
      breaches.add(count + " " + what + ", at most " + most);
    }
  }

  void breach(String what) {
    breaches.add(what);
  }

  private static int textIn(JsonNode json) {
    int sum = 0;
    if (json.isArray()) {
      for (JsonNode child : json) {
        sum += textIn(child);
      }
    }
    for (var member : json.properties()) {
      JsonNode value = member.getValue();
      boolean isText = value.isTextual() && COUNTED.contains(member.getKey());
      sum += isText ? value.asText().length() : textIn(value);
    }
    return sum;
  }
}
