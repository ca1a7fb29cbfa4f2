package org.ambassadorbot.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A modal in front of somebody; its hash changes only when the bot changes the view.
 *
 * @param typed what the person has put in its inputs since, by name
 */
record OpenView(
    String id, String hash, JsonNode view, Map<String, String> errors, Map<String, String> typed) {
  OpenView {
    errors = Map.copyOf(errors);
    typed = Map.copyOf(typed);
  }

  ModalInputs inputs() {
    return new ModalInputs(view, typed);
  }

  /** The same after a submission that was refused: what was typed stays. */
  OpenView with(Map<String, String> newErrors, Map<String, String> newTyped) {
    return new OpenView(id, hash, view, newErrors, newTyped);
  }
}
