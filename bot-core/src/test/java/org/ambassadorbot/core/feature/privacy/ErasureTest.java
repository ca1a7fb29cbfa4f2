package org.ambassadorbot.core.feature.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.directory.Erasure;
import org.ambassadorbot.core.directory.FollowProfile;
import org.ambassadorbot.core.feature.watchnote.Weeks;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Profile;
import org.ambassadorbot.core.platform.Addresses;
import org.ambassadorbot.core.schedule.Run;
import org.ambassadorbot.core.schedule.Schedule;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErasureTest {
  private static final Casting MARGUERITE =
      Casting.of("Marguerite Yvelin").withEmail("m.yvelin@example.org");
  private static final List<String> WORDS = List.of("Yvelin", "yvelin");

  private final List<String> ids = new ArrayList<>();

  /**
   * She joins, suggests, earns points, is named in groups and messages, and is pending in others.
   */
  private HeadlessActor live(HeadlessStage stage, Casting casting) {
    HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
    HeadlessActor marguerite = stage.enters(casting);
    HeadlessActor second = stage.enters(casting.onSecondPlatform());
    lea.says("aide");
    second.says("aide");
    marguerite.joins();
    launchChallenge(lea);
    marguerite.says("suggérer https://example.org/a");
    lea.says("relire");
    lea.presses("Accepter");
    HeadlessActor paul = stage.enters("Paul");
    paul.joins();
    paul.says("suggérer https://example.org/paul");
    lea.says("relire");
    lea.presses("Accepter");
    marguerite.says("suggérer https://example.org/b");
    lea.says("relire");
    lea.says("rôle Marguerite Yvelin sponsor");
    lea.says("groupes");
    lea.presses("Nouveau groupe");
    lea.fills("name", "Amies de Marguerite Yvelin", "people", "m.yvelin@example.org");
    lea.says("diffuser Merci à Marguerite Yvelin");
    lea.fills("audience", "EVERYONE");
    lea.presses("Confirmer l'envoi");
    lea.says("journal");
    lea.presses("Exporter (CSV)");
    nameEverywhere(stage, lea, marguerite);
    leaveTraces(stage, lea, marguerite);
    stage.works("challenge-");
    marguerite.says("mes données");
    marguerite.presses("Exporter (JSON)");
    marguerite.says("mes données");
    marguerite.presses("Exporter (texte)");
    ids.addAll(List.of(marguerite.id(), second.id()));
    return marguerite;
  }

  private static void launchChallenge(HeadlessActor lea) {
    lea.says("défi créer");
    lea.fills("name", "Le défi de Marguerite Yvelin", "start", "2026-09-02", "end", "2026-09-03");
    lea.presses("Ajouter une action");
    lea.fills("rule", "suggestion-accepted", "points", "10");
    lea.presses("Ajouter un enjeu");
    lea.fills("kind", "PERSONAL", "words", "le livre de Marguerite Yvelin", "amount", "1");
    lea.presses("Lancer");
    lea.presses("Oui, lancer");
  }

  /**
   * Others name her where words are kept apart from the row of their programme, and are indexed.
   */
  private static void nameEverywhere(
      HeadlessStage stage, HeadlessActor lea, HeadlessActor marguerite) {
    lea.joins();
    lea.says("contenu créer");
    lea.fills("title", "Un récit", "angles", "Marguerite Yvelin le raconte mieux que moi");
    lea.says("diffuser Bonjour");
    lea.fills("audience", "LIST", "addresses", "m.yvelin@example.org");
    lea.says("veille ajouter https://example.org/veille");
    lea.presses("Modifier");
    lea.fills("title", "Rencontre", "why", "Marguerite Yvelin y parle", "angle", "");
    lea.says("veille tableau");
    Weeks weeks = new Weeks(stage);
    weeks.closes();
    lea.says("veille tableau");
    lea.presses("Publier maintenant");
    lea.presses("Publier la note");
    lea.says("veille chercher yvelin");
    lea.hears("Rencontre");
    marguerite.says("aide");
  }

  /** Words and photos of hers, words of others about her, and what was planned with her in it. */
  private static void leaveTraces(
      HeadlessStage stage, HeadlessActor lea, HeadlessActor marguerite) {
    marguerite.says("mes horaires 10h-16h");
    lea.says("vis ma vie ouvrir");
    lea.fills("prompt", "Une journée de Marguerite Yvelin", "closes", "2026-12-01");
    marguerite.says("vis ma vie");
    marguerite.presses("Raconter");
    marguerite.fills("words", "Ici Marguerite Yvelin, à l'atelier", "consent", "true");
    lea.captures("Marguerite Yvelin a bien travaillé");
    HeadlessActor karim = stage.enters("Karim");
    karim.says("aide");
    lea.says("appel");
    lea.fills("FRAMING_AMBITION", "Faire comme Marguerite Yvelin");
    lea.presses("Envoyer l'appel");
    karim.says("candidater Marguerite Yvelin m'en a dit du bien");
    lea.says("importer nom;email\nMarguerite Yvelin;m.yvelin@example.org\nZoé;zoe@example.org");
    Identity account = marguerite.identity();
    stage
        .part(Addresses.class)
        .save(account.workspace(), "user:" + account.userId(), "to " + account.userId());
    Database database = stage.part(Database.class);
    Schedule schedule = stage.part(Schedule.class);
    Instant later = stage.now().plus(Duration.ofDays(2));
    for (String payload :
        List.of(
            "1 1 alpha W1 m.yvelin@example.org",
            "1 1 alpha W1 D" + account.userId(),
            "1 1 alpha W1 Marguerite Yvelin")) {
      String key = "1:" + payload.hashCode();
      database.write(() -> schedule.once("invite-stranger", key, later, payload));
    }
  }

  /** Everything that can be taken out of the bot as a file, asked for by whoever may. */
  private static void exportEverything(HeadlessActor lea) {
    lea.says("journal");
    lea.presses("Exporter (CSV)");
    lea.says("mes données");
    lea.presses("Exporter (JSON)");
    lea.says("exporter les points tout");
    lea.hears("Ton fichier points-");
    lea.says("mes diffusions");
    lea.presses("Ouvrir n°\u00a01");
    lea.presses("Exporter");
    lea.hears("Ton fichier diffusion-1.csv est prêt");
    lea.says("défis");
    lea.presses("Résultats (CSV)");
    lea.hears("defi-1.csv");
  }

  /** The files that were taken out and name her. */
  private static List<String> filesNamingHer(HeadlessStage stage) {
    Database database = stage.part(Database.class);
    return database.read(
        () ->
            database
                .handle()
                .createQuery("SELECT name FROM export_file WHERE content LIKE '%Yvelin%'")
                .mapTo(String.class)
                .list());
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void noFileTakenOutBeforeOrAfterNamesHer(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor marguerite = live(stage, MARGUERITE);
      HeadlessActor omar = stage.enters(Casting.of("Omar").administrating());
      exportEverything(omar);
      assertThat(filesNamingHer(stage))
          .anyMatch(name -> name.startsWith("points-"))
          .contains("journal.csv", "diffusion-1.csv", "defi-1.csv", "ambassador-data.json");

      marguerite.says("effacer mes données");
      marguerite.presses("Oui, tout effacer");
      assertThat(filesNamingHer(stage)).as("at once").isEmpty();
      exportEverything(omar); // while words of others are still being looked through
      sweep(stage);
      assertThat(filesNamingHer(stage)).as("taken out meanwhile").isEmpty();
      exportEverything(omar);
      assertThat(filesNamingHer(stage)).as("afterwards").isEmpty();
    }
  }

  private void sweep(HeadlessStage stage) {
    Database database = stage.part(Database.class);
    List<Long> erased =
        database.read(
            () ->
                database
                    .handle()
                    .createQuery("SELECT id FROM person WHERE erased_at IS NOT NULL")
                    .mapTo(Long.class)
                    .list());
    assertThat(erased).hasSize(1);
    stage.part(Erasure.class).sweep(new Run("person:" + erased.get(0), "now", Instant.EPOCH, "1"));
  }

  @Test
  void nothingIsLeftInTheFilesOfTheStore() throws IOException, SQLException {
    try (HeadlessStage stage = new HeadlessStage(Dialect.SQLITE)) {
      HeadlessActor marguerite = live(stage, MARGUERITE);
      Database database = stage.part(Database.class);
      String url = database.read(() -> url(database));
      Path file = Path.of(url.substring("jdbc:sqlite:".length()));
      assertThat(everything(file)).contains("Marguerite Yvelin", ids.get(0), ids.get(1));

      marguerite.says("effacer mes données");
      marguerite.presses("Oui, tout effacer");
      sweep(stage);

      assertThat(everything(file)).doesNotContain(WORDS).doesNotContain(ids);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatSomebodyWasCalledBeforeIsErasedToo(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor marguerite = live(stage, MARGUERITE);
      stage
          .part(FollowProfile.class)
          .hear(
              new Profile(
                  marguerite.identity(), "Daisy Martin", "d@example.org", null, null, false, true),
              changed -> {});
      marguerite.says("mes données");
      marguerite.hears("Nom : Daisy Martin");
      marguerite.hears("Marguerite Yvelin");

      marguerite.says("effacer mes données");
      marguerite.presses("Oui, tout effacer");
      sweep(stage);

      assertThat(StoredWords.columnsWith(stage, "Yvelin")).isEmpty();
      assertThat(StoredWords.columnsWith(stage, "Martin")).isEmpty();
    }
  }

  private static String url(Database database) {
    try {
      return database.handle().getConnection().getMetaData().getURL();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The store's file and its log, byte by byte. */
  private static String everything(Path file) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String suffix : List.of("", "-wal")) {
      Path path = Path.of(file + suffix);
      if (Files.exists(path)) {
        all.append(Files.readString(path, StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void nothingIsLeftInAnyColumn(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor marguerite = live(stage, MARGUERITE);
      assertThat(StoredWords.columnsWith(stage, "Yvelin"))
          .contains(
              "export_file.content",
              "shareable_angle.words",
              "broadcast_address.email",
              "watch_item.why",
              "watch_words.words",
              "story.words",
              "story_call.prompt",
              "captured_message.words",
              "recruiting_call.ambition",
              "candidate.motivation",
              "people_list.words",
              "scheduled_tasks.task_data");

      marguerite.says("effacer mes données");
      marguerite.presses("Oui, tout effacer");
      sweep(stage);

      exportEverything(stage.enters(Casting.of("Omar").administrating()));
      for (String word : List.of("yvelin", ids.get(0).toLowerCase(Locale.ROOT), ids.get(1))) {
        assertThat(StoredWords.columnsWith(stage, word)).as(word).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void totalsStayRight(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor marguerite = live(stage, MARGUERITE);
      long before = total(stage);
      marguerite.says("effacer mes données");
      marguerite.presses("Oui, tout effacer");
      sweep(stage);

      assertThat(total(stage)).isEqualTo(before).isPositive();
    }
  }

  private static long total(HeadlessStage stage) {
    Database database = stage.part(Database.class);
    return database.read(
        () ->
            database
                .handle()
                .createQuery("SELECT SUM(points) FROM points_entry")
                .mapTo(Long.class)
                .one());
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whoeverComesBackBeforeTheEndIsMetAnew(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor marguerite = live(stage, MARGUERITE);
      marguerite.says("effacer mes données");
      marguerite.presses("Oui, tout effacer");
      marguerite.says("mes données");
      sweep(stage);
      marguerite.says("mes données");

      marguerite.hears("Nom : Marguerite Yvelin");
      marguerite.says("points");
      marguerite.hears("C'est pour les ambassadeurs");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void twoProgrammesSideBySideDoNotTouchEachOther(Dialect dialect) {
    try (HeadlessStage stage = HeadlessStage.withTwoProgrammes(dialect)) {
      HeadlessActor here = stage.enters(MARGUERITE);
      HeadlessActor there = stage.enters(MARGUERITE.onSecondPlatform());
      here.says("suggérer https://example.org/a");
      there.says("suggérer https://example.org/a");
      here.says("effacer mes données");
      here.presses("Oui, tout effacer");
      sweep(stage);

      there.says("mes données");
      there.hears("Nom : Marguerite Yvelin");
      there.hears("example.org/a, le");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void longSilenceIsForgottenByItself(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor silent = stage.enters(MARGUERITE);
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      silent.says("aide");
      lea.says("aide");
      stage.passes(ForgetPeople.SILENCE.plusDays(1));
      stage.part(ForgetPeople.class).run();

      lea.says("rôle Marguerite Yvelin");
      lea.hears("Je ne connais personne");
      lea.says("journal");
      lea.doesNotHear("Désolé");
    }
  }
}
