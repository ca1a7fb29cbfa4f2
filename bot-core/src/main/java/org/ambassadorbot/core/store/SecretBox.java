package org.ambassadorbot.core.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * Encrypts secrets at rest (AES-256-GCM), bound to the row they belong to: a value copied to
 * another row no longer opens. Thread-safe.
 */
public final class SecretBox {
  private static final int KEY_BYTES = 32;
  private final Aead aead;

  /** Takes the key's 32 bytes. */
  public SecretBox(byte[] key) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException("the key has " + key.length + " bytes, not " + KEY_BYTES);
    }
    try {
      aead = new AesGcmJce(key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Encrypts a secret for one row. */
  public String close(String secret, String row) {
    try {
      byte[] closed = aead.encrypt(secret.getBytes(StandardCharsets.UTF_8), bytes(row));
      return Base64.getEncoder().encodeToString(closed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("could not encrypt", e);
    }
  }

  /**
   * Decrypts a secret of one row.
   *
   * @throws IllegalStateException when the key or the row is not the one it was closed with
   */
  public String open(String closed, String row) {
    try {
      byte[] secret = aead.decrypt(Base64.getDecoder().decode(closed), bytes(row));
      return new String(secret, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException("a secret cannot be read with this DATA_KEY", e);
    }
  }

  private static byte[] bytes(String row) {
    return row.getBytes(StandardCharsets.UTF_8);
  }
}
