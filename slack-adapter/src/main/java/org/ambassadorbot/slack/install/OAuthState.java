package org.ambassadorbot.slack.install;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The {@code state} that ties an installation's return to its beginning: signed, so that any
 * instance can check it; bound to the browser by a cookie; good once, for ten minutes.
 */
final class OAuthState {
  static final Duration LIFE = Duration.ofMinutes(10);
  private static final String ALGORITHM = "HmacSHA256";
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final SecretKeySpec key;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Instant> used = new ConcurrentHashMap<>();

  OAuthState(String secret, Clock clock) {
    this.key = new SecretKeySpec(("state:" + secret).getBytes(UTF_8), ALGORITHM);
    this.clock = clock;
  }

  /** A new state; the cookie holds the same text. */
  String issue() {
    byte[] nonce = new byte[24];
    random.nextBytes(nonce);
    String end = String.valueOf(clock.instant().plus(LIFE).getEpochSecond());
    String signed = end + "." + BASE64.encodeToString(nonce);
    return signed + "." + signature(signed);
  }

  /** Whether a state is ours, of this browser, in time, and not used yet; uses it up. */
  boolean redeem(@Nullable String state, @Nullable String cookie) {
    if (state == null || cookie == null || !isEqual(state, cookie)) {
      return false;
    }
    int dot = state.lastIndexOf('.');
    if (dot < 0 || !isEqual(signature(state.substring(0, dot)), state.substring(dot + 1))) {
      return false;
    }
    Instant now = clock.instant();
    Instant end = Instant.ofEpochSecond(Long.parseLong(state.substring(0, state.indexOf('.'))));
    used.values().removeIf(now::isAfter);
    return !now.isAfter(end) && used.putIfAbsent(state, end) == null;
  }

  private static boolean isEqual(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
  }

  private String signature(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return BASE64.encodeToString(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
