package org.ambassadorbot.teams.botframework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.connector.authentication.AuthenticationConstants;
import com.microsoft.bot.connector.authentication.ChannelValidation;
import com.microsoft.bot.connector.authentication.ClaimsIdentity;
import com.microsoft.bot.connector.authentication.JwtTokenExtractor;
import com.microsoft.bot.connector.authentication.TokenValidationParameters;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ambassadorbot.teams.card.Json;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who may call the bot: the Teams channel alone, by the token it sends. The SDK verifies the
 * signature, the time and the key's endorsement; what it is known to let through is checked here.
 * Thread-safe.
 */
public final class ChannelAuthentication {
  private static final Logger LOG = LoggerFactory.getLogger(ChannelAuthentication.class);
  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final String CHANNEL = "msteams";
  private static final String ALGORITHM = "RS256";

  private final String appId;
  private final String openIdUrl;
  private final ChannelKeys keys;

  /**
   * Checks tokens made for one bot.
   *
   * @param appId the bot's own app id, the only audience accepted
   * @param openIdUrl where the channel publishes its keys
   */
  public ChannelAuthentication(String appId, URI openIdUrl) {
    if (appId.isBlank()) {
      throw new IllegalArgumentException("no app id to check tokens against");
    }
    this.appId = appId;
    this.openIdUrl = openIdUrl.toString();
    this.keys = new ChannelKeys(openIdUrl, System::nanoTime);
  }

  /**
   * Checks an {@code Authorization} header. Blocks while the channel's keys are fetched, at most
   * some seconds, never throws for what a header holds.
   *
   * @return the only service URL that the request may name; empty when the request is not the
   *     channel's
   */
  public Optional<String> serviceUrl(@Nullable String authorization) {
    if (authorization == null || !authorization.startsWith("Bearer ")) {
      return Optional.empty();
    }
    return claimedServiceUrl(authorization.substring("Bearer ".length()))
        .filter(claimed -> isVerified(authorization));
  }

  /** Fetches the channel's keys, so that the first person does not wait for them. */
  public void warmUp() {
    keys.getKey("");
  }

  private Optional<String> claimedServiceUrl(String token) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    JsonNode header = decoded(parts[0]);
    JsonNode claims = decoded(parts[1]);
    boolean isOurs =
        ALGORITHM.equals(header.path("alg").textValue())
            && header.path("kid").asText("").matches("[\\w-]{1,100}")
            && claims.path("exp").isIntegralNumber()
            && appId.equalsIgnoreCase(claims.path("aud").textValue())
            && AuthenticationConstants.TO_BOT_FROM_CHANNEL_TOKEN_ISSUER.equals(
                claims.path("iss").textValue());
    return isOurs
        ? Optional.ofNullable(claims.path(AuthenticationConstants.SERVICE_URL_CLAIM).textValue())
        : Optional.empty();
  }

  private boolean isVerified(String authorization) {
    try {
      ClaimsIdentity identity =
          extractor()
              .getIdentity(authorization, CHANNEL)
              .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return identity != null && identity.isAuthenticated();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (TimeoutException e) {
      LOG.warn("the channel's keys did not arrive in time");
      return false;
    } catch (ExecutionException | RuntimeException e) {
      LOG.debug("token refused: {}", e.getClass().getSimpleName());
      return false;
    }
  }

  /**
   * What {@code ChannelValidation.authenticateToken} runs, without its static metadata address,
   * which two bots in one process would overwrite for each other.
   */
  private JwtTokenExtractor extractor() {
    TokenValidationParameters parameters = ChannelValidation.getTokenValidationParameters();
    parameters.issuerSigningKeyResolver = url -> keys;
    return new JwtTokenExtractor(
        parameters, openIdUrl, AuthenticationConstants.ALLOWED_SIGNING_ALGORITHMS);
  }

  private static JsonNode decoded(String part) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(part);
      return Json.read(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException | JsonProcessingException e) {
      return Json.object();
    }
  }
}
