package org.ambassadorbot.app.command;

import java.io.PrintWriter;
import java.util.Map;
import org.ambassadorbot.app.command.Application.Service;
import org.ambassadorbot.app.configuration.Configuration;
import org.ambassadorbot.app.configuration.ConfigurationException;

/**
 * What a command has around it.
 *
 * @param residence keeps a service until the process is asked to end
 */
public record Surroundings(
    Application application,
    Map<String, String> environment,
    PrintWriter out,
    PrintWriter err,
    Residence residence) {

  public Surroundings {
    environment = Map.copyOf(environment);
  }

  /** Keeps a service running. */
  @FunctionalInterface
  public interface Residence {
    /** Returns once the service was closed. */
    void keep(Service service) throws InterruptedException;
  }

  Configuration configuration() throws ConfigurationException {
    return Configuration.from(environment);
  }

  void say(String line) {
    out.println(line);
    out.flush();
  }
}
