package org.ambassadorbot.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ambassadorbot.app.configuration.ConfigurationException;
import org.ambassadorbot.app.configuration.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the package of the Teams application. */
@Command(
    name = "teams",
    description = "Writes the package to upload to Teams; TEAMS_APP_ID names the Azure bot.",
    mixinStandardHelpOptions = true)
final class TeamsManifestCommand implements Callable<Integer> {
  private static final String APP_ID = "TEAMS_APP_ID";

  private final Surroundings surroundings;

  @Mixin private final ManifestUrl url = new ManifestUrl();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE.zip",
      description = "The file to write.")
  @SuppressWarnings("NullAway.Init") // required, so picocli sets it
  private Path out;

  TeamsManifestCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    String appId = surroundings.environment().getOrDefault(APP_ID, "").strip();
    if (appId.isEmpty()) {
      throw new ConfigurationException(
          List.of(new Problem(APP_ID, "is missing: the manifest names the Azure bot by it")));
    }
    Files.write(out, surroundings.application().teamsManifest(url.address(), appId));
    surroundings.say("Written: " + out);
    return CommandLineApplication.DONE;
  }
}
