package org.ambassadorbot.app.configuration;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the bot is connected to Teams.
 *
 * @param credentials the Azure bot; absent only when {@code allowsUnauthenticated}
 * @param serviceHosts host names, in small letters, that the bot may write to
 * @param requestsPerSecond the pace in one tenant
 * @param allowsUnauthenticated whether requests without a token are taken, for a local client
 */
public record TeamsSettings(
    @Nullable Credentials credentials,
    Endpoints endpoints,
    Set<String> serviceHosts,
    int requestsPerSecond,
    boolean allowsUnauthenticated) {

  public TeamsSettings {
    serviceHosts = Set.copyOf(serviceHosts);
  }

  /** The Azure bot, single tenant. */
  public record Credentials(String appId, Secret password, String tenantId) {}

  /**
   * Where Microsoft's identity services are.
   *
   * @param openId the OpenID metadata document that names the keys of incoming tokens
   * @param token where the bot gets its own tokens
   */
  public record Endpoints(URI openId, URI token) {}
}
