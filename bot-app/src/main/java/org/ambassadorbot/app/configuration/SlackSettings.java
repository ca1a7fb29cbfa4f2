package org.ambassadorbot.app.configuration;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How the bot is connected to Slack.
 *
 * @param oauth the application that workspaces install, when there are many of them
 * @param apiUrl where Slack's Web API is, with a slash at the end
 * @param messagesPerMinute the pace in one workspace
 */
public record SlackSettings(
    Tokens tokens, @Nullable OAuth oauth, URI apiUrl, int messagesPerMinute) {

  /**
   * What Slack shows on the application's pages.
   *
   * @param bot the token of one workspace
   * @param signing what signs the requests that come over HTTP
   * @param app what opens a Socket Mode connection
   */
  public record Tokens(@Nullable Secret bot, @Nullable Secret signing, @Nullable Secret app) {}

  /** The application's name and password towards Slack. */
  public record OAuth(String clientId, Secret clientSecret) {}

  /** Whether Slack's place is taken by something on this machine. */
  public boolean isMakeBelieve() {
    return AddressRules.isLoopback(apiUrl);
  }

  /** Whether events come through a connection that the bot opens, instead of over HTTP. */
  public boolean isSocketMode() {
    return tokens.app() != null;
  }
}
