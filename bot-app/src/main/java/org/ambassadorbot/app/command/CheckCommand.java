package org.ambassadorbot.app.command;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.ambassadorbot.app.command.Application.Finding;
import org.ambassadorbot.app.command.Application.Level;
import org.ambassadorbot.app.configuration.Configuration;
import org.ambassadorbot.app.configuration.ConfigurationException;
import org.ambassadorbot.app.configuration.Problem;
import picocli.CommandLine.Command;

/** Says whether the bot would run as configured, one line per finding. */
@Command(
    name = "check",
    description = "Validates the configuration and tries the platforms it names.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  CheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    List<Finding> findings = findings();
    findings.forEach(finding -> surroundings.say(line(finding)));
    boolean hasError = findings.stream().anyMatch(finding -> finding.level() == Level.ERROR);
    return hasError ? CommandLineApplication.FAILED : CommandLineApplication.DONE;
  }

  private List<Finding> findings() {
    try {
      Configuration configuration = surroundings.configuration();
      return surroundings.application().check(configuration);
    } catch (ConfigurationException e) {
      return e.problems().stream().map(CheckCommand::finding).toList();
    }
  }

  private static Finding finding(Problem problem) {
    return new Finding(Level.ERROR, problem.variable(), problem.sentence());
  }

  private static String line(Finding finding) {
    String level = finding.level().name().toLowerCase(Locale.ROOT);
    return level + "\t" + finding.subject() + ": " + finding.sentence();
  }
}
