package org.ambassadorbot.core.feature.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.directory.Groups;
import org.ambassadorbot.core.event.Evidence;
import org.ambassadorbot.core.feature.points.Told;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Challenges of large companies: many of them, long results, joined programmes. */
class ManyChallengesTest {

  private static void draft(HeadlessActor organiser, String name, String groups) {
    organiser.says("défi créer");
    organiser.fills("name", name, "start", "2026-09-02", "end", "2026-09-04", "groups", groups);
  }

  private static void launch(HeadlessActor organiser) {
    organiser.presses("Ajouter une action");
    organiser.fills("rule", "share-link-given", "points", "10");
    organiser.presses("Lancer");
    organiser.presses("Oui, lancer");
  }

  private static String text(HeadlessStage stage, String query) {
    Database database = stage.part(Database.class);
    return database.read(
        () -> database.handle().createQuery(query).mapTo(String.class).findOne().orElse("none"));
  }

  private static String file(HeadlessStage stage) {
    return text(stage, "SELECT content FROM export_file ORDER BY expires_at DESC LIMIT 1");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void challengesStandOnSeveralPagesAndAGroupThatIsGoneIsNotEverybody(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      HeadlessActor nadia = stage.enters("Nadia");
      lea.says("aide");
      nadia.joins();
      lea.says("groupes");
      lea.presses("Nouveau groupe");
      lea.fills("name", "Ventes", "kind", "OWN", "people", "Nadia");
      draft(lea, "Premier", "1");
      launch(lea);
      for (int i = 2; i <= 8; i++) {
        draft(lea, "Défi " + i, "");
      }
      lea.says("défis");
      lea.hears("Défi 8");
      lea.doesNotHear("Premier");
      lea.presses("2 autres défis");
      lea.hears("Premier");
      lea.hears("pour les ambassadeurs du groupe Ventes");
      lea.doesNotHear("Défi 8");

      Database database = stage.part(Database.class);
      database.write(
          () -> {
            Groups groups = stage.part(Groups.class);
            ProgrammeId programme = new ProgrammeId(1);
            groups.close(programme, groups.named(programme, "Ventes").orElseThrow().id());
          });
      lea.says("défis");
      lea.presses("2 autres défis");
      lea.hears("pour des groupes qui n'existent plus");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void theTableFollowsCorrectionsAndIsSpreadOverFilesWhereItIsLong(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      HeadlessActor nadia = stage.enters("Nadia");
      HeadlessActor omar = stage.enters("Omar");
      lea.says("aide");
      nadia.joins();
      omar.joins();
      draft(lea, "Rentrée", "");
      launch(lea);
      new Told(stage, "Nadia").share(1, Evidence.LINK_GIVEN);
      stage.passes(Duration.ofSeconds(1));
      new Told(stage, "Omar").share(2, Evidence.LINK_GIVEN);
      stage.passes(Duration.ofDays(3));
      stage.works("challenge-");
      lea.says("défis");
      lea.presses("Résultats (CSV)");
      assertThat(file(stage)).contains("1;Nadia;", "2;Omar;");
      new Told(stage, "Nadia").undo(1);
      stage.passes(Duration.ofSeconds(1));
      lea.presses("Résultats (CSV)");
      assertThat(file(stage)).contains("1;Omar;").doesNotContain("Nadia");

      stage.passes(Duration.ofDays(8));
      stage.works("challenge-");
      Database database = stage.part(Database.class);
      database.write(() -> crowd(database, 50_000));
      stage.passes(Duration.ofSeconds(1));
      lea.says("défis");
      lea.presses("Résultats (CSV)");
      lea.hears("Ce tableau compte 50 001 lignes, réparties en plusieurs fichiers");
      lea.presses("Lignes 50\u202f001 à 50\u202f001");
      lea.hears("defi-1-2.csv");
      assertThat(file(stage)).contains("crowd50000").hasLineCount(2);
    }
  }

  /** People who stand in the result behind everybody else. */
  private static void crowd(Database database, int people) {
    database
        .handle()
        .execute(
            "INSERT INTO person (programme_id, name, language, zone, created_at)"
                + " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
                + people
                + ") SELECT 1, 'crowd' || i, 'fr', 'Europe/Paris', 0 FROM n");
    database
        .handle()
        .execute(
            "INSERT INTO points_result (programme_id, account, person_id, place, points)"
                + " SELECT 1, 'challenge:1', id, 2, 1 FROM person WHERE name LIKE 'crowd%'");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aChallengeOfAProgrammeThatJoinsAnotherClosesAndIsFrozen(Dialect dialect) {
    try (HeadlessStage stage = HeadlessStage.withTwoProgrammes(dialect)) {
      HeadlessActor nadia = stage.enters("Nadia");
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating().onSecondPlatform());
      HeadlessActor john = stage.enters(Casting.of("John").onSecondPlatform());
      nadia.says("aide");
      john.joins();
      draft(lea, "Rentrée", "");
      launch(lea);
      stage.becomeOne(lea, nadia);
      stage.passes(Duration.ofDays(3));
      stage.works("challenge-");
      assertThat(text(stage, "SELECT state FROM challenge")).isEqualTo("CLOSED");
      stage.passes(Duration.ofDays(8));
      stage.works("challenge-");
      assertThat(text(stage, "SELECT state FROM challenge")).isEqualTo("SETTLED");
    }
  }
}
