package org.ambassadorbot.playground.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.ambassadorbot.teams.card.Json;

/** Issues the channel's tokens, and publishes the keys they are signed with. */
final class ChannelTokens {
  static final String ISSUER = "https://api.botframework.com";

  private static final String CHANNEL_KEY = "channel";
  private static final String BARE_KEY = "bare";
  private static final String OTHER_KEY = "other-channel";

  /**
   * What the channel signs with, the same for all simulators of a process as for all bots of the
   * world; made when asked for, since making keys takes longer than many a test.
   */
  private static final class Signing {
    private static final KeyPair CHANNEL = keys();
    private static final KeyPair BARE = keys();
  }

  /** Keys that the channel never published. */
  private static final class Forged {
    private static final KeyPair STRANGER = keys();
  }

  private final Clock clock;
  private final AtomicReference<KeyPair> own = new AtomicReference<>();

  ChannelTokens(Clock clock) {
    this.clock = clock;
  }

  /** Signs with other keys from now on than the channel of the other simulators. */
  void changeKeys() {
    own.set(keys());
  }

  private KeyPair channel() {
    KeyPair changed = own.get();
    return changed == null ? Signing.CHANNEL : changed;
  }

  /** What the keys' address answers. */
  ObjectNode published() {
    ObjectNode channelKey = published(CHANNEL_KEY, channel());
    channelKey.putArray("endorsements").add("msteams");
    ObjectNode otherKey = published(OTHER_KEY, Signing.BARE);
    otherKey.putArray("endorsements").add("webchat");
    ObjectNode keys = Json.object();
    keys.set("keys", Json.array(List.of(channelKey, otherKey, published(BARE_KEY, Signing.BARE))));
    return keys;
  }

  /** A token for the bot, with one thing wrong in it. */
  String token(String appId, String serviceUrl, Forgery forgery) {
    ObjectNode claims = claims(appId, serviceUrl, forgery);
    return switch (forgery) {
      case WRONG_KEY -> signed(CHANNEL_KEY, Forged.STRANGER, claims);
      case UNKNOWN_KEY -> signed("nobody", Forged.STRANGER, claims);
      case UNENDORSED_KEY -> signed(BARE_KEY, Signing.BARE, claims);
      case OTHER_CHANNEL_KEY -> signed(OTHER_KEY, Signing.BARE, claims);
      case UNSIGNED -> content("none", CHANNEL_KEY, claims) + ".";
      case SYMMETRIC -> symmetric(claims);
      default -> signed(CHANNEL_KEY, channel(), claims);
    };
  }

  private ObjectNode claims(String appId, String serviceUrl, Forgery forgery) {
    long now = clock.instant().getEpochSecond();
    ObjectNode claims = Json.object().put("iss", ISSUER).put("aud", appId);
    claims.put("nbf", now - 300).put("exp", now + 3_600).put("serviceurl", serviceUrl);
    switch (forgery) {
      case WRONG_ISSUER -> claims.put("iss", "https://issuer.example");
      case WRONG_AUDIENCE -> claims.put("aud", "99999999-0000-0000-0000-000000000000");
      case EXPIRED -> claims.put("exp", now - 3_600);
      case NOT_YET_VALID -> claims.put("nbf", now + 3_600);
      case WITHOUT_EXPIRY -> claims.remove("exp");
      case OTHER_SERVICE_URL -> claims.put("serviceurl", serviceUrl + "elsewhere/");
      case WITHOUT_SERVICE_URL -> claims.remove("serviceurl");
      case SKILL_OF_ANOTHER_APP ->
          claims
              .put("iss", "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")
              .put("ver", "1.0")
              .put("appid", "88888888-0000-0000-0000-000000000000");
      default -> {}
    }
    return claims;
  }

  private static String signed(String id, KeyPair keys, ObjectNode claims) {
    String content = content("RS256", id, claims);
    return content + "." + encoded(signature(keys.getPrivate(), content));
  }

  private String symmetric(ObjectNode claims) {
    try {
      String content = content("HS256", CHANNEL_KEY, claims);
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(channel().getPublic().getEncoded(), "HmacSHA256"));
      return content + "." + encoded(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String content(String algorithm, String id, ObjectNode claims) {
    ObjectNode header = Json.object().put("alg", algorithm).put("typ", "JWT").put("kid", id);
    return encoded(Json.bytes(header)) + "." + encoded(Json.bytes(claims));
  }

  private static byte[] signature(PrivateKey key, String content) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(content.getBytes(StandardCharsets.UTF_8));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ObjectNode published(String id, KeyPair keys) {
    RSAPublicKey key = (RSAPublicKey) keys.getPublic();
    ObjectNode node = Json.object().put("kty", "RSA").put("use", "sig").put("kid", id);
    node.put("n", encoded(unsigned(key.getModulus())));
    return node.put("e", encoded(unsigned(key.getPublicExponent())));
  }

  private static byte[] unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2_048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
