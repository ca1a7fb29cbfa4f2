package org.ambassadorbot.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Blocks as a person reads them. */
final class BlockWords {
  private BlockWords() {}

  /** The words of a message: those of its blocks, or its text when it has none. */
  static String of(JsonNode blocks, String text) {
    List<String> lines = new ArrayList<>();
    for (JsonNode block : blocks) {
      String line = words(block);
      if (!line.isBlank()) {
        lines.add(line);
      }
    }
    return lines.isEmpty() ? plain(text) : String.join("\n", lines);
  }

  private static String words(JsonNode block) {
    return switch (block.path("type").asText()) {
      case "header" -> block.path("text").path("text").asText();
      case "section" -> section(block);
      case "context" -> joined(block.path("elements"), " ");
      case "image" -> "[" + block.path("alt_text").asText() + "]";
      case "divider" -> "———";
      case "rich_text" -> richText(block.path("elements"));
      default -> "";
    };
  }

  private static String section(JsonNode block) {
    String text = text(block.path("text"));
    String fields = joined(block.path("fields"), "\n").replace("\n\n", "\n");
    return (text + (text.isEmpty() || fields.isEmpty() ? "" : "\n") + fields);
  }

  private static String joined(JsonNode texts, String separator) {
    List<String> parts = new ArrayList<>();
    for (JsonNode part : texts) {
      parts.add(text(part).replace("\n", " : "));
    }
    return String.join(separator, parts);
  }

  private static String text(JsonNode text) {
    String raw = text.path("text").asText("");
    return "mrkdwn".equals(text.path("type").asText()) ? plain(raw) : raw;
  }

  /** mrkdwn without its marks. */
  static String plain(String mrkdwn) {
    return mrkdwn
        .replaceAll("<[^<>|]*\\|([^<>]*)>", "$1")
        .replaceAll("<([^<>]*)>", "$1")
        .replaceAll("(?<![\\w*])\\*([^*\n]+)\\*", "$1")
        .replaceAll("(?<!\\w)_([^_\n]+)_(?!\\w)", "$1")
        .replace("`", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  private static String richText(JsonNode elements) {
    List<String> lines = new ArrayList<>();
    for (JsonNode element : elements) {
      switch (element.path("type").asText()) {
        case "rich_text_list" -> lines.addAll(list(element));
        case "rich_text_quote" -> lines.add("> " + run(element).replace("\n", "\n> "));
        default -> lines.add(run(element));
      }
    }
    return String.join("\n", lines);
  }

  private static List<String> list(JsonNode list) {
    List<String> lines = new ArrayList<>();
    boolean isNumbered = "ordered".equals(list.path("style").asText());
    for (JsonNode item : list.path("elements")) {
      lines.add((isNumbered ? (lines.size() + 1) + ". " : "• ") + run(item));
    }
    return lines;
  }

  private static String run(JsonNode element) {
    StringBuilder words = new StringBuilder();
    for (JsonNode part : element.path("elements")) {
      words.append(part.path("text").asText(""));
    }
    return words.toString();
  }

  /** The buttons, left to right and top to bottom. */
  static List<JsonNode> buttons(JsonNode blocks) {
    List<JsonNode> buttons = new ArrayList<>();
    for (JsonNode block : blocks) {
      for (JsonNode element : block.path("elements")) {
        if ("button".equals(element.path("type").asText())) {
          buttons.add(element);
        }
      }
    }
    return buttons;
  }

  static List<String> labels(JsonNode blocks) {
    return buttons(blocks).stream().map(BlockWords::label).toList();
  }

  static Optional<JsonNode> button(JsonNode blocks, String label) {
    return buttons(blocks).stream().filter(button -> label(button).equals(label)).findFirst();
  }

  private static String label(JsonNode button) {
    return button.path("text").path("text").asText();
  }
}
