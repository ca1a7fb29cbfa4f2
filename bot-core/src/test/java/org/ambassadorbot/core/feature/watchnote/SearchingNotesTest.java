package org.ambassadorbot.core.feature.watchnote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.link.CanonicalUrl;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SearchingNotesTest {
  private static final int MANY = 5_000;
  private static final int QUESTIONS = 200;

  private static HeadlessActor organiser(HeadlessStage stage) {
    HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
    lea.says("aide");
    lea.says("veille");
    return lea;
  }

  private static void archive(HeadlessStage stage, String... titles) {
    Database database = stage.part(Database.class);
    database.write(
        () -> {
          ProgrammeId programme = new ProgrammeId(1);
          NoteStore notes = stage.part(NoteStore.class);
          Note open = notes.in(programme, Note.State.OPEN).orElseThrow();
          for (String title : titles) {
            String link = "https://example.org/" + title.hashCode() + "-" + title.length();
            ItemWords words = new ItemWords(CanonicalUrl.of(link).orElseThrow(), title, "", "");
            ItemStore.Draft draft =
                new ItemStore.Draft(open, null, words, Item.Origin.of(new PersonId(1)));
            ItemStore items = stage.part(ItemStore.class);
            ItemId id = items.add(draft, Instant.EPOCH).orElseThrow();
            stage.part(ArchiveStore.class).add(items.find(programme, id).orElseThrow(), "Produit");
          }
          notes.move(open, Note.State.DRAFT);
          Note draft = notes.find(programme, open.id()).orElseThrow();
          notes.publish(draft, 12, Instant.parse("2026-09-02T08:00:00Z"));
        });
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void accentsLigaturesAndCaseDoNotMatter(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = organiser(stage);
      archive(
          stage,
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
      archive(stage, "Or et argent");
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

  @ParameterizedTest
  @EnumSource(Dialect.class)
  @SuppressWarnings("SystemOut")
  void fiveThousandItemsAreSearchedInNoTime(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      organiser(stage);
      String[] titles = new String[MANY];
      for (int i = 0; i < MANY; i++) {
        titles[i] = "Article " + i + " sur le métier numéro " + (i % 97) + " de l'industrie";
      }
      archive(stage, titles);
      Database database = stage.part(Database.class);
      ArchiveStore archive = stage.part(ArchiveStore.class);
      List<Long> nanos = new ArrayList<>();
      for (int i = 0; i < QUESTIONS; i++) {
        String words = i % 2 == 0 ? "metier " + (i % 97) : "article industrie";
        long before = System.nanoTime();
        List<ItemId> found = database.read(() -> archive.find(new ProgrammeId(1), words, 10));
        nanos.add(System.nanoTime() - before);
        assertThat(found).hasSize(10);
      }
      Collections.sort(nanos);
      long slowest = nanos.get(QUESTIONS * 99 / 100);
      System.out.println("search p99 on " + dialect + ": " + slowest / 1_000 + " µs");
      assertThat(slowest).isLessThan(200_000_000L);
    }
  }
}
