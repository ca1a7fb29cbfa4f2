package org.ambassadorbot.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.ambassadorbot.playground.SimulatedPerson.SeenField;

/** The inputs of a modal: what they show, and the state Slack sends when they are filled in. */
final class ModalInputs {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode view;
  private final Map<String, String> typed;

  ModalInputs(JsonNode view, Map<String, String> typed) {
    this.view = view;
    this.typed = typed;
  }

  List<SeenField> fields() {
    List<SeenField> fields = new ArrayList<>();
    for (JsonNode block : view.path("blocks")) {
      if (isInput(block)) {
        String name = block.path("block_id").asText();
        String label = block.path("label").path("text").asText();
        String initial = initial(block.path("element"));
        fields.add(new SeenField(name, label, typed.getOrDefault(name, initial)));
      }
    }
    return fields;
  }

  private static boolean isInput(JsonNode block) {
    return "input".equals(block.path("type").asText());
  }

  private static String initial(JsonNode element) {
    return switch (element.path("type").asText()) {
      case "static_select", "radio_buttons" ->
          element.path("initial_option").path("value").asText("");
      case "multi_static_select" -> joined(element.path("initial_options"));
      case "checkboxes" -> element.path("initial_options").isEmpty() ? "false" : "true";
      case "datepicker" -> element.path("initial_date").asText("");
      case "timepicker" -> element.path("initial_time").asText("");
      case "users_select" -> element.path("initial_user").asText("");
      default -> element.path("initial_value").asText("");
    };
  }

  private static String joined(JsonNode options) {
    return StreamSupport.stream(options.spliterator(), false)
        .map(option -> option.path("value").asText())
        .collect(Collectors.joining(","));
  }

  /** What each field holds once the answers are given. */
  Map<String, String> filled(Map<String, String> answers) {
    Map<String, String> filled = new LinkedHashMap<>();
    for (SeenField field : fields()) {
      filled.put(field.name(), answers.getOrDefault(field.name(), field.value()));
    }
    return filled;
  }

  /** What Slack itself refuses to send, by field. */
  Map<String, String> refused(Map<String, String> filled) {
    Map<String, String> errors = new LinkedHashMap<>();
    for (JsonNode block : view.path("blocks")) {
      String value = filled.getOrDefault(block.path("block_id").asText(), "");
      boolean isEmpty = value.isEmpty() || value.equals("false");
      if (isInput(block) && isEmpty && !block.path("optional").asBoolean()) {
        errors.put(block.path("block_id").asText(), "Please complete this required field.");
      }
      int longest = block.path("element").path("max_length").asInt(Integer.MAX_VALUE);
      if (isInput(block) && value.length() > longest) {
        errors.put(block.path("block_id").asText(), "Too long: at most " + longest);
      }
    }
    return errors;
  }

  /** The state of a submission. */
  ObjectNode state(Map<String, String> filled) {
    ObjectNode values = JSON.createObjectNode();
    for (JsonNode block : view.path("blocks")) {
      if (isInput(block)) {
        String name = block.path("block_id").asText();
        JsonNode element = block.path("element");
        values
            .putObject(name)
            .set(element.path("action_id").asText(), value(element, filled.getOrDefault(name, "")));
      }
    }
    return values;
  }

  private static ObjectNode value(JsonNode element, String answer) {
    String type = element.path("type").asText();
    ObjectNode value = JSON.createObjectNode().put("type", type);
    String given = answer.isEmpty() ? null : answer;
    switch (type) {
      case "static_select", "radio_buttons" -> {
        if (given == null) {
          value.putNull("selected_option");
        } else {
          value.set("selected_option", option(element, given));
        }
      }
      case "multi_static_select" -> selected(value.putArray("selected_options"), element, answer);
      case "checkboxes" -> {
        ArrayNode boxes = value.putArray("selected_options");
        if ("true".equals(answer)) {
          boxes.add(element.path("options").path(0));
        }
      }
      case "datepicker" -> value.put("selected_date", given);
      case "timepicker" -> value.put("selected_time", given);
      case "users_select" -> value.put("selected_user", given);
      default -> value.put("value", given);
    }
    return value;
  }

  private static void selected(ArrayNode array, JsonNode element, String answer) {
    for (String one : answer.split(",", -1)) {
      if (!one.isEmpty()) {
        array.add(option(element, one));
      }
    }
  }

  private static JsonNode option(JsonNode element, String value) {
    for (JsonNode option : options(element)) {
      String label = option.path("text").path("text").asText();
      if (value.equals(option.path("value").asText()) || value.equals(label)) {
        return option;
      }
    }
    throw new IllegalArgumentException("no such choice: " + value);
  }

  private static List<JsonNode> options(JsonNode element) {
    List<JsonNode> options = new ArrayList<>();
    element.path("options").forEach(options::add);
    element.path("option_groups").forEach(group -> group.path("options").forEach(options::add));
    return options;
  }
}
