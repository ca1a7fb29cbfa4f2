package org.ambassadorbot.playground.teams;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.ambassadorbot.core.inbound.Incoming;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.reply.Reply;
import org.ambassadorbot.playground.LoopbackServer;
import org.ambassadorbot.playground.Simulator.Newcomer;
import org.ambassadorbot.teams.TeamsEndpoint;
import org.ambassadorbot.teams.TeamsSettings;
import org.ambassadorbot.teams.connector.AddressBook;
import org.ambassadorbot.teams.connector.ConnectorSettings;
import org.ambassadorbot.teams.connector.TeamsPlatform;
import org.ambassadorbot.teams.inbound.TeamsInbound;

/** The real adapter in front of a bot that answers by a script, connected to a simulator. */
final class ScriptedTeamsBot implements AutoCloseable {
  static final String TENANT = "11111111-aaaa-4aaa-8aaa-111111111111";
  static final WorkspaceId WORKSPACE = new WorkspaceId(TeamsInbound.TEAMS, TENANT);
  static final String APP = "22222222-bbbb-4bbb-8bbb-222222222222";
  static final Newcomer NADIA =
      new Newcomer("Nadia", "nadia@example.org", "fr-FR", "Europe/Paris", false);

  final TeamsSimulator simulator;
  final TeamsPlatform platform;
  final List<Incoming> heard = new CopyOnWriteArrayList<>();
  final List<String> observed = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private volatile Function<Incoming, Reply> script = incoming -> new Reply.Nothing();

  ScriptedTeamsBot() {
    this(false, Duration.ofSeconds(8), Clock.systemUTC());
  }

  ScriptedTeamsBot(boolean isUnauthenticatedAllowed, Duration deadline, Clock clock) {
    simulator = TeamsSimulator.start(clock);
    TeamsSettings settings =
        new TeamsSettings(
            APP,
            "secret & more",
            TENANT,
            simulator.openIdUrl(),
            simulator.tokenUrl(),
            Set.of(simulator.serviceHost()),
            isUnauthenticatedAllowed);
    ConnectorSettings calls = settings.connector();
    AddressBook addresses = new AddressBook(new RememberedAddresses());
    platform =
        new TeamsPlatform(
            new ConnectorSettings(
                calls.appId(), calls.password(), calls.tokenUrl(), calls.hosts(), deadline),
            addresses,
            (method, outcome, duration) -> observed.add(method + " " + outcome),
            40,
            clock);
    TeamsEndpoint endpoint = new TeamsEndpoint(settings, addresses, this::handle);
    server = LoopbackServer.start("/api/messages", exchange -> answer(exchange, endpoint), threads);
    connect();
  }

  /** Makes the bot known to the simulator, again if it was forgotten. */
  void connect() {
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    simulator.connectTo(address, APP, "secret & more", TENANT);
  }

  void answers(Function<Incoming, Reply> replies) {
    script = replies;
  }

  <T extends Incoming> T last(Class<T> type) {
    return type.cast(heard.get(heard.size() - 1));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    simulator.close();
  }

  private Reply handle(Incoming incoming) {
    heard.add(incoming);
    return script.apply(incoming);
  }

  private static void answer(HttpExchange exchange, TeamsEndpoint endpoint) throws IOException {
    try (exchange) {
      String authorization = exchange.getRequestHeaders().getFirst("Authorization");
      byte[] body = exchange.getRequestBody().readAllBytes();
      TeamsEndpoint.Answer answer = endpoint.messages(authorization, body);
      byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
      if (bytes.length > 0) {
        exchange.getResponseBody().write(bytes);
      }
    }
  }
}
