package org.ambassadorbot.app.live;

import com.google.inject.Injector;
import java.io.IOException;
import java.util.Optional;
import org.ambassadorbot.app.configuration.Configuration;
import org.ambassadorbot.app.configuration.Secret;
import org.ambassadorbot.app.observation.Metrics;
import org.ambassadorbot.slack.SlackInteractions;
import org.ambassadorbot.slack.inbound.SlackInbound;
import org.ambassadorbot.slack.socket.SlackSocketMode;
import org.ambassadorbot.slack.web.CallObserver;
import org.ambassadorbot.slack.web.SlackHttp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connection that the bot opens to Slack itself, where it is asked for. */
final class SocketMode {
  private static final Logger log = LoggerFactory.getLogger(SocketMode.class);
  private static final int CONCURRENCY = 10;

  private SocketMode() {}

  static Optional<SlackSocketMode> of(Configuration configuration, Injector injector)
      throws IOException {
    if (configuration.slack() == null) {
      return Optional.empty();
    }
    Secret app = configuration.slack().tokens().app();
    if (app == null) {
      return Optional.empty();
    }
    return Optional.of(
        new SlackSocketMode(
            new SlackSocketMode.Entrance(
                injector.getInstance(SlackHttp.class), observer(injector), app.reveal()),
            injector.getInstance(SlackInbound.class),
            injector.getInstance(SlackInteractions.class),
            CONCURRENCY));
  }

  private static CallObserver observer(Injector injector) {
    Metrics metrics = injector.getInstance(Metrics.class);
    return (method, outcome, duration) -> metrics.platformCall("slack", method, outcome, duration);
  }

  static void close(SlackSocketMode socket) {
    try {
      socket.close();
    } catch (IOException e) {
      log.warn("the connection to Slack did not close cleanly", e);
    }
  }
}
