package org.ambassadorbot.app.command;

import java.util.concurrent.Callable;
import org.ambassadorbot.app.command.Application.Service;
import org.ambassadorbot.app.configuration.Configuration;
import picocli.CommandLine.Command;

/** Runs the bot; the playground when it has no platform to serve. */
@Command(
    name = "serve",
    description = "Runs the bot. With no platform configured it says so and starts as demo.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private final Surroundings surroundings;

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
      surroundings.residence().keep(service);
    }
    return CommandLineApplication.DONE;
  }
}
