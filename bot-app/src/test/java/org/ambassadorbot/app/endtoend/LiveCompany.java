package org.ambassadorbot.app.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ambassadorbot.app.configuration.Configuration;
import org.ambassadorbot.app.configuration.ConfigurationException;
import org.ambassadorbot.app.http.HttpServer.Listen;
import org.ambassadorbot.app.live.RunningBot;
import org.ambassadorbot.core.link.Reaches;
import org.ambassadorbot.playground.Simulator;
import org.ambassadorbot.playground.slack.SlackSimulator;
import org.ambassadorbot.playground.teams.TeamsSimulator;

/** A company on Slack and on Teams, and what a bot must be told to serve it. */
public final class LiveCompany implements AutoCloseable {
  public static final String SIGNING_SECRET = "the signing secret of a test";
  public static final String SLACK_TOKEN = "xoxb-test-company";
  public static final String TEAMS_PASSWORD = "the password of a test";
  public static final String APP = "00000000-0000-4000-8000-00000000b07a";
  public static final String TENANT = "00000000-0000-4000-8000-0000000000e7";

  private final Clock clock;
  private final SlackSimulator slack;
  private final TeamsSimulator teams;

  public LiveCompany(Clock clock) {
    this.clock = clock;
    this.slack = SlackSimulator.start(clock);
    this.teams = TeamsSimulator.start(clock);
  }

  public SlackSimulator slack() {
    return slack;
  }

  public TeamsSimulator teams() {
    return teams;
  }

  /** Both platforms, Slack first. */
  public List<Simulator> platforms() {
    return List.of(slack, teams);
  }

  /** The environment of a bot that serves both platforms; may be changed. */
  public Map<String, String> environment(String databaseUrl) {
    Map<String, String> environment = new HashMap<>();
    environment.put("PORT", "0");
    environment.put("DATABASE_URL", databaseUrl);
    environment.put("SLACK_API_URL", slack.apiUrl().toString());
    environment.put("SLACK_BOT_TOKEN", SLACK_TOKEN);
    environment.put("SLACK_SIGNING_SECRET", SIGNING_SECRET);
    environment.put("TEAMS_APP_ID", APP);
    environment.put("TEAMS_APP_PASSWORD", TEAMS_PASSWORD);
    environment.put("TEAMS_TENANT_ID", TENANT);
    environment.put("TEAMS_OPENID_URL", teams.openIdUrl().toString());
    environment.put("TEAMS_TOKEN_URL", teams.tokenUrl().toString());
    environment.put("TEAMS_SERVICE_HOSTS", teams.serviceHost());
    return environment;
  }

  /** Starts the bot in this process, on the company's clock, and connects it. */
  public RunningBot start(Map<String, String> environment) {
    try {
      RunningBot.Setting setting =
          new RunningBot.Setting(Listen.loopback(0), List.of(), clock, Reaches.thisMachine());
      RunningBot bot = RunningBot.start(Configuration.from(environment), setting);
      connectTo(bot.port());
      return bot;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Has both platforms call the bot on a port of this machine. */
  public void connectTo(int port) {
    URI bot = URI.create("http://127.0.0.1:" + port + "/");
    slack.connectTo(bot, SIGNING_SECRET, SLACK_TOKEN);
    teams.connectTo(bot, APP, TEAMS_PASSWORD, TENANT);
  }

  @Override
  public void close() {
    slack.close();
    teams.close();
  }
}
