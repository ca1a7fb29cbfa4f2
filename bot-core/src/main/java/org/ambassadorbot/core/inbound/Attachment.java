package org.ambassadorbot.core.inbound;

/**
 * A file that came with a message.
 *
 * @param mediaType as the platform says it, such as {@code image/jpeg}; empty when it does not
 * @param reference by which that platform, and no other, finds the file for a few minutes
 */
public record Attachment(String mediaType, String reference) {
  /** The longest reference that is passed on, in characters. */
  public static final int LONGEST_REFERENCE = 4_000;

  public Attachment {
    if (reference.isBlank() || reference.length() > LONGEST_REFERENCE) {
      throw new IllegalArgumentException("a reference of " + reference.length() + " characters");
    }
  }

  /** Whether it says that it is a picture. */
  public boolean isPicture() {
    return mediaType.startsWith("image/");
  }
}
