package org.ambassadorbot.app.configuration;

import java.util.Arrays;
import java.util.Base64;

/** The key that encrypts the secrets in the store: 32 bytes, never printed. */
public final class DataKey {
  /** The length of a key in bytes. */
  public static final int LENGTH = 32;

  private final byte[] bytes;

  private DataKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Reads a key from base64.
   *
   * @throws IllegalArgumentException with a sentence that does not repeat the text
   */
  public static DataKey ofBase64(String text) {
    byte[] bytes = decode(text.strip());
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException(
          "must be the base64 of 32 bytes, is that of "
              + bytes.length
              + "; make one with: openssl rand -base64 32");
    }
    return new DataKey(bytes);
  }

  /** A copy of the key's bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DataKey key && Arrays.equals(bytes, key.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "(secret)";
  }

  private static byte[] decode(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "must be the base64 of 32 bytes; make one with: openssl rand -base64 32", e);
    }
  }
}
