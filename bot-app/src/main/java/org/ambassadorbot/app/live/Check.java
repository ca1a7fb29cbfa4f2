package org.ambassadorbot.app.live;

import com.google.inject.Injector;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.ambassadorbot.app.command.Application.Finding;
import org.ambassadorbot.app.command.Application.Level;
import org.ambassadorbot.app.configuration.Configuration;
import org.ambassadorbot.app.observation.Metrics;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Databases;
import org.ambassadorbot.slack.web.CallObserver;
import org.ambassadorbot.slack.web.SlackHttp;
import org.ambassadorbot.slack.web.WebCalls;
import org.ambassadorbot.teams.connector.TeamsPlatform;

/** Tries what is configured, as an operator would before going live. */
public final class Check {
  private Check() {}

  /** One finding for the configuration, the store, and each platform. */
  public static List<Finding> of(Configuration configuration) {
    List<Finding> findings = new ArrayList<>();
    findings.add(new Finding(Level.OK, "configuration", "valid"));
    if (!configuration.hasPlatform()) {
      findings.add(
          new Finding(
              Level.WARNING, "platforms", "none is configured: serve would start the demo"));
    }
    try (Database database = Databases.open(configuration.store().url())) {
      findings.add(
          new Finding(Level.OK, "DATABASE_URL", "the store opens and its tables are up to date"));
      platforms(configuration, database, findings);
    } catch (RuntimeException e) {
      findings.add(
          new Finding(
              Level.ERROR,
              "DATABASE_URL",
              "the store cannot be opened: " + e.getClass().getSimpleName()));
    }
    return findings;
  }

  private static void platforms(
      Configuration configuration, Database database, List<Finding> findings) {
    Injector injector =
        WiringModule.inject(
            configuration, database, new Metrics(List.of()), Clock.systemUTC(), List.of());
    if (configuration.slack() != null && configuration.slack().tokens().bot() != null) {
      String token = configuration.slack().tokens().bot().reveal();
      try (SlackHttp http = injector.getInstance(SlackHttp.class)) {
        WebCalls calls = new WebCalls(http, CallObserver.NONE);
        findings.add(tried("slack", () -> "the bot is in " + calls.identify(token).teamName()));
      }
    }
    if (configuration.teams() != null && configuration.teams().credentials() != null) {
      TeamsPlatform teams = injector.getInstance(TeamsPlatform.class);
      findings.add(
          tried(
              "teams",
              () -> {
                teams.authenticate();
                return "the bot gets its token";
              }));
    }
  }

  /** Something that a platform is asked; answers with a sentence. */
  private interface Question {
    String ask() throws PlatformException;
  }

  private static Finding tried(String platform, Question question) {
    try {
      return new Finding(Level.OK, platform, question.ask());
    } catch (PlatformException e) {
      return new Finding(Level.ERROR, platform, String.valueOf(e.getMessage()));
    }
  }
}
