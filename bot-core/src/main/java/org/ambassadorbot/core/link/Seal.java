package org.ambassadorbot.core.link;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A few letters that nobody can put behind words who does not know their secret. */
public final class Seal {
  private static final String ALGORITHM = "HmacSHA256";

  /** Never changed: each use takes a copy, which costs less than a search for the algorithm. */
  private static final Mac MODEL = model();

  private Seal() {}

  private static Mac model() {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(new byte[1], ALGORITHM));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The seal of words, made of so many bytes: a third more letters, fit for an address. */
  public static String of(String secret, String words, int bytes) {
    try {
      Mac mac = (Mac) MODEL.clone();
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), ALGORITHM));
      byte[] whole = mac.doFinal(words.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, bytes));
    } catch (GeneralSecurityException | CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether a seal from outside is the one expected; takes as long whatever is wrong with it. */
  public static boolean isSame(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.US_ASCII));
  }
}
