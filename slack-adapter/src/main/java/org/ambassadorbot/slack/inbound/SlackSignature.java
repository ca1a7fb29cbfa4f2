package org.ambassadorbot.slack.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Checks that a request comes from Slack, and now: on its raw bytes, in constant time. */
public final class SlackSignature {
  /** How far a request's clock may be from ours, either way. */
  public static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final String ALGORITHM = "HmacSHA256";
  private static final String VERSION = "v0";
  private static final int MOST_DIGITS = 12;

  private final SecretKeySpec key;
  private final Clock clock;

  public SlackSignature(String signingSecret, Clock clock) {
    this.key = new SecretKeySpec(signingSecret.getBytes(UTF_8), ALGORITHM);
    this.clock = clock;
  }

  /** What a check found. */
  public enum Verdict {
    GENUINE,
    UNSIGNED,
    OUTSIDE_WINDOW,
    FORGED
  }

  /**
   * Checks one request.
   *
   * @param timestamp the header {@code X-Slack-Request-Timestamp}
   * @param signature the header {@code X-Slack-Signature}
   */
  public Verdict check(@Nullable String timestamp, @Nullable String signature, byte[] body) {
    if (timestamp == null || signature == null || !isNumber(timestamp)) {
      return Verdict.UNSIGNED;
    }
    long age = clock.instant().getEpochSecond() - Long.parseLong(timestamp);
    if (Math.abs(age) > TOLERANCE.toSeconds()) {
      return Verdict.OUTSIDE_WINDOW;
    }
    byte[] expected = sign(timestamp, body).getBytes(UTF_8);
    boolean isGenuine = MessageDigest.isEqual(expected, signature.getBytes(UTF_8));
    return isGenuine ? Verdict.GENUINE : Verdict.FORGED;
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() <= MOST_DIGITS
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** The time as Slack would write it now. */
  public String now() {
    return Long.toString(clock.instant().getEpochSecond());
  }

  /** The signature that Slack would send with a body at a time. */
  public String sign(String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update((VERSION + ":" + timestamp + ":").getBytes(UTF_8));
      return VERSION + "=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
