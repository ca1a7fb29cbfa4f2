package org.ambassadorbot.app.configuration;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How the bot is reached over HTTP.
 *
 * @param port the port to listen on; 0 lets the system choose one
 * @param configuredUrl how the outside reaches it, without a slash at the end, if that was said
 */
public record ServerSettings(int port, @Nullable URI configuredUrl) {

  /** How the outside reaches the bot; known once the port is, so not while it is 0. */
  public URI publicUrl() {
    return configuredUrl != null ? configuredUrl : URI.create("http://localhost:" + port);
  }

  /** The same, on the port that was had. */
  public ServerSettings on(int boundPort) {
    return new ServerSettings(boundPort, configuredUrl);
  }

  /** Whether only this machine is meant to reach the bot. */
  public boolean isLoopback() {
    return configuredUrl == null || AddressRules.isLoopback(configuredUrl);
  }
}
