package org.ambassadorbot.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.ambassadorbot.app.command.Application;
import org.ambassadorbot.app.configuration.Configuration;
import org.ambassadorbot.app.configuration.DataKey;
import org.ambassadorbot.app.http.HttpServer;
import org.ambassadorbot.app.http.HttpServer.Listen;
import org.ambassadorbot.app.http.ServerLimits;
import org.ambassadorbot.app.observation.Metrics;
import org.ambassadorbot.app.observation.ObservationRoutes;
import org.ambassadorbot.app.observation.Readiness;

/** The shell without a bot in it: it listens and is observed; everything else is refused. */
final class BareApplication implements Application {
  @Override
  public Service serve(Configuration configuration) throws IOException {
    int port = configuration.server().port();
    return start(
        configuration,
        configuration.isLocalOnly() ? Listen.loopback(port) : Listen.everywhere(port));
  }

  @Override
  public Service demo(Configuration configuration) throws IOException {
    return start(configuration, Listen.loopback(configuration.server().port()));
  }

  @Override
  public void tellDemo(Configuration configuration, PrintWriter out) throws IOException {
    throw absent();
  }

  @Override
  public List<Finding> check(Configuration configuration) {
    return List.of(new Finding(Level.OK, "configuration", "valid"));
  }

  @Override
  public String slackManifest(URI publicUrl) {
    throw new UnsupportedOperationException("no Slack adapter");
  }

  @Override
  public byte[] teamsManifest(URI publicUrl, String appId) {
    throw new UnsupportedOperationException("no Teams adapter");
  }

  @Override
  public void backUp(Configuration configuration, Path target) throws IOException {
    throw absent();
  }

  @Override
  public int rotateKey(Configuration configuration, DataKey newKey) throws IOException {
    throw absent();
  }

  private static Service start(Configuration configuration, Listen listen) throws IOException {
    HttpServer server =
        HttpServer.start(
            listen,
            ObservationRoutes.of(new Readiness(), new Metrics(List.of())),
            ServerLimits.STANDARD);
    URI address = configuration.server().publicUrl(server.port());
    return new Service() {
      @Override
      public URI address() {
        return address;
      }

      @Override
      public void close() {
        server.close();
      }
    };
  }

  private static IOException absent() {
    return new IOException("there is no bot in this shell yet");
  }
}
