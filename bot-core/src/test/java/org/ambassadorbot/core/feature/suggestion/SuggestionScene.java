package org.ambassadorbot.core.feature.suggestion;

import java.util.List;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.SampleCards;
import org.ambassadorbot.core.schedule.SteppedJobs;

/** What people suggest and what is decided on it, with the worst that people write. */
public final class SuggestionScene {
  private static final String LONG_WORDS = "Mot à mot, une phrase assez longue. ".repeat(80);

  private SuggestionScene() {}

  /** Plays the scene; Léa is an organiser, and of the suggesters the second speaks English. */
  public static void play(
      HeadlessStage stage, HeadlessActor lea, List<HeadlessActor> suggesters, List<Form> forms) {
    HeadlessActor nadia = suggesters.get(0);
    HeadlessActor john = suggesters.get(1);
    suggest(nadia, "suggérer https://example.org/", forms);
    suggest(john, "suggest https://example.org/en/", forms);
    john.says("suggest https://example.org/0");
    suggesters.forEach(suggester -> capture(suggester, forms));
    lea.says("émoji");
    lea.presses("Choisir l'émoji");
    forms.add(lea.form());
    lea.fills("name", ":bulb:");
    lea.says("émoji 💡");
    suggesters.forEach(suggester -> suggester.marks(SampleCards.HOSTILE + LONG_WORDS, "bulb"));
    jobsRun(stage);
    stage.keepsToItself();
    suggesters.forEach(suggester -> suggester.marks("illisible", "bulb"));
    jobsRun(stage);
    stage.opensUp();
    review(lea, forms);
  }

  private static void capture(HeadlessActor actor, List<Form> forms) {
    actor.says("Regarde donc ce bel article https://example.org/vu que j'ai lu");
    actor.captures(SampleCards.HOSTILE + LONG_WORDS);
    forms.add(actor.form());
    actor.fills(
        "content", "https://example.org/" + actor.id(), "image", "https://example.org/i.png");
  }

  private static void jobsRun(HeadlessStage stage) {
    try (SteppedJobs jobs =
        new SteppedJobs(stage.part(SteppedJobs.Parts.class), ReadMarkedMessage.JOB)) {
      jobs.step();
    }
    stage.settle();
  }

  private static void suggest(HeadlessActor actor, String command, List<Form> forms) {
    actor.says(command.substring(0, command.indexOf(' ')));
    forms.add(actor.form());
    actor.says(command + "0 " + SampleCards.HOSTILE);
    for (int i = 1; i <= 12; i++) {
      actor.says(command + i + " " + LONG_WORDS + " #sujet");
    }
    actor.says(command + "1");
  }

  private static void review(HeadlessActor organiser, List<Form> forms) {
    organiser.says("relire");
    organiser.presses("Passer");
    organiser.presses("Modifier puis accepter");
    forms.add(organiser.form());
    organiser.fills("topic", "Autre");
    organiser.presses("Suivante");
    organiser.presses("Refuser");
    forms.add(organiser.form());
    organiser.fills("note", SampleCards.HOSTILE);
    for (int i = 0; i < 14; i++) {
      organiser.presses("Suivante");
      organiser.pressesTwice("Accepter");
    }
  }
}
