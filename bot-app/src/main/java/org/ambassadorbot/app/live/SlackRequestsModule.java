package org.ambassadorbot.app.live;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.ambassadorbot.app.configuration.Secret;
import org.ambassadorbot.slack.SlackEndpoint;
import org.ambassadorbot.slack.SlackInteractions;
import org.ambassadorbot.slack.inbound.SlackInbound;
import org.ambassadorbot.slack.inbound.SlackSignature;

/** Wires the address that Slack posts signed requests to, which Socket Mode does without. */
final class SlackRequestsModule extends AbstractModule {
  private final Secret signing;

  SlackRequestsModule(Secret signing) {
    this.signing = signing;
  }

  @Provides
  @Singleton
  SlackEndpoint endpoint(SlackInbound inbound, SlackInteractions interactions, Clock clock) {
    return new SlackEndpoint(new SlackSignature(signing.reveal(), clock), inbound, interactions);
  }
}
