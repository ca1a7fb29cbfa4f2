package org.ambassadorbot.slack.render;

import java.util.Optional;

/**
 * What a button's {@code action_id} holds: what kind of button it is, whose, and its place, since
 * Slack wants the identifiers of one message's buttons to differ.
 */
public record ButtonName(Kind kind, String id) {

  /** What pressing the button does. */
  public enum Kind {
    PRESS("press"),
    FORM("form"),
    VISIT("visit");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  String encoded(int place) {
    return kind.word + "/" + id + "/" + place;
  }

  /** Reads an {@code action_id}; empty when it is none of ours. */
  public static Optional<ButtonName> decode(String actionId) {
    String[] parts = actionId.split("/", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    for (Kind kind : Kind.values()) {
      if (kind.word.equals(parts[0])) {
        return Optional.of(new ButtonName(kind, parts[1]));
      }
    }
    return Optional.empty();
  }
}
