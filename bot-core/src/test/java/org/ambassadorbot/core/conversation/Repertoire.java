package org.ambassadorbot.core.conversation;

import java.util.ArrayList;
import java.util.List;
import org.ambassadorbot.core.feature.watchnote.NoteScene;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.SampleCards;
import org.ambassadorbot.core.store.Dialect;

/**
 * Every real card and form of the bot, gathered by playing a scene in both languages with the worst
 * that people write, so that adapters can draw each of them and hold it against their limits.
 */
public record Repertoire(List<Card> cards, List<Form> forms) {
  private static final String LONG_WORDS = "Mot à mot, une phrase assez longue. ".repeat(80);

  public Repertoire {
    cards = List.copyOf(cards);
    forms = List.copyOf(forms);
  }

  /** Plays the scene on a new stage. */
  public static Repertoire play() {
    List<Form> forms = new ArrayList<>();
    try (HeadlessStage stage = new HeadlessStage(Dialect.SQLITE)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      HeadlessActor omar = stage.enters(Casting.of("Omar").administrating().onSecondPlatform());
      HeadlessActor nadia = stage.enters("Nadia");
      HeadlessActor john =
          stage.enters(Casting.of("John " + SampleCards.HOSTILE).speakingEnglish());
      List<HeadlessActor> everybody = List.of(lea, omar, nadia, john);
      everybody.forEach(Repertoire::arrive);
      suggest(nadia, "suggérer https://example.org/", forms);
      suggest(john, "suggest https://example.org/en/", forms);
      john.says("suggest https://example.org/0");
      review(lea, forms);
      everybody.forEach(Repertoire::lookAround);
      administrate(lea, forms);
      broadcast(lea, forms);
      pause(nadia, forms);
      group(lea, forms);
      omar.says("rôle");
      omar.says("suggérer");
      NoteScene.play(stage, lea, List.of(nadia, john, omar), forms);
      return new Repertoire(stage.shown(), forms);
    }
  }

  private static void arrive(HeadlessActor actor) {
    actor.installs();
    actor.opensHome();
    actor.says("aide");
    actor.says("points");
    actor.says("rejoindre");
    actor.pressesTwice(actor.name().startsWith("John") ? "I accept the charter" : ACCEPT);
  }

  private static final String ACCEPT = "J'accepte la charte";

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

  private static void lookAround(HeadlessActor actor) {
    actor.says("mes suggestions");
    actor.says("points");
    actor.opensHome();
    actor.says("langue");
    actor.says("sugérer");
    actor.says("n'importe quoi");
    actor.says("relire");
    actor.says("quitter");
  }

  private static void administrate(HeadlessActor administrator, List<Form> forms) {
    administrator.says("rôle Nadia organisateur");
    administrator.says("rôle Nadia -organisateur");
    administrator.says("rôle Nadia");
    administrator.says("rôle personne");
    administrator.says("rattacher");
    administrator.says("journal");
    administrator.says("rôle");
    forms.add(administrator.form());
  }

  private static void broadcast(HeadlessActor organiser, List<Form> forms) {
    organiser.says("diffuser " + LONG_WORDS + LONG_WORDS);
    organiser.presses("Supprimer");
    organiser.says("diffuser");
    forms.add(organiser.form());
    organiser.fills(
        "words",
        SampleCards.HOSTILE + "\n\n- un\n- **deux**\n\n> cité\n\n" + LONG_WORDS.substring(400),
        "link",
        "https://example.org/a",
        "audience",
        "EVERYONE",
        "urgent",
        SampleCards.HOSTILE);
    organiser.presses("Modifier");
    forms.add(organiser.form());
    organiser.fills("words", LONG_WORDS);
    organiser.presses("Aperçu");
    organiser.presses("M'envoyer un test");
    organiser.presses("Confirmer l'envoi");
    organiser.presses("Corriger");
    forms.add(organiser.form());
    organiser.fills("words", SampleCards.HOSTILE);
    organiser.presses("Exporter");
    organiser.presses("Retirer");
    organiser.presses("Oui, retirer");
    for (int i = 0; i < 10; i++) {
      organiser.says("diffuser " + SampleCards.HOSTILE);
      organiser.fills("audience", "role-ORGANISER");
    }
    organiser.says("mes diffusions");
    organiser.says("santé");
  }

  private static void pause(HeadlessActor actor, List<Form> forms) {
    actor.says("pause " + SampleCards.HOSTILE);
    actor.says("pause deux semaines");
    actor.says("pause");
    actor.presses("Un autre jour");
    forms.add(actor.form());
    actor.says("reprendre");
  }

  private static void group(HeadlessActor organiser, List<Form> forms) {
    organiser.says("groupes");
    organiser.presses("Nouveau groupe");
    forms.add(organiser.form());
    organiser.fills("name", SampleCards.HOSTILE, "people", "Nadia\n" + SampleCards.HOSTILE);
    organiser.presses("Ajouter");
    forms.add(organiser.form());
    organiser.fills("people", LONG_WORDS);
    organiser.presses("Supprimer le groupe");
    organiser.presses("Non, garder");
    organiser.presses("Tous les groupes");
  }
}
