package org.ambassadorbot.app.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The environment variables, and what has been found wrong with them so far. */
final class Environment {
  private final Map<String, String> variables;
  private final List<Problem> problems = new ArrayList<>();

  Environment(Map<String, String> variables) {
    this.variables = Map.copyOf(variables);
  }

  /** The value without spaces around it; empty when it is not set or blank. */
  Optional<String> value(String variable) {
    return Optional.ofNullable(variables.get(variable))
        .map(String::strip)
        .filter(v -> !v.isEmpty());
  }

  boolean has(String variable) {
    return value(variable).isPresent();
  }

  Optional<Secret> secret(String variable) {
    return value(variable).map(Secret::new);
  }

  /**
   * What a value means, or the default when it is absent or wrong.
   *
   * @param parser throws {@link IllegalArgumentException} with a sentence for operators
   */
  <T> T parse(String variable, T otherwise, Function<String, T> parser) {
    return parse(variable, parser).orElse(otherwise);
  }

  /** What a value means; empty when it is absent or wrong. */
  <T> Optional<T> parse(String variable, Function<String, T> parser) {
    Optional<String> value = value(variable);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parser.apply(value.get()));
    } catch (IllegalArgumentException e) {
      problem(variable, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  void problem(String variable, String sentence) {
    problems.add(new Problem(variable, sentence));
  }

  /** Notes that a variable is missing because of another one. */
  void require(String variable, String because) {
    if (!has(variable)) {
      problem(variable, "is missing: " + because);
    }
  }

  void requireNoProblem() throws ConfigurationException {
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
  }
}
