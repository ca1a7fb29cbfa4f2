package org.ambassadorbot.app.live;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.ambassadorbot.app.configuration.Secret;
import org.ambassadorbot.app.configuration.SlackSettings;
import org.ambassadorbot.app.observation.Metrics;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.platform.ChatPlatform;
import org.ambassadorbot.slack.SlackInteractions;
import org.ambassadorbot.slack.SlackPhrases;
import org.ambassadorbot.slack.inbound.SlackInbound;
import org.ambassadorbot.slack.place.ResponseUrls;
import org.ambassadorbot.slack.web.SlackHttp;
import org.ambassadorbot.slack.web.SlackPlatform;
import org.ambassadorbot.slack.web.SlackTokens;

/** Wires the Slack adapter. */
final class SlackModule extends AbstractModule {
  private static final Duration DEADLINE = Duration.ofSeconds(8);

  private final SlackSettings settings;
  private final URI publicUrl;
  private final Language language;

  SlackModule(SlackSettings settings, URI publicUrl, Language language) {
    this.settings = settings;
    this.publicUrl = publicUrl;
    this.language = language;
  }

  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), ChatPlatform.class).addBinding().to(SlackPlatform.class);
    Secret signing = settings.tokens().signing();
    if (signing != null) {
      install(new SlackRequestsModule(signing));
    }
    SlackSettings.OAuth oauth = settings.oauth();
    if (oauth != null) {
      install(new SlackOAuthModule(oauth, settings.apiUrl(), publicUrl));
      return;
    }
    Secret bot = settings.tokens().bot();
    bind(SlackTokens.class).toInstance(SlackTokens.single(bot == null ? "" : bot.reveal()));
  }

  @Provides
  @Singleton
  SlackHttp http(Clock clock) {
    return new SlackHttp(settings.apiUrl(), "slack", DEADLINE, clock);
  }

  @Provides
  @Singleton
  SlackPlatform platform(SlackHttp http, SlackTokens tokens, Metrics metrics) {
    return new SlackPlatform(
        http,
        tokens,
        (method, outcome, duration) -> metrics.platformCall("slack", method, outcome, duration),
        settings.messagesPerMinute());
  }

  @Provides
  @Singleton
  SlackInbound inbound() {
    return new SlackInbound(new ResponseUrls(settings.apiUrl()));
  }

  @Provides
  @Singleton
  SlackInteractions interactions(MeasuredBot bot, SlackPlatform platform, SlackTokens tokens) {
    return new SlackInteractions(bot, platform, new SlackPhrases(language), tokens::forget);
  }
}
