package org.ambassadorbot.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ambassadorbot.app.configuration.Configuration;
import org.ambassadorbot.app.configuration.ConfigurationException;
import org.ambassadorbot.app.configuration.DataKey;
import org.ambassadorbot.app.configuration.Problem;
import picocli.CommandLine.Command;

/** Encrypts the secrets in the store under another key. */
@Command(
    name = "rotate-key",
    description = {
      "Encrypts every secret of the store anew, from DATA_KEY to NEW_DATA_KEY.",
      "Stop the bot first, and start it afterwards with the new key as DATA_KEY."
    },
    mixinStandardHelpOptions = true)
final class RotateKeyCommand implements Callable<Integer> {
  private static final String NEW_KEY = "NEW_DATA_KEY";

  private final Surroundings surroundings;

  RotateKeyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    Configuration configuration = surroundings.configuration();
    List<Problem> problems = new ArrayList<>();
    if (configuration.store().key() == null) {
      problems.add(new Problem("DATA_KEY", "is missing: it is the key in use"));
    }
    Optional<DataKey> newKey = newKey(problems);
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    int secrets = surroundings.application().rotateKey(configuration, newKey.orElseThrow());
    surroundings.say("Secrets encrypted anew: " + secrets + ". DATA_KEY is now the new key.");
    return CommandLineApplication.DONE;
  }

  private Optional<DataKey> newKey(List<Problem> problems) {
    String text = surroundings.environment().getOrDefault(NEW_KEY, "").strip();
    if (text.isEmpty()) {
      problems.add(new Problem(NEW_KEY, "is missing: the key that replaces DATA_KEY"));
      return Optional.empty();
    }
    try {
      return Optional.of(DataKey.ofBase64(text));
    } catch (IllegalArgumentException e) {
      problems.add(new Problem(NEW_KEY, String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }
}
