package org.ambassadorbot.app.command;

import java.util.concurrent.Callable;
import org.ambassadorbot.app.command.Application.Service;
import org.ambassadorbot.app.configuration.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the playground, or tells a programme week as a transcript. */
@Command(
    name = "demo",
    description = "Runs the playground with a demo programme; no account is needed.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(
      names = "--headless",
      description = "Print the transcript of one programme week on both platforms, then end.")
  private boolean isHeadless;

  DemoCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    Configuration configuration = surroundings.configuration();
    if (isHeadless) {
      surroundings.application().tellDemo(configuration, surroundings.out());
      surroundings.out().flush();
      return CommandLineApplication.DONE;
    }
    return run(surroundings, configuration);
  }

  static int run(Surroundings surroundings, Configuration configuration) throws Exception {
    try (Service service = surroundings.application().demo(configuration)) {
      surroundings.say("The playground is open: " + service.address() + "/playground");
      surroundings.residence().keep(service);
    }
    return CommandLineApplication.DONE;
  }
}
