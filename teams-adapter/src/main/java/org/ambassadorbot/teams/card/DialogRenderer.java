package org.ambassadorbot.teams.card;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ambassadorbot.core.message.Form;
import org.jspecify.annotations.Nullable;

/** Draws forms as the dialogs that Teams opens in answer to {@code task/fetch}. Pure. */
public final class DialogRenderer {

  private DialogRenderer() {}

  /**
   * The answer that opens a dialog, or draws it again.
   *
   * @param errors a sentence by field name
   * @param sourceMessage the message whose button opened the dialog; comes back with the answers
   */
  public static ObjectNode open(
      Form form, Map<String, String> errors, @Nullable String sourceMessage) {
    ObjectNode value = Json.object();
    value.put("title", Shortening.atWord(form.title(), TeamsLimits.LONGEST_TITLE));
    value.put("height", "medium").put("width", "medium");
    value.set("card", AdaptiveCardRenderer.attachment(card(form, errors, sourceMessage)));
    return task("continue").<ObjectNode>set("value", value);
  }

  /** The answer that shows words in place of a dialog. */
  public static ObjectNode message(String words) {
    return task("message").put("value", Shortening.atWord(words, 2_000));
  }

  /** Wraps what {@link #open} or {@link #message} made, as Teams wants it. */
  public static ObjectNode response(ObjectNode task) {
    return Json.object().<ObjectNode>set("task", task);
  }

  static ObjectNode card(Form form, Map<String, String> errors, @Nullable String sourceMessage) {
    List<ObjectNode> body = new ArrayList<>(FormBody.of(form, errors));
    ObjectNode submit = Json.typed("Action.Submit");
    submit.put("title", ButtonRenderer.label(form.labels().submit())).put("style", "positive");
    submit.set("data", ActionData.of(form, sourceMessage));
    body.add(ButtonRenderer.row(List.of(submit)));
    return AdaptiveCardRenderer.envelope(body);
  }

  private static ObjectNode task(String type) {
    return Json.typed(type);
  }
}
