package org.ambassadorbot.app.live;

import com.google.inject.Injector;
import com.google.inject.Module;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ambassadorbot.app.command.Application;
import org.ambassadorbot.app.configuration.Configuration;
import org.ambassadorbot.app.http.HttpServer;
import org.ambassadorbot.app.http.Route;
import org.ambassadorbot.app.http.ServerLimits;
import org.ambassadorbot.app.observation.Metrics;
import org.ambassadorbot.app.observation.ObservationRoutes;
import org.ambassadorbot.app.observation.Readiness;
import org.ambassadorbot.core.dispatch.Rehearsal;
import org.ambassadorbot.core.feature.watchnote.LastDigest;
import org.ambassadorbot.core.link.ClickCounter;
import org.ambassadorbot.core.link.Reach;
import org.ambassadorbot.core.outbox.DeliveryState;
import org.ambassadorbot.core.outbox.Dispatcher;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.schedule.Jobs;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.slack.socket.SlackSocketMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot, listening: store, core, adapters and addresses, until it is closed. */
public final class RunningBot implements Application.Service {
  private static final Logger log = LoggerFactory.getLogger(RunningBot.class);
  private static final List<DeliveryState> QUEUED =
      List.of(
          DeliveryState.HELD, DeliveryState.READY, DeliveryState.SENDING, DeliveryState.IN_DOUBT);

  private final Database database;
  private final Injector injector;
  private final HttpServer server;
  private final URI address;
  private final Optional<SlackSocketMode> socket;
  private final AtomicBoolean isClosed = new AtomicBoolean();

  private RunningBot(
      Database database,
      Injector injector,
      HttpServer server,
      URI address,
      Optional<SlackSocketMode> socket) {
    this.database = database;
    this.injector = injector;
    this.server = server;
    this.address = address;
    this.socket = socket;
  }

  /**
   * Where to listen, what else to serve, and by which clock.
   *
   * @param modules what is wired otherwise than usual
   */
  public record Setting(
      HttpServer.Listen listen, List<Route> more, Clock clock, List<Module> modules) {
    public Setting {
      more = List.copyOf(more);
      modules = List.copyOf(modules);
    }

    /** A setting from which every public page is read. */
    public Setting(HttpServer.Listen listen, List<Route> more, Clock clock) {
      this(listen, more, clock, List.of());
    }

    /** A setting from which other pages are read than the public ones. */
    public Setting(HttpServer.Listen listen, List<Route> more, Clock clock, Reach reach) {
      this(listen, more, clock, List.of(new ReachModule(reach)));
    }
  }

  /**
   * Opens the store, puts the bot together and listens; then warms up, and is ready.
   *
   * @throws IOException when the store or the port cannot be had
   */
  public static RunningBot start(Configuration configuration, Setting setting) throws IOException {
    HttpServer server = HttpServer.open(setting.listen(), ServerLimits.STANDARD);
    try {
      return start(configuration.on(server.port()), setting, server);
    } catch (IOException | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private static RunningBot start(Configuration configuration, Setting setting, HttpServer server)
      throws IOException {
    Metrics metrics = new Metrics(Arrays.stream(DeliveryState.values()).map(Enum::name).toList());
    Readiness readiness = new Readiness("store", "adapters");
    Database database = Stores.open(configuration);
    try {
      Injector injector =
          WiringModule.inject(configuration, database, metrics, setting.clock(), setting.modules());
      readiness.meet("store");
      Dispatcher dispatcher = injector.getInstance(Dispatcher.class);
      metrics.outboxDepth(() -> depth(dispatcher));
      metrics.outboxOldest(dispatcher::oldest);
      metrics.outboxWithoutAccess(dispatcher::withoutAccess);
      metrics.lastDigest(injector.getInstance(LastDigest.class)::moment);
      List<Route> routes = new ArrayList<>(ObservationRoutes.of(readiness, metrics));
      routes.addAll(PlatformRoutes.of(configuration, injector));
      routes.add(injector.getInstance(TrackedLinkPages.class).route());
      routes.add(injector.getInstance(ExportPages.class).route());
      routes.add(injector.getInstance(PhotoPages.class).route());
      routes.addAll(setting.more());
      routes.add(injector.getInstance(AboutPage.class).route());
      server.serve(routes);
      URI address = configuration.server().publicUrl();
      RunningBot bot =
          new RunningBot(
              database,
              injector,
              server,
              address,
              SocketMode.of(configuration, injector, readiness));
      bot.begin(readiness);
      return bot;
    } catch (IOException | RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static Map<String, Long> depth(Dispatcher dispatcher) {
    Map<DeliveryState, Long> found = dispatcher.depth();
    Map<String, Long> depth = new TreeMap<>();
    QUEUED.forEach(state -> depth.put(state.name(), found.getOrDefault(state, 0L)));
    return depth;
  }

  private void begin(Readiness readiness) {
    injector.getInstance(Dispatcher.class).start();
    try {
      PlatformRoutes.warmUp(injector);
      injector.getInstance(Rehearsal.class).run();
    } catch (RuntimeException e) {
      log.warn("the warm-up did not go through; the first answers will be slower", e);
    }
    socket.ifPresent(SlackSocketMode::start);
    injector.getInstance(ClickCounter.class).start();
    injector.getInstance(Jobs.class).start();
    readiness.meet("adapters");
    log.info("ready on port {}", server.port());
    reportClosedTokens();
  }

  /** With another key than theirs, those workspaces would hear nothing, and nobody why. */
  private void reportClosedTokens() {
    List<WorkspaceId> closed = injector.getInstance(StoredTokens.class).closed();
    if (!closed.isEmpty()) {
      log.error("DATA_KEY does not open the tokens of {} workspaces: is it theirs?", closed.size());
    }
  }

  /** A part of the bot that runs. */
  public <T> T part(Class<T> type) {
    return injector.getInstance(type);
  }

  /** The port that is listened on. */
  public int port() {
    return server.port();
  }

  @Override
  public URI address() {
    return address;
  }

  @Override
  public void close() {
    if (isClosed.compareAndSet(false, true)) {
      server.close();
      socket.ifPresent(SlackSocketMode::close);
      injector.getInstance(ClickCounter.class).close();
      injector.getInstance(Jobs.class).close();
      injector.getInstance(Dispatcher.class).close();
      PlatformRoutes.close(injector);
      database.close();
    }
  }
}
