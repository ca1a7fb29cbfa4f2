package org.ambassadorbot.playground.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ambassadorbot.teams.card.Json;

/** The input fields of a card once a person has typed in them, as Teams checks and sends them. */
final class FilledInputs {
  private final Map<String, JsonNode> inputs;
  private final Map<String, String> values = new LinkedHashMap<>();

  /**
   * Types answers in the fields; those left out keep what they show.
   *
   * @throws IllegalArgumentException when there is no such field
   */
  FilledInputs(CardReading card, Map<String, String> answers) {
    this.inputs = card.inputs();
    inputs.forEach((name, input) -> values.put(name, input.path("value").asText("")));
    answers.forEach(this::type);
  }

  /** What the client itself objects to, by field; nothing is sent then. */
  Map<String, String> errors() {
    Map<String, String> errors = new LinkedHashMap<>();
    inputs.forEach(
        (name, input) -> {
          String value = values.getOrDefault(name, "");
          boolean isOff =
              value.isEmpty()
                  || (input.path("type").asText().equals("Input.Toggle") && !value.equals("true"));
          int longest = input.path("maxLength").asInt(Integer.MAX_VALUE);
          if ((input.path("isRequired").asBoolean() && isOff) || value.length() > longest) {
            errors.put(name, input.path("errorMessage").asText(input.path("label").asText()));
          }
        });
    return errors;
  }

  /** The data of an action with the inputs beside it, as Teams merges them. */
  ObjectNode mergedInto(JsonNode data) {
    ObjectNode merged = data instanceof ObjectNode object ? object.deepCopy() : Json.object();
    values.forEach(merged::put);
    return merged;
  }

  private void type(String name, String answer) {
    JsonNode input = inputs.get(name);
    if (input == null) {
      throw new IllegalArgumentException("no field " + name + " but " + inputs.keySet());
    }
    values.put(name, chosen(input, answer));
  }

  private static String chosen(JsonNode input, String answer) {
    if (!input.path("type").asText().equals("Input.ChoiceSet") || input.has("choices.data")) {
      return answer;
    }
    return Stream.of(answer.split(","))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .map(part -> choice(input, part))
        .collect(Collectors.joining(","));
  }

  private static String choice(JsonNode input, String answer) {
    for (JsonNode choice : input.path("choices")) {
      String value = choice.path("value").asText();
      if (value.equals(answer) || choice.path("title").asText().equals(answer)) {
        return value;
      }
    }
    throw new IllegalArgumentException("no choice " + answer);
  }
}
