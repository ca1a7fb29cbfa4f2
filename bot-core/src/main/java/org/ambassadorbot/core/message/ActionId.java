package org.ambassadorbot.core.message;

import java.util.regex.Pattern;

/** The name of what a button does, such as {@code suggestion.accept}. */
public record ActionId(String value) {
  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");

  public ActionId {
    if (value.length() > 100 || !SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not an action name: " + value);
    }
  }

  /** Whether a string that came from outside has the shape of an action name. */
  public static boolean isValid(String value) {
    return value.length() <= 100 && SHAPE.matcher(value).matches();
  }
}
