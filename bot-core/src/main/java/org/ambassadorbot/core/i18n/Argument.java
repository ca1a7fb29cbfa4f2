package org.ambassadorbot.core.i18n;

/** A value for a place in a phrase: text, rich text, or a number. */
public record Argument(String name, Object value) {

  public static Argument with(String name, Object value) {
    return new Argument(name, value);
  }
}
