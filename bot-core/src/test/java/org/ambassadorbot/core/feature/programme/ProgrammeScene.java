package org.ambassadorbot.core.feature.programme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.message.SampleCards;

/** An organiser writes as much as there is room for, and the worst people write. */
public final class ProgrammeScene {
  private static final String NAME = "<!channel> *Phase* & <@U123>";

  private ProgrammeScene() {}

  /** Plays the scene, gathering every form. */
  public static void play(HeadlessActor organiser, HeadlessActor reader, List<Form> forms) {
    reader.says("programme");
    organiser.says("programme");
    for (String section : List.of("Le sens", "Les objectifs", "Gains et risques")) {
      organiser.presses(section);
      forms.add(organiser.form());
      organiser.submits(longest(organiser.form()));
    }
    organiser.presses("Le sens");
    forms.add(organiser.form());
    organiser.presses("Le calendrier");
    forms.add(organiser.form());
    organiser.fills("analysis-name", NAME);
    organiser.presses("À faire, phase par phase");
    for (int number = 6; number <= ChecklistCards.MOST; number++) {
      organiser.presses("Ajouter");
      organiser.fills("fr", "é".repeat(ChecklistCards.LONGEST), "en", NAME);
      organiser.presses("Cocher " + number);
    }
    organiser.presses("Modifier 12");
    forms.add(organiser.form());
    organiser.fills("remove", "true");
    organiser.presses("Ajouter");
    forms.add(organiser.form());
    organiser.presses("Le programme");
    reader.says("programme");
  }

  private static Map<String, String> longest(Form form) {
    Map<String, String> answers = new HashMap<>();
    for (FormField field : form.fields()) {
      if (field instanceof FormField.TextField text) {
        answers.put(text.name(), "à ".repeat(text.longest() / 2).strip());
      }
    }
    answers.replace(Part.AMBASSADORS.field(), "30");
    answers.replace(Part.SPONSOR.field(), NAME);
    answers.replace(
        Part.RISKS.field(),
        SampleCards.HOSTILE.substring(0, Math.min(400, SampleCards.HOSTILE.length())));
    return answers;
  }
}
