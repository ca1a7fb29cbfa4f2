package org.ambassadorbot.app.observation;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Whether the bot can do its work: every condition that was announced is met. Thread-safe. */
public final class Readiness {
  private final Map<String, Boolean> conditions = new ConcurrentSkipListMap<>();

  /**
   * Announces conditions, unmet for now.
   *
   * @param names what operators read, such as {@code store}
   */
  public Readiness(String... names) {
    for (String name : names) {
      conditions.put(name, false);
    }
  }

  /** Says that a condition is met; announces it if it was not known. */
  public void meet(String name) {
    conditions.put(name, true);
  }

  /** Says that a condition is not met, or no longer. */
  public void miss(String name) {
    conditions.put(name, false);
  }

  /** The conditions that are not met, by name. */
  public List<String> missing() {
    return conditions.entrySet().stream()
        .filter(condition -> !condition.getValue())
        .map(Map.Entry::getKey)
        .toList();
  }
}
