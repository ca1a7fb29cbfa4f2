package org.ambassadorbot.core.people;

import java.util.Locale;

/**
 * The short name of a chat platform, given by its adapter; the core never reads a meaning in it.
 */
public record PlatformId(String value) {
  public PlatformId {
    if (!value.matches("[a-z]{1,20}")) {
      throw new IllegalArgumentException("not a platform name: " + value);
    }
  }

  /** The name as people read it, with a capital. */
  public String title() {
    return value.substring(0, 1).toUpperCase(Locale.ROOT) + value.substring(1);
  }
}
