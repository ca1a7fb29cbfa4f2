package org.ambassadorbot.app.command;

import java.util.concurrent.Callable;
import org.ambassadorbot.app.command.Application.Service;
import org.ambassadorbot.app.configuration.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the bot; the playground when it has no platform to serve. */
@Command(
    name = "serve",
    description = "Runs the bot. With no platform configured it says so and starts as demo.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(
      names = "--until-ready",
      hidden = true,
      description = "Ends once it is ready: the build makes the archive of class data so.")
  private boolean isEndingWhenReady;

  ServeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    Configuration configuration = surroundings.configuration();
    if (!configuration.hasPlatform()) {
      surroundings.say("No platform is configured (SLACK_…, TEAMS_…): starting as demo.");
      return DemoCommand.run(surroundings, configuration);
    }
    try (Service service = surroundings.application().serve(configuration)) {
      surroundings.say("Listening on " + service.address());
      if (!isEndingWhenReady) {
        surroundings.residence().keep(service);
      }
    }
    return CommandLineApplication.DONE;
  }
}
