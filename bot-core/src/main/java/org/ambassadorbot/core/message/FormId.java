package org.ambassadorbot.core.message;

import java.util.regex.Pattern;

/** The name of a form, such as {@code suggestion.suggest}. */
public record FormId(String value) {
  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");

  public FormId {
    if (value.length() > 100 || !SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a form name: " + value);
    }
  }

  /** Whether a string that came from outside has the shape of a form name. */
  public static boolean isValid(String value) {
    return value.length() <= 100 && SHAPE.matcher(value).matches();
  }
}
