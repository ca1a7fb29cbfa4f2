package org.ambassadorbot.core.feature.watchnote;

import java.util.List;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SearchingNotesTest {
  private static HeadlessActor organiser(HeadlessStage stage) {
    HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
    lea.says("aide");
    lea.says("veille");
    return lea;
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void accentsLigaturesAndCaseDoNotMatter(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = organiser(stage);
      new PastNotes(stage)
          .add(
              12,
              "Un chef-d'œuvre d'ingénierie",
              "L'intelligence artificielle à l'hôpital",
              "שלום עולם",
              "Прогноз рынка",
              "Straße 2026");

      for (String words :
          List.of(
              "oeuvre",
              "ŒUVRE",
              "chef d'oeuvre",
              "ingenierie oeuvre",
              "INGÉNIÉRIE",
              "produit chef")) {
        lea.says("veille chercher " + words);
        lea.hears("Un chef-d'œuvre d'ingénierie · note n° 12, mercredi 2 septembre 2026");
      }
      lea.says("veille chercher hopit");
      lea.hears("L'intelligence artificielle à l'hôpital");
      lea.doesNotHear("chef-d'œuvre");
      lea.says("veille chercher שלום");
      lea.hears("שלום עולם");
      lea.says("veille chercher прогноз");
      lea.hears("Прогноз рынка");
      lea.says("veille chercher hôpital oeuvre");
      lea.hears("Rien dans les notes passées");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aQueryLanguageIsJustWords(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = organiser(stage);
      new PastNotes(stage).add(12, "Or et argent");
      for (String hostile :
          List.of(
              "\"",
              "'",
              "*",
              "or *",
              "a AND",
              "NOT or",
              "NEAR(a b)",
              "words:or",
              "-or",
              "^or",
              "(",
              "& | !",
              "or & ! |",
              "a:*",
              "'; DROP TABLE person; --",
              "\u0000",
              "%",
              "\\",
              "{or}",
              "or <-> et",
              ":query",
              "a".repeat(2_000))) {
        lea.says("veille chercher " + hostile);
        lea.doesNotHear("Désolé");
      }
      lea.says("veille chercher (or) & \"argent\"*");
      lea.hears("Or et argent");
    }
  }
}
