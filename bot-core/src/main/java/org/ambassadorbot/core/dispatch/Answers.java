package org.ambassadorbot.core.dispatch;

import java.util.List;
import java.util.Map;

/** The answers of a form, by field name. */
public record Answers(Map<String, List<String>> values) {
  public Answers {
    values = Map.copyOf(values);
  }

  /** The one answer to a field, trimmed; empty when there is none. */
  public String text(String field) {
    return all(field).stream().findFirst().orElse("").trim();
  }

  /** Every answer to a field. */
  public List<String> all(String field) {
    return values.getOrDefault(field, List.of());
  }

  /** Whether a box was ticked. */
  public boolean isTicked(String field) {
    return all(field).contains("true");
  }
}
