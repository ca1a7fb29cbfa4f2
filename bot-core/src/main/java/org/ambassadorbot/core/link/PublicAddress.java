package org.ambassadorbot.core.link;

/**
 * How the outside reaches the bot, for links whose clicks are counted and files to download; bound
 * by the application that serves them.
 *
 * @param value without a slash at its end
 * @param isSeenByPlatforms whether the chat platforms themselves can fetch something there
 */
public record PublicAddress(String value, boolean isSeenByPlatforms) {

  /** An address that platforms see if it is one of the web proper. */
  public PublicAddress(String value) {
    this(value, value.startsWith("https://"));
  }
}
