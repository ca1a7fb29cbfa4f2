package org.ambassadorbot.teams.card;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The part of the Adaptive Card 1.5 schema that this bot draws with: for each type, the members it
 * must and may have. What is not listed counts as wrong, so that a typing error does not pass for a
 * member that Teams would silently ignore.
 */
final class CardSchema {
  private static final Set<String> ELEMENT =
      Set.of("type", "id", "separator", "spacing", "isVisible", "height", "fallback");
  private static final Set<String> INPUT =
      union(ELEMENT, Set.of("label", "isRequired", "errorMessage"));
  private static final Set<String> ACTION =
      Set.of("type", "title", "style", "tooltip", "mode", "isEnabled", "iconUrl", "fallback");
  private static final Map<String, Shape> SHAPES =
      Map.ofEntries(
          element("RichTextBlock", Set.of("inlines"), Set.of("horizontalAlignment")),
          element(
              "TextBlock",
              Set.of("text"),
              Set.of("wrap", "weight", "size", "color", "isSubtle", "maxLines", "fontType")),
          element("Image", Set.of("url"), Set.of("altText", "size", "style", "selectAction")),
          element("Container", Set.of("items"), Set.of("style", "bleed", "selectAction")),
          element("ColumnSet", Set.of("columns"), Set.of("style", "selectAction")),
          element("Column", Set.of("items"), Set.of("width", "style", "selectAction")),
          element("ActionSet", Set.of("actions"), Set.of()),
          Map.entry(
              "TextRun",
              new Shape(
                  Set.of("text"),
                  Set.of(
                      "type",
                      "color",
                      "fontType",
                      "highlight",
                      "isSubtle",
                      "italic",
                      "size",
                      "strikethrough",
                      "underline",
                      "weight",
                      "selectAction"))),
          input("Input.Text", Set.of("placeholder", "value", "isMultiline", "maxLength", "style")),
          input(
              "Input.ChoiceSet",
              Set.of(
                  "choices",
                  "choices.data",
                  "style",
                  "isMultiSelect",
                  "value",
                  "placeholder",
                  "wrap")),
          input("Input.Toggle", Set.of("title", "value", "valueOn", "valueOff", "wrap")),
          input("Input.Date", Set.of("value", "placeholder", "min", "max")),
          input("Input.Time", Set.of("value", "placeholder", "min", "max")),
          action("Action.OpenUrl", Set.of("url"), Set.of()),
          action("Action.Submit", Set.of("data"), Set.of("associatedInputs")),
          action("Action.Execute", Set.of("verb"), Set.of("data", "associatedInputs")));
  private static final Map<String, Set<String>> VALUES =
      Map.of(
          "spacing", Set.of("Default", "None", "Small", "Medium", "Large", "ExtraLarge", "Padding"),
          "weight", Set.of("Default", "Lighter", "Bolder"),
          "size", Set.of("Default", "Small", "Medium", "Large", "ExtraLarge", "Auto", "Stretch"),
          "color", Set.of("Default", "Dark", "Light", "Accent", "Good", "Warning", "Attention"),
          "fontType", Set.of("Default", "Monospace"),
          "style",
              Set.of(
                  "default",
                  "emphasis",
                  "good",
                  "attention",
                  "warning",
                  "accent",
                  "compact",
                  "expanded",
                  "filtered",
                  "positive",
                  "destructive",
                  "text",
                  "url",
                  "email"),
          "associatedInputs", Set.of("auto", "none"));

  private CardSchema() {}

  /** The members of one type: those it must have, and those it may have beside. */
  record Shape(Set<String> required, Set<String> optional) {
    boolean knows(String member) {
      return required.contains(member) || optional.contains(member);
    }
  }

  static @Nullable Shape of(String type) {
    return SHAPES.get(type);
  }

  /** Whether a word may stand in a member; true for members that take anything. */
  static boolean takes(String member, String word) {
    Set<String> words = VALUES.get(member);
    return words == null || words.contains(word);
  }

  private static Map.Entry<String, Shape> element(
      String type, Set<String> required, Set<String> optional) {
    return Map.entry(type, new Shape(required, union(ELEMENT, optional)));
  }

  private static Map.Entry<String, Shape> input(String type, Set<String> optional) {
    return Map.entry(type, new Shape(Set.of("id"), union(INPUT, optional)));
  }

  private static Map.Entry<String, Shape> action(
      String type, Set<String> required, Set<String> optional) {
    return Map.entry(type, new Shape(required, union(ACTION, optional)));
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> all = new HashSet<>(some);
    all.addAll(others);
    return Set.copyOf(all);
  }
}
