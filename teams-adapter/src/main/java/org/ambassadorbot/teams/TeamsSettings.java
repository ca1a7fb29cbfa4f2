package org.ambassadorbot.teams;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.ambassadorbot.teams.connector.ConnectorSettings;
import org.ambassadorbot.teams.connector.ServiceHosts;
import org.jspecify.annotations.Nullable;

/**
 * What the adapter must be told.
 *
 * @param appId the bot's app id; empty only for a local client
 * @param password the app's secret; empty when calls to Teams carry no token
 * @param tenantId the only tenant served; null for any
 * @param openIdUrl where the channel publishes its keys
 * @param tokenUrl where the bot gets its own token
 * @param serviceHosts exact host names, without port, that Teams may be called at
 * @param isUnauthenticatedAllowed whether requests without token are served, for a local client
 */
public record TeamsSettings(
    String appId,
    String password,
    @Nullable String tenantId,
    URI openIdUrl,
    URI tokenUrl,
    Set<String> serviceHosts,
    boolean isUnauthenticatedAllowed) {
  public TeamsSettings {
    serviceHosts =
        Set.copyOf(serviceHosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList());
    if (appId.isBlank() && !isUnauthenticatedAllowed) {
      throw new IllegalArgumentException("Teams needs an app id");
    }
  }

  ServiceHosts hosts() {
    return new ServiceHosts(serviceHosts, isUnauthenticatedAllowed);
  }

  /** The part of the settings that the bot's own calls depend on. */
  public ConnectorSettings connector() {
    return new ConnectorSettings(
        appId, password, tokenUrl, hosts(), ConnectorSettings.USUAL_DEADLINE);
  }

  @Override
  public String toString() {
    return "TeamsSettings[appId=" + appId + ", tenantId=" + tenantId + "]";
  }
}
