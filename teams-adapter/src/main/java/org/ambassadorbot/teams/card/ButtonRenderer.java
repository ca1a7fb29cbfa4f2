package org.ambassadorbot.teams.card;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.ButtonAction;

/** Draws buttons: pressed ones answer with a new card, form ones fetch a dialog. */
final class ButtonRenderer implements ButtonAction.Renderer<ObjectNode> {

  /** Rows of buttons that show without an overflow menu. */
  static List<ObjectNode> rows(List<Button> buttons) {
    List<ObjectNode> rows = new ArrayList<>();
    for (int from = 0; from < buttons.size(); from += TeamsLimits.BUTTONS_IN_A_ROW) {
      int to = Math.min(buttons.size(), from + TeamsLimits.BUTTONS_IN_A_ROW);
      rows.add(row(buttons.subList(from, to).stream().map(ButtonRenderer::draw).toList()));
    }
    return rows;
  }

  static ObjectNode row(List<ObjectNode> actions) {
    ObjectNode row = Json.typed("ActionSet");
    row.set("actions", Json.array(actions));
    return row;
  }

  /** A label short enough for a button; a platform refuses an empty one. */
  static String label(String label) {
    return Shortening.atWord(label.isBlank() ? "…" : label, TeamsLimits.LONGEST_LABEL);
  }

  private static ObjectNode draw(Button button) {
    ObjectNode action = button.action().render(new ButtonRenderer());
    action.put("title", label(button.label()));
    switch (button.look()) {
      case PRIMARY -> action.put("style", "positive");
      case DANGER -> action.put("style", "destructive");
      case PLAIN -> {}
    }
    return action;
  }

  @Override
  public ObjectNode press(ButtonAction.Press press) {
    ObjectNode action = Json.typed("Action.Execute").put("verb", press.id().value());
    action.set("data", ActionData.of(press));
    return action.put("associatedInputs", "none");
  }

  @Override
  public ObjectNode openForm(ButtonAction.OpenForm open) {
    ObjectNode action = Json.typed("Action.Submit");
    action.set("data", ActionData.of(open));
    return action.put("associatedInputs", "none");
  }

  @Override
  public ObjectNode visit(ButtonAction.Visit visit) {
    return Json.typed("Action.OpenUrl").put("url", visit.url());
  }
}
