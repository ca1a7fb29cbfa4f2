package org.ambassadorbot.app.configuration;

/**
 * One thing that is wrong with the configuration.
 *
 * @param variable the environment variable it is about
 * @param sentence what is wrong and what would be right, without any secret
 */
public record Problem(String variable, String sentence) {
  @Override
  public String toString() {
    return variable + ": " + sentence;
  }
}
