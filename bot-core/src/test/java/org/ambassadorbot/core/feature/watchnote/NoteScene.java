package org.ambassadorbot.core.feature.watchnote;

import java.util.List;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.SampleCards;

/** A few weeks of the watch note, with the worst that people write, so that every card is shown. */
public final class NoteScene {
  private static final String LONG_WORDS = "Mot à mot, une phrase assez longue. ".repeat(16);

  private NoteScene() {}

  /** Plays the scene; everybody is an ambassador, and Léa an organiser. */
  public static void play(
      HeadlessStage stage, HeadlessActor lea, List<HeadlessActor> readers, List<Form> forms) {
    HeadlessActor nadia = readers.get(0);
    readers.forEach(NoteScene::comeBack);
    rubrics(lea, nadia, forms);
    readers.forEach(reader -> reader.says("veille"));
    feed(nadia, forms);
    readers.get(1).says("watch");
    readers.get(1).presses("Support 1");
    readers.get(1).says("watch add https://example.org/veille/1");
    preferences(nadia, forms);
    Weeks weeks = new Weeks(stage);
    feeds(lea, forms);
    weeks.asks();
    weeks.closes();
    board(lea, forms);
    lea.presses("Publier maintenant");
    lea.presses("Publier la note");
    nadia.says("veille note");
    nadia.says("veille note 1");
    nadia.says("veille note 99");
    nadia.says("veille ajouter https://example.org/veille/1");
    nadia.says("veille chercher phrase");
    nadia.says("veille chercher " + SampleCards.HOSTILE);
    nadia.says("veille chercher");
    nadia.says("veille ajouter https://example.org/encore");
    weeks.closes();
    readers.forEach(HeadlessActor::opensHome);
    lea.says("veille tableau");
  }

  private static void comeBack(HeadlessActor reader) {
    boolean isEnglish = reader.name().startsWith("John");
    reader.says("rejoindre");
    reader.presses(isEnglish ? "I accept the charter" : "J'accepte la charte");
  }

  private static void rubrics(HeadlessActor lea, HeadlessActor nadia, List<Form> forms) {
    lea.says("veille rubriques");
    lea.presses("Ajouter une rubrique");
    forms.add(lea.form());
    lea.fills("name", "Ressources humaines");
    lea.presses("Ajouter une rubrique");
    lea.fills("name", SampleCards.HOSTILE.substring(0, 20), "owner", nadia.id());
    lea.presses("Ajouter une rubrique");
    lea.fills("name", "Produit", "owner", nadia.id());
    lea.presses("Monter Produit");
    lea.presses("Modifier Produit");
    forms.add(lea.form());
    lea.fills("name", "Produits");
    lea.says("veille rythme");
    forms.add(lea.form());
    lea.fills("threshold", "2");
  }

  private static void feed(HeadlessActor nadia, List<Form> forms) {
    nadia.says("veille ajouter");
    forms.add(nadia.form());
    nadia.fills("link", "", "title", "Sans lien");
    nadia.presses("Modifier");
    forms.add(nadia.form());
    nadia.fills("why", SampleCards.HOSTILE);
    nadia.says("veille ajouter " + SampleCards.HOSTILE);
    for (int i = 1; i <= 14; i++) {
      nadia.says("veille ajouter https://example.org/veille/" + i);
      nadia.presses("Modifier");
      nadia.fills("title", LONG_WORDS.substring(0, 140), "why", LONG_WORDS, "angle", LONG_WORDS);
    }
    nadia.presses("Retirer");
  }

  private static void preferences(HeadlessActor nadia, List<Form> forms) {
    nadia.says("veille fréquence");
    nadia.says("veille fréquence jamais");
    nadia.says("veille fréquence souvent");
    nadia.says("veille fréquence hebdo");
    nadia.says("veille fréquence");
    nadia.presses("Choisir mes rubriques");
    forms.add(nadia.form());
    nadia.fills();
  }

  private static void feeds(HeadlessActor lea, List<Form> forms) {
    lea.says("veille flux");
    lea.presses("Ajouter un flux");
    forms.add(lea.form());
    lea.fills("address", "https://blog.example/feed");
    lea.says("veille flux");
  }

  private static void board(HeadlessActor lea, List<Form> forms) {
    lea.says("veille tableau");
    lea.presses("Introduction");
    forms.add(lea.form());
    lea.fills("introduction", SampleCards.HOSTILE + LONG_WORDS);
    lea.presses("Modifier 1");
    forms.add(lea.form());
    lea.fills("title", SampleCards.HOSTILE.substring(0, 60));
    lea.presses("Descendre 1");
    lea.presses("Suite du tableau");
    lea.presses("Reporter 7");
    lea.presses("Retirer 8");
    lea.presses("Reporter la note");
    forms.add(lea.form());
    lea.fills("day", "2026-09-30");
    lea.presses("Sauter cette note");
    lea.presses("Revenir au tableau");
    lea.presses("Aperçu");
    lea.says("veille tableau");
  }
}
