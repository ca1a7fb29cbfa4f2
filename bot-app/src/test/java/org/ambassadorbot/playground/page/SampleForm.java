package org.ambassadorbot.playground.page;

import java.util.List;
import java.util.Map;
import org.ambassadorbot.playground.SimulatedPerson.SeenField;
import org.ambassadorbot.playground.SimulatedPerson.SeenForm;

/** The form both platforms draw: one field of each kind. */
final class SampleForm {
  private SampleForm() {}

  static SeenForm of(Map<String, String> errors, String content) {
    List<SeenField> fields =
        List.of(
            new SeenField("link", "Lien", "http://example.org/a"),
            new SeenField("why", "Pourquoi c'est intéressant", ""),
            new SeenField("network", "Réseau", "linkedin"),
            new SeenField("topics", "Sujets", "x"),
            new SeenField("consent", "Droits", ""),
            new SeenField("day", "Jour", "2026-09-02"),
            new SeenField("time", "Heure", "09:30"),
            new SeenField("person", "Collègue", ""));
    return new SeenForm("Modifier la suggestion", fields, "Accepter", errors, content);
  }
}
