package org.ambassadorbot.core.people;

/**
 * The short name of a chat platform, given by its adapter; the core never reads a meaning in it.
 */
public record PlatformId(String value) {
  public PlatformId {
    if (!value.matches("[a-z]{1,20}")) {
      throw new IllegalArgumentException("not a platform name: " + value);
    }
  }
}
