package org.ambassadorbot.slack.inbound;

import static org.ambassadorbot.slack.inbound.Payload.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The answers in a view's state, by field name. */
final class ViewAnswers {
  private ViewAnswers() {}

  static Map<String, List<String>> of(JsonNode view) {
    Map<String, List<String>> answers = new HashMap<>();
    for (Map.Entry<String, JsonNode> block : view.path("state").path("values").properties()) {
      for (JsonNode element : block.getValue()) {
        answers.put(block.getKey(), values(element));
      }
    }
    return answers;
  }

  private static List<String> values(JsonNode element) {
    return switch (text(element, "type")) {
      case "static_select", "radio_buttons" -> one(text(element, "selected_option", "value"));
      case "multi_static_select" -> all(element.path("selected_options"));
      case "checkboxes" ->
          List.of(all(element.path("selected_options")).isEmpty() ? "false" : "true");
      case "datepicker" -> one(text(element, "selected_date"));
      case "timepicker" -> one(text(element, "selected_time"));
      case "users_select" -> one(text(element, "selected_user"));
      default -> one(text(element, "value"));
    };
  }

  private static List<String> all(JsonNode options) {
    List<String> values = new ArrayList<>();
    for (JsonNode option : options) {
      values.add(text(option, "value"));
    }
    return values;
  }

  private static List<String> one(String value) {
    return value.isEmpty() ? List.of() : List.of(value);
  }
}
