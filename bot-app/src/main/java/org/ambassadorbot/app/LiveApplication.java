package org.ambassadorbot.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.ambassadorbot.app.command.Application;
import org.ambassadorbot.app.configuration.Configuration;
import org.ambassadorbot.app.configuration.DataKey;
import org.ambassadorbot.app.demo.Demo;
import org.ambassadorbot.app.demo.HeadlessDemo;
import org.ambassadorbot.app.http.HttpServer.Listen;
import org.ambassadorbot.app.live.Check;
import org.ambassadorbot.app.live.Keys;
import org.ambassadorbot.app.live.Manifests;
import org.ambassadorbot.app.live.PeopleFile;
import org.ambassadorbot.app.live.RunningBot;
import org.ambassadorbot.app.live.Stores;
import org.ambassadorbot.core.directory.InstallationStore;
import org.ambassadorbot.core.store.Backup;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.SecretBox;

/** What the command line does, on the real bot. */
final class LiveApplication implements Application {

  @Override
  public Service serve(Configuration configuration) throws IOException {
    int port = configuration.server().port();
    Listen listen = configuration.isLocalOnly() ? Listen.loopback(port) : Listen.everywhere(port);
    return RunningBot.start(
        configuration, new RunningBot.Setting(listen, List.of(), Clock.systemUTC()));
  }

  @Override
  public Service demo(Configuration configuration) throws IOException {
    return Demo.start(configuration);
  }

  @Override
  public void tellDemo(Configuration configuration, PrintWriter out) throws IOException {
    HeadlessDemo.tell(configuration, out);
  }

  @Override
  public List<Finding> check(Configuration configuration) {
    return Check.of(configuration);
  }

  @Override
  public String slackManifest(URI publicUrl) {
    return Manifests.slack(publicUrl);
  }

  @Override
  public byte[] teamsManifest(URI publicUrl, String appId) {
    return Manifests.teams(publicUrl, appId);
  }

  @Override
  public void backUp(Configuration configuration, Path target) throws IOException {
    Backup.copy(configuration.store().url(), target);
  }

  @Override
  public List<String> importPeople(
      Configuration configuration, Path file, String programme, boolean isDry) throws IOException {
    return PeopleFile.bringIn(configuration, file, programme, isDry);
  }

  @Override
  public int rotateKey(Configuration configuration, DataKey newKey) throws IOException {
    SecretBox old =
        Keys.of(configuration)
            .orElseThrow(() -> new IOException("DATA_KEY is not set: there is no key to replace"));
    try (Database database = Stores.open(configuration)) {
      return InstallationStore.rotate(database, old, new SecretBox(newKey.bytes()));
    } catch (IllegalStateException e) {
      throw new IOException("a secret cannot be read with this DATA_KEY; nothing was changed", e);
    }
  }
}
