package org.ambassadorbot.teams.card;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.ButtonAction;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.message.FormId;
import org.jspecify.annotations.Nullable;

/**
 * What a button carries and what comes back with it: our own members, which start with an
 * underscore, beside the answers under the names of the fields. Whoever presses can change it all.
 */
public final class ActionData {
  private static final String ACTION = "_action";
  private static final String ARGUMENT = "_argument";
  private static final String FORM = "_form";
  private static final String SEVERAL = "_several";
  private static final String SOURCE = "_source";

  private final JsonNode data;

  /** Reads what came back; anything at all may stand there. */
  public ActionData(JsonNode data) {
    this.data = data;
  }

  static ObjectNode of(ButtonAction.Press press) {
    return Json.object().put(ACTION, press.id().value()).put(ARGUMENT, press.argument());
  }

  static ObjectNode of(ButtonAction.OpenForm open) {
    ObjectNode data = Json.object();
    data.set("msteams", Json.typed("task/fetch"));
    return data.put(FORM, open.form().value()).put(ARGUMENT, open.argument());
  }

  static ObjectNode of(Form form, @Nullable String sourceMessage) {
    ObjectNode data = Json.object();
    data.put(FORM, form.id().value()).put(ARGUMENT, form.argument());
    List<String> several = severalIn(form);
    if (!several.isEmpty()) {
      several.forEach(data.putArray(SEVERAL)::add);
    }
    if (sourceMessage != null) {
      data.put(SOURCE, sourceMessage);
    }
    return data;
  }

  /** The button's action, when there is a well-formed one. */
  public Optional<ActionId> action() {
    return text(ACTION).filter(ActionId::isValid).map(ActionId::new);
  }

  /** The form opened or filled in, when there is a well-formed one. */
  public Optional<FormId> form() {
    return text(FORM).filter(FormId::isValid).map(FormId::new);
  }

  /** The argument of the button or the form; empty when it is missing or too long to be ours. */
  public String argument() {
    return text(ARGUMENT).filter(a -> a.length() <= ButtonAction.LONGEST_ARGUMENT).orElse("");
  }

  /** The message whose button opened the dialog. */
  public Optional<String> sourceMessage() {
    return text(SOURCE).filter(source -> source.matches("[\\w:|.-]{1,200}"));
  }

  /** The answers by field name. */
  public Map<String, List<String>> answers() {
    Map<String, List<String>> answers = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : data.properties()) {
      String name = member.getKey();
      if (!name.startsWith("_") && !name.equals("msteams")) {
        answers.put(name, values(member.getValue(), isSeveral(name)));
      }
    }
    return answers;
  }

  private static List<String> values(JsonNode value, boolean isSeveral) {
    if (value.isArray()) {
      List<String> values = new ArrayList<>();
      value.forEach(each -> values.addAll(values(each, false)));
      return values;
    }
    String text = value.isValueNode() && !value.isNull() ? value.asText() : "";
    if (text.isBlank()) {
      return List.of();
    }
    return isSeveral ? List.of(text.split(",")) : List.of(text);
  }

  private boolean isSeveral(String name) {
    for (JsonNode each : data.path(SEVERAL)) {
      if (each.asText().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private Optional<String> text(String name) {
    return Optional.ofNullable(data.path(name).textValue());
  }

  private static List<String> severalIn(Form form) {
    return form.fields().stream()
        .filter(field -> field instanceof FormField.ChoiceField choice && choice.isMultiple())
        .map(FormField::name)
        .toList();
  }
}
