package org.ambassadorbot.teams.card;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.ambassadorbot.core.message.WebAddress;

/** Finds what Teams would refuse or ignore in messages, dialogs and cards. Pure. */
public final class AdaptiveCardValidator {
  private static final Set<String> NESTED =
      Set.of("body", "items", "columns", "actions", "inlines", "selectAction");
  private static final Set<String> CARD =
      Set.of("type", "$schema", "version", "body", "actions", "msteams", "fallbackText", "speak");
  private static final Pattern MENTION = Pattern.compile("<at>", Pattern.CASE_INSENSITIVE);

  private final List<String> problems = new ArrayList<>();
  private final Set<String> inputs = new HashSet<>();

  private AdaptiveCardValidator() {}

  /** What is wrong with a message activity, in words; empty when nothing is. */
  public static List<String> ofActivity(JsonNode activity) {
    AdaptiveCardValidator validator = new AdaptiveCardValidator();
    validator.activity(activity);
    return validator.problems;
  }

  /** What is wrong with an Adaptive Card, in words; empty when nothing is. */
  public static List<String> ofCard(JsonNode card) {
    AdaptiveCardValidator validator = new AdaptiveCardValidator();
    validator.card(card);
    return validator.problems;
  }

  private void activity(JsonNode activity) {
    check(Json.size(activity) <= TeamsLimits.LARGEST_MESSAGE, "larger than a message may be");
    String notification = activity.path("summary").asText() + activity.path("text").asText();
    check(!notification.isBlank(), "a message without words for its notification");
    boolean isMentioning = MENTION.matcher(activity.path("text").asText()).find();
    check(!isMentioning && activity.path("entities").isEmpty(), "a message that mentions");
    for (JsonNode attachment : activity.path("attachments")) {
      String type = attachment.path("contentType").asText();
      check(type.equals(AdaptiveCardRenderer.CONTENT_TYPE), "an attachment of type " + type);
      card(attachment.path("content"));
    }
  }

  private void card(JsonNode card) {
    check(card.path("type").asText().equals("AdaptiveCard"), "not an Adaptive Card");
    check(card.path("version").asText().equals("1.5"), "not version 1.5");
    check(card.path("body").isArray(), "a card without body");
    check(!card.path("msteams").has("entities"), "a card that mentions");
    members(card).forEach(name -> check(CARD.contains(name), "a card with member " + name));
    children(card);
  }

  private void children(JsonNode node) {
    for (String name : NESTED) {
      JsonNode child = node.path(name);
      if (child.isArray()) {
        child.forEach(this::element);
      } else if (child.isObject()) {
        element(child);
      }
    }
  }

  private void element(JsonNode node) {
    String type = node.path("type").asText();
    CardSchema.Shape shape = CardSchema.of(type);
    if (shape == null) {
      problems.add("unknown type '" + type + "'");
      return;
    }
    shape.required().forEach(name -> check(node.hasNonNull(name), type + " without " + name));
    for (String name : members(node)) {
      check(shape.knows(name), type + " with member " + name);
      JsonNode value = node.path(name);
      boolean isWord = !value.isTextual() || CardSchema.takes(name, value.asText());
      check(isWord, type + " with " + name + " '" + value.asText() + "'");
    }
    particular(type, node);
    children(node);
  }

  private void particular(String type, JsonNode node) {
    if (type.startsWith("Input.")) {
      input(type, node);
    }
    if (type.startsWith("Action.") && !type.equals("Action.OpenUrl")) {
      check(!node.path("title").asText().isBlank(), "a button without title");
    }
    if (node.has("url")) {
      check(WebAddress.isAllowed(node.path("url").asText()), type + " with a bad address");
    }
    if (type.equals("ActionSet")) {
      int buttons = node.path("actions").size();
      boolean fits = buttons > 0 && buttons <= TeamsLimits.BUTTONS_IN_A_ROW;
      check(fits, "an ActionSet of " + buttons + " buttons");
    }
    if (type.equals("RichTextBlock")) {
      check(
          !node.path("inlines").isEmpty() || !node.has("inlines"), "a RichTextBlock without text");
    }
  }

  private void input(String type, JsonNode node) {
    check(inputs.add(node.path("id").asText()), "two inputs named " + node.path("id").asText());
    check(!node.path("label").asText().isBlank(), type + " without label");
    boolean isExplained = !node.path("isRequired").asBoolean() || node.hasNonNull("errorMessage");
    check(isExplained, type + " required without errorMessage");
    if (type.equals("Input.ChoiceSet")) {
      boolean hasChoices = !node.path("choices").isEmpty() || node.has("choices.data");
      check(hasChoices, "a choice without choices");
      node.path("choices").forEach(this::choice);
    }
    if (type.equals("Input.Toggle")) {
      check(node.hasNonNull("title"), "Input.Toggle without title");
    }
  }

  private void choice(JsonNode choice) {
    boolean isComplete = choice.path("title").isTextual() && choice.path("value").isTextual();
    check(isComplete, "a choice without title or value");
  }

  private void check(boolean isRight, String problem) {
    if (!isRight) {
      problems.add(problem);
    }
  }

  private static List<String> members(JsonNode node) {
    return node.properties().stream().map(Map.Entry::getKey).toList();
  }
}
