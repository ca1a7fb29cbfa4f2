package org.ambassadorbot.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.ambassadorbot.app.configuration.Configuration;
import org.ambassadorbot.app.configuration.DataKey;

/**
 * Everything the command line can ask for. Whatever a method throws ends the command with exit code
 * 1; an {@link IOException}'s message is shown to the operator, so it holds no secret.
 */
public interface Application {

  /** Starts the bot on its platforms; returns once it listens. */
  Service serve(Configuration configuration) throws IOException;

  /** Starts the playground, on loopback; returns once it listens. */
  Service demo(Configuration configuration) throws IOException;

  /** Prints one programme week on both platforms, and ends. */
  void tellDemo(Configuration configuration, PrintWriter out) throws IOException;

  /** Tries what is configured: the store, and the platforms where there are credentials. */
  List<Finding> check(Configuration configuration);

  /** The manifest of the Slack application, as text to paste or upload. */
  String slackManifest(URI publicUrl);

  /** The package of the Teams application, a zip file. */
  byte[] teamsManifest(URI publicUrl, String appId);

  /** Copies a live SQLite store; the copy is consistent, and whole once this returns. */
  void backUp(Configuration configuration, Path target) throws IOException;

  /**
   * Brings in a file of people, also while the bot runs.
   *
   * @param programme its number or name; empty where there is only one
   * @return what was changed, or would be, line by line
   */
  List<String> importPeople(Configuration configuration, Path file, String programme, boolean isDry)
      throws IOException;

  /**
   * Encrypts every secret of the store anew, all or none.
   *
   * @return how many secrets there were
   */
  int rotateKey(Configuration configuration, DataKey newKey) throws IOException;

  /** Something that runs until it is closed. */
  interface Service extends AutoCloseable {
    /** Where it can be reached. */
    URI address();

    /** Ends it within ten seconds, losing no acknowledged work; the second time does nothing. */
    @Override
    void close();
  }

  /**
   * One line of {@code check}.
   *
   * @param subject what was tried, such as a variable or a platform
   * @param sentence what came of it, without any secret
   */
  record Finding(Level level, String subject, String sentence) {}

  /** How bad a finding is; an error makes {@code check} end with exit code 1. */
  enum Level {
    OK,
    WARNING,
    ERROR
  }
}
