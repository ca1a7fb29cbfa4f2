package org.ambassadorbot.app.configuration;

import java.util.List;
import java.util.stream.Collectors;

/** The environment does not make a configuration; says everything that is wrong at once. */
public final class ConfigurationException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public ConfigurationException(List<Problem> problems) {
    super(report(problems));
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }

  private static String report(List<Problem> problems) {
    String title =
        problems.size() == 1
            ? "The configuration has 1 problem:"
            : "The configuration has " + problems.size() + " problems:";
    return problems.stream()
        .map(problem -> "  " + problem)
        .collect(Collectors.joining("\n", title + "\n", ""));
  }
}
