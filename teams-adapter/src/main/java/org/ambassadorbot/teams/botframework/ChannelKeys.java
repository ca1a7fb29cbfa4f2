package org.ambassadorbot.teams.botframework;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.connector.authentication.OpenIdMetadata;
import com.microsoft.bot.connector.authentication.OpenIdMetadataKey;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.ambassadorbot.teams.card.Json;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The channel's keys, fetched again each day, and at most once an hour for a key not among them.
 * Unlike the SDK's own, a list once fetched serves on while no other can be had, and a fetch has a
 * deadline. Thread-safe; one fetch at a time, and whoever waited for one that failed does not begin
 * the next.
 */
final class ChannelKeys implements OpenIdMetadata {
  private static final Logger LOG = LoggerFactory.getLogger(ChannelKeys.class);
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final long DAY = Duration.ofDays(1).toNanos();
  private static final long HOUR = Duration.ofHours(1).toNanos();
  private static final long PAUSE = Duration.ofSeconds(30).toNanos();

  private final URI metadataUrl;
  private final LongSupplier nanoTime;
  private final HttpClient client;
  private @Nullable Fetched fetched;
  private long lastTry;

  /**
   * Knows no key yet.
   *
   * @param nanoTime a clock that only ever goes forward
   */
  ChannelKeys(URI metadataUrl, LongSupplier nanoTime) {
    this.metadataUrl = metadataUrl;
    this.nanoTime = nanoTime;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    this.lastTry = nanoTime.getAsLong() - PAUSE;
  }

  private record Fetched(Map<String, OpenIdMetadataKey> keys, long at) {}

  /** The key of an identifier, or null, which the SDK takes for no valid token. */
  @Override
  public @Nullable OpenIdMetadataKey getKey(String id) {
    return getKey(id, nanoTime.getAsLong());
  }

  private synchronized @Nullable OpenIdMetadataKey getKey(String id, long asked) {
    if (isFetchDue(id, asked)) {
      fetch();
      lastTry = nanoTime.getAsLong();
    }
    return fetched == null ? null : fetched.keys().get(id);
  }

  private boolean isFetchDue(String id, long asked) {
    Fetched known = fetched;
    if (known == null) {
      return lastTry - asked <= 0;
    }
    long now = nanoTime.getAsLong();
    boolean isOld = now - known.at() > (known.keys().containsKey(id) ? DAY : HOUR);
    return isOld && now - lastTry > PAUSE;
  }

  private void fetch() {
    try {
      URI keysUrl = URI.create(get(metadataUrl).path("jwks_uri").asText());
      fetched = new Fetched(read(get(keysUrl)), nanoTime.getAsLong());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | ExecutionException | TimeoutException | RuntimeException e) {
      LOG.warn("the channel's keys could not be fetched: {}", e.getClass().getSimpleName());
    }
  }

  private JsonNode get(URI url)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    HttpRequest request = HttpRequest.newBuilder(url).timeout(PATIENCE).build();
    HttpResponse<String> response =
        client
            .sendAsync(request, BodyHandlers.ofString())
            .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    if (response.statusCode() != 200) {
      throw new IOException("status " + response.statusCode());
    }
    return Json.read(response.body());
  }

  private static Map<String, OpenIdMetadataKey> read(JsonNode document) throws IOException {
    Map<String, OpenIdMetadataKey> keys = new HashMap<>();
    for (JsonNode key : document.path("keys")) {
      if (key.path("kty").asText().equals("RSA") && key.path("kid").isTextual()) {
        addTo(keys, key);
      }
    }
    if (keys.isEmpty()) {
      throw new IOException("no keys");
    }
    return keys;
  }

  private static void addTo(Map<String, OpenIdMetadataKey> keys, JsonNode key) {
    try {
      keys.put(key.path("kid").asText(), key(key));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      LOG.warn("one of the channel's keys is not readable");
    }
  }

  /** A key that names no channel endorses none; the SDK would take it to endorse all. */
  private static OpenIdMetadataKey key(JsonNode node) throws GeneralSecurityException {
    OpenIdMetadataKey key = new OpenIdMetadataKey();
    key.key = publicKey(node);
    List<String> endorsements = new ArrayList<>();
    node.path("endorsements").forEach(each -> endorsements.add(each.asText()));
    key.endorsements = endorsements;
    return key;
  }

  private static RSAPublicKey publicKey(JsonNode node) throws GeneralSecurityException {
    RSAPublicKeySpec spec = new RSAPublicKeySpec(number(node, "n"), number(node, "e"));
    return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec);
  }

  private static BigInteger number(JsonNode node, String name) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(node.path(name).asText()));
  }
}
