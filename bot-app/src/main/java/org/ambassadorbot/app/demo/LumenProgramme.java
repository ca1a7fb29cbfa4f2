package org.ambassadorbot.app.demo;

import java.util.Map;
import java.util.Set;
import org.ambassadorbot.playground.SimulatedPerson;

/** What the make-believe company wants with its programme, as its organiser writes it down. */
final class LumenProgramme {
  private static final String MEANING = "Le sens";
  private static final String AIMS = "Les objectifs";
  private static final String STAKES = "Gains et risques";
  private static final String CALENDAR = "Le calendrier";

  private final Story story;
  private final SimulatedPerson organiser;

  LumenProgramme(Story story, SimulatedPerson organiser) {
    this.story = story;
    this.organiser = organiser;
  }

  /** Six months from today, all parts filled in; in French, by an organiser who speaks it. */
  void write() {
    story.does(organiser, () -> organiser.says("programme"));
    fill(
        MEANING,
        Map.of(
            "ambition", "Faire connaître les métiers de la lumière par celles et ceux qui les font",
            "philosophy", "Volontaire, avec ses mots : on essaie, on en parle, on ajuste",
            "sponsor", "Hélène Roux, direction générale",
            "channel", "#ambassadeurs"));
    fill(
        AIMS,
        Map.of(
            "objectives", "Deux cents partages, et des candidatures venues de collègues",
            "ambassadors", "25",
            "indicators", "Part active, partages, suggestions acceptées, clics"));
    fill(
        STAKES,
        Map.of(
            "rewards", "Une formation, des contenus prêts à adapter, un petit-déjeuner d'équipe",
            "risks", "La fatigue de mai et d'août : moins de messages, puis une relance"));
    fill(CALENDAR, Map.of());
  }

  private void fill(String part, Map<String, String> answers) {
    Story.pressesNewest(organiser, Set.of(part));
    story.isAsked(organiser);
    story.does(organiser, () -> organiser.submits(answers));
  }
}
