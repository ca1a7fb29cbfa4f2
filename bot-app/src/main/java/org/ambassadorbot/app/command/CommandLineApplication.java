package org.ambassadorbot.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.ambassadorbot.app.configuration.ConfigurationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** Runs the command that the arguments name, and says how it went as an exit code. */
public final class CommandLineApplication {
  /** The command did what was asked. */
  public static final int DONE = 0;

  /** The command failed, or found an error. */
  public static final int FAILED = 1;

  /** The arguments or the configuration are wrong. */
  public static final int WRONG = 2;

  private static final String[] SERVE = {"serve"};

  private static final Logger log = LoggerFactory.getLogger(CommandLineApplication.class);

  private final Surroundings surroundings;

  public CommandLineApplication(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Runs a command and returns its exit code; blocks as long as it runs. */
  public int run(String... arguments) {
    return Arrays.equals(arguments, SERVE) ? serve() : parsed(arguments);
  }

  /** What starts every bot needs no parser, whose classes are too old for the class archive. */
  private int serve() {
    try {
      return new ServeCommand(surroundings).call();
    } catch (Exception e) {
      return explain(e);
    }
  }

  private int parsed(String... arguments) {
    CommandLine manifest =
        new CommandLine(new ManifestCommand())
            .addSubcommand(new SlackManifestCommand(surroundings))
            .addSubcommand(new TeamsManifestCommand(surroundings));
    CommandLine line =
        new CommandLine(new Root())
            .addSubcommand(new ServeCommand(surroundings))
            .addSubcommand(new DemoCommand(surroundings))
            .addSubcommand(new CheckCommand(surroundings))
            .addSubcommand(manifest)
            .addSubcommand(new BackupCommand(surroundings))
            .addSubcommand(new ImportCommand(surroundings))
            .addSubcommand(new RotateKeyCommand(surroundings));
    line.setOut(surroundings.out());
    line.setErr(surroundings.err());
    line.setExecutionStrategy(CommandLineApplication::helpOrRun);
    line.setExecutionExceptionHandler((failure, command, parsed) -> explain(failure));
    return line.execute(arguments);
  }

  /** A command that only has commands below it. */
  @Command(
      name = "ambassador-bot",
      description = "Runs a company's ambassador programme in Slack and Microsoft Teams.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  static final class Root {}

  private static int helpOrRun(ParseResult parsed) {
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    boolean isGroup = !(last.commandSpec().userObject() instanceof Callable);
    if (isGroup && !last.isUsageHelpRequested() && !last.isVersionHelpRequested()) {
      CommandLine command = last.commandSpec().commandLine();
      command.usage(command.getErr());
      return WRONG;
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  private int explain(Exception failure) {
    PrintWriter err = surroundings.err();
    if (failure instanceof ConfigurationException) {
      err.println(failure.getMessage());
      return WRONG;
    }
    if (failure instanceof FileSystemException) {
      err.println("Failed: " + Causes.of(failure));
      return FAILED;
    }
    if (failure instanceof IOException) {
      err.println("Failed: " + failure.getMessage());
      return FAILED;
    }
    log.error("The command failed", failure);
    err.println("Failed; the log says more.");
    return FAILED;
  }
}
