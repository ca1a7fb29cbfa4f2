package org.ambassadorbot.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ambassadorbot.app.configuration.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Copies a live SQLite store to a new file. */
@Command(
    name = "backup",
    description = "Makes a consistent copy of the SQLite store, also while the bot runs.",
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "FILE", description = "The file to write; it must not exist yet.")
  @SuppressWarnings("NullAway.Init") // required, so picocli sets it
  private Path file;

  BackupCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    Configuration configuration = surroundings.configuration();
    if (!configuration.store().isSqlite()) {
      throw new IOException("DATABASE_URL is not SQLite; back PostgreSQL up with pg_dump");
    }
    if (Files.exists(file)) {
      throw new IOException(file + " exists already");
    }
    surroundings.application().backUp(configuration, file);
    surroundings.say("Written: " + file + " (" + Files.size(file) + " bytes)");
    return CommandLineApplication.DONE;
  }
}
