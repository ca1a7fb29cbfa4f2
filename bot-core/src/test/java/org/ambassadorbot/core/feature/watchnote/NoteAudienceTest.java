package org.ambassadorbot.core.feature.watchnote;

import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoteAudienceTest {

  private static HeadlessActor ambassador(HeadlessStage stage, Casting casting) {
    HeadlessActor actor = stage.enters(casting);
    actor.says("rejoindre");
    actor.presses(
        casting.languageTag().startsWith("en") ? "I accept the charter" : "J'accepte la charte");
    return actor;
  }

  private static void adds(HeadlessActor actor, String title, String rubric) {
    actor.says("veille ajouter https://example.org/" + title + " " + title + " #" + rubric);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aRubricForAGroupGoesToThatGroupAlone(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      HeadlessActor nadia = ambassador(stage, Casting.of("Nadia"));
      HeadlessActor karim =
          ambassador(stage, Casting.of("Karim").speakingEnglish().onSecondPlatform());
      lea.says("groupes");
      lea.presses("Nouveau groupe");
      lea.fills("name", "Vendeurs", "kind", "OWN", "people", "Nadia");
      lea.says("veille rubriques");
      lea.presses("Ajouter une rubrique");
      lea.fills("name", "Produit");
      lea.presses("Ajouter une rubrique");
      lea.fills("name", "Ventes", "audience", groupChoice(lea));
      lea.hears("Ventes · sans responsable · pour Vendeurs");
      adds(nadia, "Pour-tous", "Produit");
      adds(nadia, "Encore-pour-tous", "Produit");
      adds(nadia, "Pour-vendeurs", "Ventes");

      lea.says("veille rythme");
      lea.fills("threshold", "1");
      Weeks weeks = new Weeks(stage);
      weeks.closes();
      lea.says("veille tableau");
      lea.presses("Aperçu");
      lea.hears("Pour-vendeurs");
      weeks.sends();
      stage.settle();
      nadia.sees("Note de veille n° 1");
      nadia.sees("Pour-vendeurs");
      karim.sees("Pour-tous");
      karim.doesNotHear("Pour-vendeurs");
    }
  }

  private static String groupChoice(HeadlessActor organiser) {
    return organiser.form().fields().stream()
        .filter(field -> field.name().equals("audience"))
        .map(org.ambassadorbot.core.message.FormField.ChoiceField.class::cast)
        .flatMap(field -> field.choices().stream())
        .filter(choice -> choice.label().equals("Vendeurs"))
        .map(org.ambassadorbot.core.message.Choice::value)
        .findFirst()
        .orElseThrow();
  }
}
