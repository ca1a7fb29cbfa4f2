package org.ambassadorbot.slack.install;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept, secret, of a workspace that installed the bot.
 *
 * @param refreshToken renews the token once, where the app rotates its tokens
 * @param renewal what is known of its renewal while the token is about to expire, else null
 */
record Installation(
    String token,
    @Nullable String refreshToken,
    @Nullable Instant expiresAt,
    @Nullable String botUserId,
    @Nullable Renewal renewal) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * A renewal that is under way or failed.
   *
   * @param notBefore until then nobody tries (again)
   * @param isRefused whether Slack would not renew the token
   */
  record Renewal(Instant notBefore, boolean isRefused) {}

  static Installation of(OAuthV2AccessResponse answer, Instant now) {
    Integer seconds = answer.getExpiresIn();
    return new Installation(
        answer.getAccessToken(),
        answer.getRefreshToken(),
        seconds == null ? null : now.plusSeconds(seconds),
        answer.getBotUserId(),
        null);
  }

  /** The same, renewed. */
  Installation renewed(OAuthV2AccessResponse answer, Instant now) {
    Installation fresh = of(answer, now);
    return new Installation(
        fresh.token(),
        fresh.refreshToken() == null ? refreshToken : fresh.refreshToken(),
        fresh.expiresAt(),
        botUserId,
        null);
  }

  /** The same, while it is being renewed or when that failed. */
  Installation with(Renewal attempt) {
    return new Installation(token, refreshToken, expiresAt, botUserId, attempt);
  }

  /** Whether the token can still be used. */
  boolean isGoodAt(Instant now) {
    return expiresAt == null || now.isBefore(expiresAt);
  }

  String encoded() {
    ObjectNode json = JSON.createObjectNode().put("token", token);
    json.put("refreshToken", refreshToken);
    json.put("expiresAt", expiresAt == null ? null : expiresAt.toString());
    if (renewal != null) {
      json.put("renewAfter", renewal.notBefore().toString());
      json.put("isRefused", renewal.isRefused());
    }
    return json.put("botUserId", botUserId).toString();
  }

  static Installation decode(String secret) {
    try {
      JsonNode json = JSON.readTree(secret);
      String expiry = json.path("expiresAt").asText(null);
      return new Installation(
          json.path("token").asText(),
          json.path("refreshToken").asText(null),
          expiry == null ? null : Instant.parse(expiry),
          json.path("botUserId").asText(null),
          renewal(json));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an installation that cannot be read", e);
    }
  }

  private static @Nullable Renewal renewal(JsonNode json) {
    String notBefore = json.path("renewAfter").asText(null);
    return notBefore == null
        ? null
        : new Renewal(Instant.parse(notBefore), json.path("isRefused").asBoolean());
  }

  @Override
  public String toString() {
    return "Installation[bot " + botUserId + ", expires " + expiresAt + "]";
  }
}
