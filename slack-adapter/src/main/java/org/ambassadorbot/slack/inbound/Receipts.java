package org.ambassadorbot.slack.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.ambassadorbot.core.inbound.ReceiptKey;

/** Names for deliveries, short enough to be kept whatever Slack sends. */
final class Receipts {
  private static final int LONGEST = 255;

  private Receipts() {}

  static ReceiptKey of(String kind, String... parts) {
    String name = kind + ":" + String.join(":", parts);
    return new ReceiptKey(name.length() <= LONGEST ? name : kind + ":" + digest(name));
  }

  private static String digest(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
