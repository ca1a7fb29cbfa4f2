package org.ambassadorbot.app.live;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import org.ambassadorbot.app.configuration.SlackSettings;
import org.ambassadorbot.app.observation.Metrics;
import org.ambassadorbot.core.platform.Installations;
import org.ambassadorbot.slack.install.InstalledTokens;
import org.ambassadorbot.slack.install.OAuthClient;
import org.ambassadorbot.slack.install.SlackInstallation;
import org.ambassadorbot.slack.web.SlackHttp;
import org.ambassadorbot.slack.web.SlackTokens;
import org.ambassadorbot.slack.web.WebCalls;

/** Wires the installation of the Slack app in many workspaces. */
final class SlackOAuthModule extends AbstractModule {
  private final SlackSettings.OAuth settings;
  private final URI apiUrl;
  private final URI publicUrl;

  SlackOAuthModule(SlackSettings.OAuth settings, URI apiUrl, URI publicUrl) {
    this.settings = settings;
    this.apiUrl = apiUrl;
    this.publicUrl = publicUrl;
  }

  @Provides
  @Singleton
  OAuthClient client(SlackHttp http, Metrics metrics) {
    WebCalls calls =
        new WebCalls(
            http,
            (method, outcome, duration) ->
                metrics.platformCall("slack", method, outcome, duration));
    return new OAuthClient(calls, settings.clientId(), settings.clientSecret().reveal());
  }

  @Provides
  @Singleton
  SlackTokens tokens(OAuthClient client, Installations installations, Clock clock) {
    return new InstalledTokens(installations, client, clock);
  }

  @Provides
  @Singleton
  SlackInstallation installation(
      OAuthClient client, Installations installations, MeasuredBot bot, Clock clock) {
    return new SlackInstallation(
        client, installations, bot, new SlackInstallation.Addresses(publicUrl, apiUrl), clock);
  }
}
