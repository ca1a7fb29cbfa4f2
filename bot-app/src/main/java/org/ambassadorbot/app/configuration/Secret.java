package org.ambassadorbot.app.configuration;

/** A word that must not be printed; only {@link #reveal} gives it away. */
public record Secret(String reveal) {
  @Override
  public String toString() {
    return "(secret)";
  }
}
