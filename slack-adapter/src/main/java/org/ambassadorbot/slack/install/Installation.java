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
 * @param refreshToken renews the token, where the app rotates its tokens
 */
record Installation(
    String token,
    @Nullable String refreshToken,
    @Nullable Instant expiresAt,
    @Nullable String botUserId) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Installation of(OAuthV2AccessResponse answer, Instant now) {
    Integer seconds = answer.getExpiresIn();
    return new Installation(
        answer.getAccessToken(),
        answer.getRefreshToken(),
        seconds == null ? null : now.plusSeconds(seconds),
        answer.getBotUserId());
  }

  /** The same, renewed. */
  Installation renewed(OAuthV2AccessResponse answer, Instant now) {
    Installation fresh = of(answer, now);
    return new Installation(
        fresh.token(),
        fresh.refreshToken() == null ? refreshToken : fresh.refreshToken(),
        fresh.expiresAt(),
        botUserId);
  }

  String encoded() {
    ObjectNode json = JSON.createObjectNode().put("token", token);
    json.put("refreshToken", refreshToken);
    json.put("expiresAt", expiresAt == null ? null : expiresAt.toString());
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
          json.path("botUserId").asText(null));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an installation that cannot be read", e);
    }
  }

  @Override
  public String toString() {
    return "Installation[bot " + botUserId + ", expires " + expiresAt + "]";
  }
}
