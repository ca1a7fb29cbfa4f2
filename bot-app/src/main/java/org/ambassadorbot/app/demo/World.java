package org.ambassadorbot.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ambassadorbot.app.configuration.Configuration;
import org.ambassadorbot.app.configuration.ConfigurationException;
import org.ambassadorbot.app.http.HttpServer.Listen;
import org.ambassadorbot.app.http.Route;
import org.ambassadorbot.app.live.RunningBot;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.playground.SimulatedPerson;
import org.ambassadorbot.playground.Simulator.Newcomer;
import org.ambassadorbot.playground.page.Company;
import org.ambassadorbot.playground.slack.SlackSimulator;
import org.ambassadorbot.playground.teams.TeamsSimulator;

/**
 * A make-believe company on Slack and on Teams, and the real bot between them on a store of its own
 * that is forgotten at the end. Secrets are made anew each time.
 */
final class World implements AutoCloseable {
  private static final String APP = "00000000-0000-4000-8000-00000000b07a";
  private static final String TENANT = "00000000-0000-4000-8000-0000000000e7";
  private static final int SECRET_BYTES = 24;

  private final Clock clock = Clock.systemUTC();
  private final SlackSimulator slack = SlackSimulator.start(clock);
  private final TeamsSimulator teams = TeamsSimulator.start(clock);
  private final Path folder = makeFolder();
  private final String slackToken = "xoxb-" + secret();
  private final String signingSecret = secret();
  private final String teamsPassword = secret();
  private final Cast cast = new Cast(slack, teams);

  /**
   * Who works there, those first whom a newcomer begins as. Nadia has an account on both platforms,
   * under one address.
   */
  static final class Cast {
    final SimulatedPerson nadia;
    final SimulatedPerson karim;
    final SimulatedPerson olivia;
    final SimulatedPerson lea;
    final SimulatedPerson nadiaOnTeams;
    final SimulatedPerson tom;
    final SimulatedPerson chloe;

    Cast(SlackSimulator slack, TeamsSimulator teams) {
      karim = slack.add(person("Karim Haddad", "fr-FR", false));
      nadia = slack.add(person("Nadia Lemoine", "fr-FR", true));
      olivia = slack.add(person("Olivia Brown", "en-GB", false));
      lea = slack.add(person("Léa Martin", "fr-FR", false));
      chloe = teams.add(person("Chloé Petit", "fr-FR", false));
      nadiaOnTeams = teams.add(person("Nadia Lemoine", "fr-FR", true));
      tom = teams.add(person("Tom Baker", "en-GB", false));
    }

    private static Newcomer person(String name, String language, boolean isAdministrator) {
      String first = name.substring(0, name.indexOf(' '));
      String plain =
          java.text.Normalizer.normalize(first, java.text.Normalizer.Form.NFD)
              .replaceAll("\\p{M}", "")
              .toLowerCase(java.util.Locale.ROOT);
      return new Newcomer(
          name, plain + "@lumen.example", language, "Europe/Paris", isAdministrator);
    }
  }

  private static Path makeFolder() {
    try {
      return Files.createTempDirectory("ambassador-demo");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Starts the bot and lets both companies know where it is. */
  RunningBot start(Listen listen, List<Route> more) throws IOException {
    RunningBot bot =
        RunningBot.start(
            configuration(),
            new RunningBot.Setting(listen, more, clock, List.of(new DemoModule())));
    java.net.URI base = java.net.URI.create("http://127.0.0.1:" + bot.port() + "/");
    slack.connectTo(base, signingSecret, slackToken);
    teams.connectTo(base, APP, teamsPassword, TENANT);
    return bot;
  }

  private Configuration configuration() throws IOException {
    Map<String, String> environment = new HashMap<>();
    environment.put("DATABASE_URL", "jdbc:sqlite:" + folder.resolve("demo.db"));
    environment.put("ADMIN_EMAILS", "nadia@lumen.example");
    environment.put("DEFAULT_WORKING_HOURS", "Mon-Sun 00:00-24:00");
    environment.put("SLACK_API_URL", slack.apiUrl().toString());
    environment.put("SLACK_BOT_TOKEN", slackToken);
    environment.put("SLACK_SIGNING_SECRET", signingSecret);
    environment.put("TEAMS_APP_ID", APP);
    environment.put("TEAMS_APP_PASSWORD", teamsPassword);
    environment.put("TEAMS_TENANT_ID", TENANT);
    environment.put("TEAMS_OPENID_URL", teams.openIdUrl().toString());
    environment.put("TEAMS_TOKEN_URL", teams.tokenUrl().toString());
    environment.put("TEAMS_SERVICE_HOSTS", teams.serviceHost());
    try {
      return Configuration.from(environment);
    } catch (ConfigurationException e) {
      throw new IOException("the demo cannot configure itself: " + e.getMessage(), e);
    }
  }

  Cast cast() {
    return cast;
  }

  /** Both companies, as the page shows them. */
  List<Company> companies() {
    Map<String, Role> roles =
        Map.of("Nadia Lemoine", Role.ORGANISER, "Karim Haddad", Role.AMBASSADOR);
    return List.of(
        new Company(slack, "Lumen", List.of("general"), roles),
        new Company(teams, "Lumen", List.of("Équipe"), roles));
  }

  /** Waits until nothing is under way between the companies and the bot. */
  void settle() {
    slack.settle();
    teams.settle();
  }

  @Override
  public void close() {
    slack.close();
    teams.close();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
