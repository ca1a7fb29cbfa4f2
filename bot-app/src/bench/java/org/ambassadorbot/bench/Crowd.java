package org.ambassadorbot.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.ambassadorbot.playground.SimulatedPerson;
import org.ambassadorbot.playground.SimulatedPerson.SeenMessage;
import org.ambassadorbot.playground.Simulator.Newcomer;
import org.ambassadorbot.playground.slack.SlackSimulator;
import org.ambassadorbot.playground.teams.TeamsSimulator;

/** A company of very many people, its two platforms, and the organiser who writes to them all. */
final class Crowd implements AutoCloseable {
  private static final String APP = "00000000-0000-4000-8000-00000000b07a";
  private static final String TENANT = "00000000-0000-4000-8000-0000000000e7";
  private static final String PASSWORD = "the password of a benchmark";
  private static final String TOKEN = "xoxb-bench";
  private static final String EMAIL = "organiser@example.org";
  private static final long PATIENCE_NANOS = 300_000_000_000L;
  private static final long NAP_NANOS = 5_000_000;

  private final SlackSimulator slack = SlackSimulator.start(java.time.Clock.systemUTC());
  private final TeamsSimulator teams = TeamsSimulator.start(java.time.Clock.systemUTC());
  private final SimulatedPerson organiser =
      slack.add(new Newcomer("Organiser", EMAIL, "fr-FR", "Europe/Paris", true));
  private final Gate slackGate;
  private final Gate teamsGate;
  private final Path store;

  Crowd(Path store) throws IOException {
    this.store = store;
    slackGate = new Gate(slack.apiUrl().resolve("/"));
    teamsGate = new Gate(URI.create(teams.serviceUrl()));
    teams.add(new Newcomer("Somebody", "somebody@example.org", "fr-FR", "Europe/Paris", false));
  }

  Gate slackGate() {
    return slackGate;
  }

  Gate teamsGate() {
    return teamsGate;
  }

  /** What the bot is told. */
  Map<String, String> environment() {
    Map<String, String> environment = new java.util.LinkedHashMap<>();
    environment.put("DATABASE_URL", url());
    environment.put("ADMIN_EMAILS", EMAIL);
    environment.put("DEFAULT_WORKING_HOURS", "Mon-Sun 00:00-24:00");
    environment.put("SLACK_API_URL", slackGate.address() + "api/");
    environment.put("SLACK_BOT_TOKEN", TOKEN);
    environment.put("SLACK_SIGNING_SECRET", SignedRequests.SECRET);
    environment.put("TEAMS_APP_ID", APP);
    environment.put("TEAMS_APP_PASSWORD", PASSWORD);
    environment.put("TEAMS_TENANT_ID", TENANT);
    environment.put("TEAMS_OPENID_URL", teams.openIdUrl().toString());
    environment.put("TEAMS_TOKEN_URL", teams.tokenUrl().toString());
    environment.put("TEAMS_SERVICE_HOSTS", teams.serviceHost());
    return environment;
  }

  /** The workspace's name, for requests in the name of its people. */
  String team() {
    return slack.teamId();
  }

  private String url() {
    return "jdbc:sqlite:" + store;
  }

  void connectTo(int port) {
    URI bot = URI.create("http://127.0.0.1:" + port + "/");
    slack.connectTo(bot, SignedRequests.SECRET, TOKEN);
    teams.connectTo(bot, APP, PASSWORD, TENANT);
  }

  /** The bot hears of both platforms; then it is stopped, and the crowd is put in its store. */
  void introduce() {
    organiser.says("langue fr");
    teams.people().get(0).says("langue fr");
    awaitNone("SELECT 1 FROM delivery WHERE state NOT IN ('SENT', 'HELD')");
  }

  void gather(int people, String platform) throws SQLException {
    String numbers =
        " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + people + ")";
    try (Connection connection = DriverManager.getConnection(url());
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          "INSERT INTO person (programme_id, name, language, zone, region, created_at)"
              + numbers
              + " SELECT MIN(p.id), 'crowd' || i, 'fr', 'Europe/Paris', NULL, 0"
              + " FROM n, programme p GROUP BY i");
      statement.execute(
          "INSERT INTO identity (platform, workspace_id, user_id, programme_id, person_id,"
              + " is_profile_known, last_seen_at) SELECT w.platform, w.external_id, '"
              + Gate.CROWD
              + "' || q.id, q.programme_id, q.id, 1, 0 FROM person q, workspace w"
              + " WHERE q.name LIKE 'crowd%' AND w.platform = '"
              + platform
              + "'");
      statement.execute(
          "INSERT INTO address (platform, workspace_id, address_key, address, updated_at)"
              + " SELECT i.platform, i.workspace_id, 'personal:' || i.user_id,"
              + " '{\"serviceUrl\":\""
              + teamsGate.address()
              + "\",\"conversation\":\"' || i.user_id || '\",\"bot\":\"28:"
              + APP
              + "\",\"user\":\"29:' || i.user_id || '\"}', 0 FROM identity i"
              + " WHERE i.platform = 'teams' AND i.user_id LIKE 'UCROWD%'");
      connection.commit();
    }
  }

  /** The organiser writes to everybody; returns once the confirmation is acknowledged. */
  void broadcast() {
    organiser.commands("/diffuser Rendez-vous jeudi à dix heures, salle **Jacquard**");
    organiser.submits(Map.of("audience", "EVERYONE"));
    press("Confirmer l'envoi");
  }

  private void press(String label) {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (System.nanoTime() < deadline) {
      List<SeenMessage> shown = organiser.messages();
      for (int i = shown.size() - 1; i >= 0; i--) {
        if (shown.get(i).buttons().contains(label)) {
          organiser.presses(shown.get(i).id(), label, Map.of());
          return;
        }
      }
      LockSupport.parkNanos(NAP_NANOS);
    }
    throw new IllegalStateException("no button " + label);
  }

  /** Waits until every recipient has a row. */
  void awaitEnqueued() {
    awaitNone("SELECT 1 FROM broadcast_task");
  }

  long deliveries(String state) {
    try (Connection connection = DriverManager.getConnection(url());
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT COUNT(*) FROM delivery WHERE batch = 'broadcast:1' AND state = '"
                    + state.toUpperCase(Locale.ROOT)
                    + "'")) {
      return rows.next() ? rows.getLong(1) : 0;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void awaitNone(String query) {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    try (Connection connection = DriverManager.getConnection(url());
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout = 5000");
      while (isAny(statement, query)) {
        if (System.nanoTime() > deadline) {
          throw new IllegalStateException("still there: " + query);
        }
        LockSupport.parkNanos(NAP_NANOS);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isAny(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query + " LIMIT 1")) {
      return rows.next();
    }
  }

  @Override
  public void close() {
    slackGate.close();
    teamsGate.close();
    slack.close();
    teams.close();
  }
}
