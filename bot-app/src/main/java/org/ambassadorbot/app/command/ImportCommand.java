package org.ambassadorbot.app.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings in a file of people and their groups. */
@Command(
    name = "import",
    description = "Brings in a list of people and groups from a CSV file, also while the bot runs.",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "FILE",
      description = "First line: name;email;department;site;language;cohort, in any order.")
  @SuppressWarnings("NullAway.Init") // required, so picocli sets it
  private Path file;

  @Option(
      names = "--programme",
      defaultValue = "",
      description = "The number or name of the programme, where there are several.")
  @SuppressWarnings("NullAway.Init") // has a default, so picocli sets it
  private String programme;

  @Option(names = "--dry-run", description = "Says what would change, and changes nothing.")
  private boolean isDry;

  ImportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    surroundings
        .application()
        .importPeople(surroundings.configuration(), file, programme, isDry)
        .forEach(surroundings::say);
    return CommandLineApplication.DONE;
  }
}
