package org.ambassadorbot.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the manifest of the Slack application. */
@Command(
    name = "slack",
    description = "Prints the manifest to paste at https://api.slack.com/apps.",
    mixinStandardHelpOptions = true)
final class SlackManifestCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private final ManifestUrl url = new ManifestUrl();

  SlackManifestCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    surroundings.say(surroundings.application().slackManifest(url.address()));
    return CommandLineApplication.DONE;
  }
}
