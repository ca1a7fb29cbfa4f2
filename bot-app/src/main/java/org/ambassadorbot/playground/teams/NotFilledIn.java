package org.ambassadorbot.playground.teams;

import java.util.Map;

/** The client kept a card's fields to itself, since what is in them is not what the card asks. */
public final class NotFilledIn extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient Map<String, String> errors;

  NotFilledIn(Map<String, String> errors) {
    super("not filled in: " + errors.keySet());
    this.errors = Map.copyOf(errors);
  }

  /** What the client says, by field. */
  public Map<String, String> errors() {
    return errors;
  }
}
