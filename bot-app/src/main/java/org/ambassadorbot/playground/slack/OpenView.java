package org.ambassadorbot.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A modal in front of somebody; its hash changes only when the bot changes the view. */
record OpenView(String id, String hash, JsonNode view, Map<String, String> errors) {
  OpenView {
    errors = Map.copyOf(errors);
  }

  OpenView with(Map<String, String> newErrors) {
    return new OpenView(id, hash, view, newErrors);
  }
}
