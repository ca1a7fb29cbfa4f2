package org.ambassadorbot.core.feature.group;

import java.time.Duration;
import java.util.List;
import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.SampleCards;

/** Groups with the worst of names, made, filled, followed and deleted. */
public final class GroupScene {
  private static final String LONG_WORDS = "Mot à mot, une phrase assez longue. ".repeat(80);
  private static final int MANY = 25;

  private GroupScene() {}

  /** Plays the scene: the first actor organises, all are in the platform's groups. */
  public static void play(HeadlessStage stage, List<HeadlessActor> actors, List<Form> forms) {
    HeadlessActor organiser = actors.get(0);
    organiser.says("groupes");
    organiser.presses("Nouveau groupe");
    forms.add(organiser.form());
    organiser.fills("name", SampleCards.HOSTILE, "people", "Nadia\n" + SampleCards.HOSTILE);
    organiser.presses("Ajouter");
    forms.add(organiser.form());
    organiser.fills("people", LONG_WORDS);
    follow(stage, actors, forms);
    organiser.presses("Supprimer le groupe");
    organiser.presses("Non, garder");
    organiser.presses("Tous les groupes");
  }

  private static void follow(HeadlessStage stage, List<HeadlessActor> actors, List<Form> forms) {
    HeadlessActor organiser = actors.get(0);
    List<Actor> members = List.copyOf(actors);
    for (int i = 0; i < MANY; i++) {
      stage.gathers(i + " " + SampleCards.HOSTILE.repeat(4), members);
    }
    stage.gathers("Équipe bleue", members);
    tie(stage, organiser, forms);
    organiser.presses("Ne plus suivre");
    tie(stage, organiser, forms);
    ask(stage, organiser, "Synchroniser maintenant");
    stage.hidesGroups(true);
    ask(stage, organiser, "Synchroniser maintenant");
    ask(stage, organiser, "Suivre un autre groupe");
    stage.hidesGroups(false);
    organiser.presses("Ne rien changer");
    organiser.presses("Retirer");
    organiser.fills("people", organiser.name());
  }

  private static void tie(HeadlessStage stage, HeadlessActor organiser, List<Form> forms) {
    ask(stage, organiser, "Suivre un groupe de la messagerie");
    organiser.presses("Chercher par nom");
    forms.add(organiser.form());
    organiser.fills("words", "équipe");
    work(stage);
    ask(stage, organiser, "Équipe bleue");
    ask(stage, organiser, "Synchroniser");
  }

  private static void ask(HeadlessStage stage, HeadlessActor organiser, String button) {
    organiser.presses(button);
    work(stage);
  }

  private static void work(HeadlessStage stage) {
    stage.works("group-");
    stage.passes(Duration.ofSeconds(1));
  }
}
