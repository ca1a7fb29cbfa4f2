package org.ambassadorbot.core.feature.watchnote;

import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.dispatch.Normaliser;

/** How often a person wants the note. */
enum Frequency {
  WEEKLY,
  /** With every second note, both. */
  FORTNIGHTLY,
  /** The three items with most support. */
  HIGHLIGHTS,
  NEVER;

  private static final Map<String, Frequency> WORDS =
      Map.ofEntries(
          Map.entry("hebdo", WEEKLY),
          Map.entry("hebdomadaire", WEEKLY),
          Map.entry("semaine", WEEKLY),
          Map.entry("chaque semaine", WEEKLY),
          Map.entry("weekly", WEEKLY),
          Map.entry("every week", WEEKLY),
          Map.entry("quinzaine", FORTNIGHTLY),
          Map.entry("tous les quinze jours", FORTNIGHTLY),
          Map.entry("toutes les deux semaines", FORTNIGHTLY),
          Map.entry("fortnightly", FORTNIGHTLY),
          Map.entry("every two weeks", FORTNIGHTLY),
          Map.entry("essentiel", HIGHLIGHTS),
          Map.entry("l'essentiel", HIGHLIGHTS),
          Map.entry("highlights", HIGHLIGHTS),
          Map.entry("jamais", NEVER),
          Map.entry("aucune", NEVER),
          Map.entry("stop", NEVER),
          Map.entry("never", NEVER),
          Map.entry("none", NEVER));

  /** Reads what people type; empty when it is none of them. */
  static Optional<Frequency> read(String typed) {
    return Optional.ofNullable(WORDS.get(Normaliser.normalise(typed.strip())));
  }
}
