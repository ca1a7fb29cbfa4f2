package org.ambassadorbot.playground.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An Adaptive Card as a person reads it: its words, its buttons, its input fields, its errors. */
final class CardReading {
  private final List<String> lines = new ArrayList<>();
  private final List<JsonNode> actions = new ArrayList<>();
  private final Map<String, JsonNode> inputs = new LinkedHashMap<>();
  private final Map<String, String> errors = new LinkedHashMap<>();
  private String lastInput = "";

  CardReading(JsonNode card) {
    card.path("body").forEach(this::element);
    card.path("actions").forEach(actions::add);
  }

  String words() {
    return String.join("\n", lines);
  }

  List<String> buttons() {
    return actions.stream().map(action -> action.path("title").asText()).toList();
  }

  Optional<JsonNode> action(String title) {
    return actions.stream()
        .filter(action -> action.path("title").asText().equals(title))
        .findFirst();
  }

  /** The first button that sends the card's inputs. */
  Optional<JsonNode> submission() {
    return actions.stream()
        .filter(action -> !action.path("type").asText().equals("Action.OpenUrl"))
        .findFirst();
  }

  /** The input fields by name, in the order they stand. */
  Map<String, JsonNode> inputs() {
    return inputs;
  }

  /** What is said to be wrong, by the name of the input it stands under. */
  Map<String, String> errors() {
    return errors;
  }

  private void element(JsonNode node) {
    String type = node.path("type").asText();
    if (type.startsWith("Input.")) {
      lastInput = node.path("id").asText();
      inputs.put(lastInput, node);
      lines.add(field(node));
      return;
    }
    switch (type) {
      case "RichTextBlock" -> text(node);
      case "TextBlock" -> lines.add(node.path("text").asText());
      case "Image" -> lines.add(node.path("altText").asText());
      case "ActionSet" -> node.path("actions").forEach(actions::add);
      case "ColumnSet" -> lines.add(row(node));
      default -> node.path("items").forEach(this::element);
    }
  }

  private void text(JsonNode block) {
    String words = words(block);
    String color = block.at("/inlines/0/color").asText();
    if (color.equals("Attention") && !lastInput.isEmpty()) {
      errors.merge(lastInput, words, (some, more) -> some + "\n" + more);
    }
    lines.add(words);
  }

  private static String words(JsonNode block) {
    StringBuilder words = new StringBuilder();
    block.path("inlines").forEach(run -> words.append(run.path("text").asText()));
    return words.toString();
  }

  private static String row(JsonNode columns) {
    List<String> cells = new ArrayList<>();
    for (JsonNode column : columns.path("columns")) {
      List<String> cell = new ArrayList<>();
      column.path("items").forEach(item -> cell.add(words(item)));
      cells.add(String.join(" ", cell));
    }
    boolean isFact = columns.at("/columns/0/width").isNumber();
    return String.join(isFact ? " : " : " ", cells);
  }

  private static String field(JsonNode input) {
    String value = input.path("value").asText("");
    return input.path("label").asText() + (value.isEmpty() ? " : …" : " : " + value);
  }
}
