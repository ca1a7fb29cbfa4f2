package org.ambassadorbot.app.http;

import java.io.IOException;
import java.util.List;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server; answers on its routes from {@link #start} until {@link #close}. */
public final class HttpServer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(HttpServer.class);
  private static final int MOST_CONNECTIONS = 4_000;
  private static final int LARGEST_HEAD = 16 << 10;
  private static final int FEWEST_THREADS = 4;
  private static final long FAREWELL_MILLIS = 100;

  private final Server server;
  private final ServerConnector connector;
  private final ServerLimits limits;
  private final int port;

  private HttpServer(Server server, ServerConnector connector, ServerLimits limits) {
    this.server = server;
    this.connector = connector;
    this.limits = limits;
    this.port = connector.getLocalPort();
  }

  /** What to listen on; port 0 lets the system choose, a null host means every interface. */
  public record Listen(@Nullable String host, int port) {
    /** On this machine alone. */
    public static Listen loopback(int port) {
      return new Listen("127.0.0.1", port);
    }

    /** On every interface. */
    public static Listen everywhere(int port) {
      return new Listen(null, port);
    }
  }

  /**
   * Starts to listen and to answer.
   *
   * @throws IOException when the port cannot be had
   */
  public static HttpServer start(Listen listen, List<Route> routes, ServerLimits limits)
      throws IOException {
    HttpServer server = open(listen, limits);
    server.serve(routes);
    return server;
  }

  /**
   * Takes the port, so that it is known; whoever calls waits until {@link #serve}.
   *
   * @throws IOException when the port cannot be had
   */
  public static HttpServer open(Listen listen, ServerLimits limits) throws IOException {
    QueuedThreadPool threads = new QueuedThreadPool(limits.threads(), FEWEST_THREADS);
    threads.setName("http");
    Server server = new Server(threads);
    ServerConnector connector = connector(server, listen, limits);
    try {
      connector.open();
    } catch (IOException e) {
      stop(server);
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new IOException(
          "PORT: port " + listen.port() + " cannot be used: " + cause.getMessage(), e);
    }
    return new HttpServer(server, connector, limits);
  }

  /** Answers on these routes, until it is closed; called once. */
  public void serve(List<Route> routes) throws IOException {
    Gate gate = new Gate(new RouteTable(routes), limits);
    connector.addBean(new Deadlines(server.getScheduler(), gate, limits.arrival()));
    connector.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, connector));
    server.addConnector(connector);
    server.setHandler(new GracefulHandler(gate));
    server.setErrorHandler(new PlainErrors());
    server.setStopTimeout(limits.drain().toMillis());
    try {
      server.start();
    } catch (Exception e) {
      close();
      throw new IOException("the HTTP server cannot start: " + e.getMessage(), e);
    }
  }

  /** The port that is listened on. */
  public int port() {
    return port;
  }

  /** Stops to accept, lets running requests end within the limit, then ends the rest. */
  @Override
  public void close() {
    stop(server);
    connector.close();
  }

  private static void stop(Server server) {
    try {
      server.stop();
    } catch (Exception e) {
      log.warn("The HTTP server did not stop cleanly", e);
    }
  }

  private static ServerConnector connector(Server server, Listen listen, ServerLimits limits) {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    configuration.setRequestHeaderSize(LARGEST_HEAD);
    configuration.setRelativeRedirectAllowed(true);
    ServerConnector connector =
        new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration));
    connector.setHost(listen.host());
    connector.setPort(listen.port());
    connector.setIdleTimeout(limits.idle().toMillis());
    connector.setShutdownIdleTimeout(FAREWELL_MILLIS);
    connector.setReuseAddress(true);
    return connector;
  }
}
