package org.ambassadorbot.core.feature.challenge;

import java.util.List;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.SampleCards;

/** A challenge with every kind of action and stake, made, launched, played and ended. */
public final class ChallengeScene {
  private ChallengeScene() {}

  /** Plays the scene, and gathers the forms that open. */
  public static void play(HeadlessActor organiser, HeadlessActor player, List<Form> forms) {
    organiser.says("défi créer");
    forms.add(organiser.form());
    organiser.fills("preset", "MY_LIFE", "start", "2026-09-02", "end", "2026-09-15");
    organiser.presses("Nom et dates");
    forms.add(organiser.form());
    organiser.fills("name", "Vis ma vie <@U123> *gras*");
    for (String rule : List.of("share-declared", "share-confirmed", "quick-win", "custom")) {
      organiser.presses("Ajouter une action");
      organiser.fills("rule", rule, "points", "5", "label", "Un récit <!channel>", "cap", "2");
    }
    organiser.presses("Ajouter une action");
    forms.add(organiser.form());
    organiser.fills("rule", "newcomer-brought", "points", "5");
    for (String kind : List.of("PERSONAL", "COLLECTIVE", "CHARITABLE")) {
      organiser.presses("Ajouter un enjeu");
      organiser.fills("kind", kind, "words", "Un prix <@U123> & *co*", "amount", "100");
    }
    organiser.presses("Ajouter un enjeu");
    forms.add(organiser.form());
    organiser.says("défis");
    organiser.presses("Continuer");
    organiser.presses("Lancer");
    organiser.presses("Oui, lancer");
    player.says("défis");
    player.presses("Déclarer une action");
    forms.add(player.form());
    player.fills("rule", "quick-win", "words", SampleCards.HOSTILE);
    organiser.presses("Confirmer");
    player.says("défis");
    player.presses("Mes points");
    organiser.says("défis");
    organiser.presses("Terminer maintenant");
    organiser.presses("Oui, terminer");
    organiser.says("défi créer");
    organiser.fills("preset", "RELAUNCH", "start", "2026-09-21", "end", "2026-09-25");
    organiser.presses("Lancer");
    organiser.pressesTwice("Oui, lancer");
    organiser.says("défis");
    organiser.presses("Annuler ce défi");
    organiser.presses("Oui, annuler");
  }
}
