package org.ambassadorbot.teams.connector;

import java.net.URI;
import java.time.Duration;

/**
 * What the bot's calls to Teams depend on.
 *
 * @param password empty when no token is to be sent, for a local client
 * @param deadline how long one call may take as a whole
 */
public record ConnectorSettings(
    String appId, String password, URI tokenUrl, ServiceHosts hosts, Duration deadline) {
  /** Long enough for Teams on a slow day, short enough for whoever waits. */
  public static final Duration USUAL_DEADLINE = Duration.ofSeconds(8);

  @Override
  public String toString() {
    return "ConnectorSettings[appId=" + appId + "]";
  }
}
