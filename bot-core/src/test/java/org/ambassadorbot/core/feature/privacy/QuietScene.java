package org.ambassadorbot.core.feature.privacy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.SampleCards;

/** Every card and form of those who want quiet. */
public final class QuietScene {
  private QuietScene() {}

  /** Plays it with somebody who speaks French. */
  public static void play(HeadlessActor actor, List<Form> forms) {
    pause(actor, forms);
    beAway(actor, forms);
    mute(actor, forms);
    live(actor, forms);
    chooseHours(actor, forms);
    actor.says("ma page");
    actor.says("mes données");
  }

  private static void pause(HeadlessActor actor, List<Form> forms) {
    actor.says("pause " + SampleCards.HOSTILE);
    actor.says("pause deux semaines");
    actor.says("pause");
    actor.presses("Un autre jour");
    forms.add(actor.form());
    actor.says("reprendre");
  }

  private static void beAway(HeadlessActor actor, List<Form> forms) {
    actor.says("absent " + SampleCards.HOSTILE);
    actor.says("absent du 14 au 25 septembre");
    actor.says("absent du 26 au 27 septembre");
    for (int day = 1; day < 30; day += 2) {
      actor.says("absent le " + day + " novembre 2026");
    }
    actor.says("absences");
    actor.presses("Noter une absence");
    forms.add(actor.form());
    actor.says("absences");
    actor.presses("Retirer celle du lundi 14 septembre");
  }

  private static void mute(HeadlessActor actor, List<Form> forms) {
    actor.says("sourdine");
    forms.add(actor.form());
    actor.submits(all(actor, "true"));
    actor.says("ma page");
    actor.says("sourdine");
    actor.submits(all(actor, "false"));
    actor.says("sourdine");
    actor.submits(one(actor));
  }

  private static void live(HeadlessActor actor, List<Form> forms) {
    actor.says("fuseau " + SampleCards.HOSTILE);
    actor.says("fuseau");
    actor.presses("Changer de fuseau");
    forms.add(actor.form());
    actor.says("fuseau Montréal");
    actor.says("fuseau Paris");
  }

  private static void chooseHours(HeadlessActor actor, List<Form> forms) {
    actor.says("mes horaires " + SampleCards.HOSTILE);
    actor.says("mes horaires");
    actor.presses("Changer mes horaires");
    forms.add(actor.form());
    actor.says("mes horaires lundi, mercredi et vendredi 9h-12h");
    actor.says("ma page");
    actor.says("mes horaires programme");
  }

  private static Map<String, String> one(HeadlessActor actor) {
    Map<String, String> answers = all(actor, "true");
    answers.keySet().stream().sorted().limit(1).forEach(field -> answers.put(field, "false"));
    return answers;
  }

  private static Map<String, String> all(HeadlessActor actor, String answer) {
    Map<String, String> answers = new HashMap<>(actor.formValues());
    answers.replaceAll((field, value) -> answer);
    return answers;
  }
}
