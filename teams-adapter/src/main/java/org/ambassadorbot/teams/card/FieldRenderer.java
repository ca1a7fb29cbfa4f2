package org.ambassadorbot.teams.card;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.ambassadorbot.core.message.FormField;

/** Draws one field of a form; an input's label and titles are plain text in Adaptive Cards. */
final class FieldRenderer implements FormField.Renderer<List<ObjectNode>> {
  private static final int MOST_AT_A_GLANCE = 25;
  private static final String PEOPLE = "graph.microsoft.com/users";

  @Override
  public List<ObjectNode> text(FormField.TextField field) {
    ObjectNode input = input("Input.Text", field).put("maxLength", field.longest());
    if (field.isMultiline()) {
      input.put("isMultiline", true);
    }
    if (field.hint() != null) {
      input.put("placeholder", field.hint());
    }
    if (field.initial() != null && !field.initial().isEmpty()) {
      input.put("value", Shortening.atWord(field.initial(), field.longest()));
    }
    return List.of(input);
  }

  @Override
  public List<ObjectNode> choice(FormField.ChoiceField field) {
    ObjectNode input = input("Input.ChoiceSet", field);
    input.put("style", style(field));
    input.put("isMultiSelect", field.isMultiple());
    if (!field.initial().isEmpty()) {
      input.put("value", String.join(",", field.initial()));
    }
    ArrayNode choices = input.putArray("choices");
    field
        .choices()
        .forEach(each -> choices.addObject().put("title", each.label()).put("value", each.value()));
    return List.of(input);
  }

  /** Many choices are a menu in which people type to filter; few are seen at once. */
  private static String style(FormField.ChoiceField field) {
    boolean isLong = field.choices().size() > MOST_AT_A_GLANCE;
    if (field.isMultiple()) {
      return isLong ? "compact" : "expanded";
    }
    return isLong ? "filtered" : "compact";
  }

  @Override
  public List<ObjectNode> tick(FormField.TickField field) {
    ObjectNode input = input("Input.Toggle", field).put("title", field.statement());
    input.put("value", Boolean.toString(field.isTicked()));
    return List.of(input.put("valueOn", "true").put("valueOff", "false").put("wrap", true));
  }

  @Override
  public List<ObjectNode> date(FormField.DateField field) {
    ObjectNode input = input("Input.Date", field);
    if (field.initial() != null) {
      input.put("value", field.initial().toString());
    }
    return List.of(input);
  }

  @Override
  public List<ObjectNode> time(FormField.TimeField field) {
    ObjectNode input = input("Input.Time", field);
    if (field.initial() != null) {
      input.put("value", field.initial().toString());
    }
    return List.of(input);
  }

  @Override
  public List<ObjectNode> person(FormField.PersonField field) {
    ObjectNode input = input("Input.ChoiceSet", field).put("style", "filtered");
    input.putArray("choices");
    input.set("choices.data", Json.typed("Data.Query").put("dataset", PEOPLE));
    return List.of(input);
  }

  @Override
  public List<ObjectNode> explanation(FormField.Explanation explanation) {
    return TextRuns.blocks(explanation.text());
  }

  private static ObjectNode input(String type, FormField field) {
    ObjectNode input = Json.typed(type).put("id", field.name()).put("label", field.label());
    if (field.isRequired()) {
      input.put("isRequired", true).put("errorMessage", field.label());
    }
    return input;
  }
}
