package org.ambassadorbot.core.feature.reward;

import java.util.List;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.message.Form;

/** A reward that is offered, asked for, granted and handed over. */
public final class RewardScene {
  private RewardScene() {}

  /** Plays the scene, and gathers the forms that open. */
  public static void play(HeadlessActor organiser, HeadlessActor player, List<Form> forms) {
    organiser.says("récompenses");
    organiser.presses("Ajouter une récompense");
    forms.add(organiser.form());
    organiser.fills("nature", "OBJECT", "name", "Livre", "cost", "1", "memo", "Charges <@U123>");
    player.says("récompenses");
    player.presses("Demander Livre");
    organiser.presses("Accorder");
    organiser.presses("C'est remis");
    player.says("récompenses");
  }
}
