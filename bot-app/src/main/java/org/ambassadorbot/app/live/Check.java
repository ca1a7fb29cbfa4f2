package org.ambassadorbot.app.live;

import com.google.inject.Injector;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ambassadorbot.app.command.Application.Finding;
import org.ambassadorbot.app.command.Application.Level;
import org.ambassadorbot.app.configuration.Configuration;
import org.ambassadorbot.app.configuration.Secret;
import org.ambassadorbot.app.configuration.SlackSettings;
import org.ambassadorbot.app.observation.Metrics;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.store.Database;
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
    try (Database database = Stores.open(configuration)) {
      findings.add(
          new Finding(Level.OK, "DATABASE_URL", "the store opens and its tables are up to date"));
      platforms(configuration, database, findings);
    } catch (IOException e) {
      String sentence = String.valueOf(e.getMessage()).replaceFirst("^DATABASE_URL: ", "");
      findings.add(new Finding(Level.ERROR, "DATABASE_URL", sentence));
    }
    return findings;
  }

  private static void platforms(
      Configuration configuration, Database database, List<Finding> findings) {
    Injector injector =
        WiringModule.inject(
            configuration, database, new Metrics(List.of()), Clock.systemUTC(), List.of());
    if (configuration.slack() != null) {
      try (SlackHttp http = injector.getInstance(SlackHttp.class)) {
        slack(configuration, new WebCalls(http, CallObserver.NONE), findings);
      }
      if (configuration.slack().oauth() != null) {
        findings.add(stored(injector.getInstance(StoredTokens.class)));
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

  private static void slack(Configuration configuration, WebCalls calls, List<Finding> findings) {
    SlackSettings slack = Objects.requireNonNull(configuration.slack());
    Secret bot = slack.tokens().bot();
    Secret app = slack.tokens().app();
    if (bot != null && slack.oauth() == null) {
      findings.add(
          tried("slack", () -> "the bot is in " + calls.identify(bot.reveal()).teamName()));
    }
    if (bot != null && slack.oauth() != null) {
      findings.add(
          new Finding(
              Level.WARNING,
              "SLACK_BOT_TOKEN",
              "is not used: with SLACK_CLIENT_ID each workspace brings its own token"));
    }
    if (app != null) {
      findings.add(
          tried(
              "slack socket mode",
              () -> {
                calls.socketAddress(app.reveal());
                return "the connection may be opened";
              }));
    }
    if (slack.oauth() != null) {
      findings.add(
          new Finding(
              Level.OK,
              "slack oauth",
              "workspaces install the app at "
                  + configuration.server().publicUrl()
                  + "/slack/install"));
    }
  }

  private static Finding stored(StoredTokens tokens) {
    int closed = tokens.closed().size();
    return closed == 0
        ? new Finding(Level.OK, "slack oauth", "workspaces that installed it: " + tokens.count())
        : new Finding(
            Level.ERROR,
            "DATA_KEY",
            "does not open the tokens of " + closed + " of " + tokens.count() + " workspaces");
  }

  /** Something that a platform is asked; answers with a sentence. */
  private interface Question {
    String ask() throws PlatformException;
  }

  private static Finding tried(String platform, Question question) {
    try {
      return new Finding(Level.OK, platform, question.ask());
    } catch (PlatformException e) {
      return new Finding(
          Level.ERROR, platform, words(e.reason()) + " (" + String.valueOf(e.getMessage()) + ")");
    }
  }

  private static String words(PlatformException.Reason reason) {
    return switch (reason) {
      case UNAUTHORISED -> "the credentials are refused";
      case RATE_LIMITED -> "too many calls for now, try again later";
      case UNAVAILABLE, AMBIGUOUS -> "nobody answers, or not in time";
      default -> "the question is refused";
    };
  }
}
