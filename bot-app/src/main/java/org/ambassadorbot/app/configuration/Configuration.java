package org.ambassadorbot.app.configuration;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything operators decide, checked.
 *
 * @param administrators e-mail addresses in small letters
 * @param slack absent when Slack is not connected
 * @param teams absent when Teams is not connected
 */
public record Configuration(
    ServerSettings server,
    StoreSettings store,
    ProgrammeDefaults defaults,
    Set<String> administrators,
    @Nullable SlackSettings slack,
    @Nullable TeamsSettings teams,
    LogFormat logFormat) {

  public Configuration {
    administrators = Set.copyOf(administrators);
  }

  /**
   * Reads the environment; an empty variable counts as absent.
   *
   * @throws ConfigurationException with everything that is wrong
   */
  public static Configuration from(Map<String, String> environment) throws ConfigurationException {
    Environment reading = new Environment(environment);
    Configuration configuration = new ConfigurationReader(reading).read();
    reading.requireNoProblem();
    return configuration;
  }

  /** The same, listening on the port that was had. */
  public Configuration on(int port) {
    return new Configuration(
        server.on(port), store, defaults, administrators, slack, teams, logFormat);
  }

  /** Whether the bot is connected to any platform. */
  public boolean hasPlatform() {
    return slack != null || teams != null;
  }

  /** Whether the port is opened to this machine alone, whatever the command. */
  public boolean isLocalOnly() {
    return teams != null && teams.allowsUnauthenticated();
  }
}
