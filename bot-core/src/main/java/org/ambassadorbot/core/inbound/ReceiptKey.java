package org.ambassadorbot.core.inbound;

/**
 * What names one delivery of a platform: the same key twice is the same delivery, retried.
 *
 * @param value unique inside the workspace, at most 255 characters
 */
public record ReceiptKey(String value) {
  public ReceiptKey {
    if (value.isBlank() || value.length() > 255) {
      throw new IllegalArgumentException("a receipt key has 1 to 255 characters");
    }
  }
}
