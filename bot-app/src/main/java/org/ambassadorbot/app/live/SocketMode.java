package org.ambassadorbot.app.live;

import com.google.inject.Injector;
import java.util.Optional;
import org.ambassadorbot.app.configuration.Configuration;
import org.ambassadorbot.app.configuration.Secret;
import org.ambassadorbot.app.observation.Metrics;
import org.ambassadorbot.app.observation.Readiness;
import org.ambassadorbot.slack.SlackInteractions;
import org.ambassadorbot.slack.inbound.SlackInbound;
import org.ambassadorbot.slack.socket.SlackSocketMode;
import org.ambassadorbot.slack.web.CallObserver;
import org.ambassadorbot.slack.web.SlackHttp;

/** The connection that the bot opens to Slack itself, where it is asked for. */
final class SocketMode {
  private static final String CONDITION = "slack socket";
  private static final int CONCURRENCY = 10;

  private SocketMode() {}

  /** The connection that is configured; readiness tells whether it stands. */
  static Optional<SlackSocketMode> of(
      Configuration configuration, Injector injector, Readiness readiness) {
    if (configuration.slack() == null) {
      return Optional.empty();
    }
    Secret app = configuration.slack().tokens().app();
    if (app == null) {
      return Optional.empty();
    }
    readiness.miss(CONDITION);
    return Optional.of(
        new SlackSocketMode(
            new SlackSocketMode.Entrance(
                injector.getInstance(SlackHttp.class), observer(injector), app.reveal()),
            injector.getInstance(SlackInbound.class),
            injector.getInstance(SlackInteractions.class),
            CONCURRENCY,
            isStanding -> tell(readiness, isStanding)));
  }

  private static CallObserver observer(Injector injector) {
    Metrics metrics = injector.getInstance(Metrics.class);
    return (method, outcome, duration) -> metrics.platformCall("slack", method, outcome, duration);
  }

  private static void tell(Readiness readiness, boolean isStanding) {
    if (isStanding) {
      readiness.meet(CONDITION);
    } else {
      readiness.miss(CONDITION);
    }
  }
}
