package org.ambassadorbot.core.feature.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.event.Evidence;
import org.ambassadorbot.core.feature.points.Told;
import org.ambassadorbot.core.schedule.SteppedJobs;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Challenges end by themselves at their midnight, once, whatever clocks and processes do. */
@ParameterizedClass
@EnumSource(Dialect.class)
final class ChallengeClosingTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final HeadlessStage stage;
  private final Database database;
  private final Actor lea;
  private final Actor nadia;
  private final List<SteppedJobs> processes = new ArrayList<>();

  ChallengeClosingTest(Dialect dialect) {
    stage = new HeadlessStage(dialect);
    database = stage.part(Database.class);
    lea = stage.enters(Casting.of("Léa").administrating());
    nadia = stage.enters("Nadia");
    nadia.joins();
    for (int i = 0; i < (dialect == Dialect.POSTGRES ? 2 : 1); i++) {
      start();
    }
  }

  private void start() {
    processes.add(new SteppedJobs(stage.part(SteppedJobs.Parts.class), "challenge-"));
  }

  @AfterEach
  void close() {
    processes.forEach(SteppedJobs::close);
    stage.close();
  }

  private void launch(String name, String start, String end) {
    lea.says("défi créer");
    lea.fills("name", name, "start", start, "end", end);
    lea.presses("Ajouter une action");
    lea.fills("rule", "share-link-given", "points", "10");
    lea.presses("Lancer");
    lea.presses("Oui, lancer");
  }

  /** The midnight after a day, in Paris. */
  private static Instant endOf(String day) {
    return LocalDate.parse(day).plusDays(1).atStartOfDay(PARIS).toInstant();
  }

  private void comesTo(Instant moment) {
    stage.passes(Duration.between(stage.part(Clock.class).instant(), moment));
  }

  /** Every instance looks for work, at the same moment where there are several. */
  private void work() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(processes.size());
    try {
      List<Future<?>> running = new ArrayList<>();
      for (SteppedJobs process : processes) {
        running.add(threads.submit(process::step));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private String state(String name) {
    return text("SELECT state FROM challenge WHERE name = '" + name + "'");
  }

  private String reports(String name) {
    return text(
        "SELECT COUNT(*) FROM delivery WHERE message_key LIKE 'challenge:' || (SELECT id"
            + " FROM challenge WHERE name = '"
            + name
            + "') || ':closed:%'");
  }

  private String text(String query) {
    return database.read(
        () -> database.handle().createQuery(query).mapTo(String.class).findOne().orElse("none"));
  }

  @Test
  void aChallengeOverAClockChangeOrTheNewYearClosesOnceAtItsMidnight() throws Exception {
    launch("Octobre", "2026-10-19", "2026-10-25");
    launch("Fêtes", "2026-12-21", "2027-01-03");
    launch("Printemps", "2027-03-22", "2027-03-28");
    Told told = new Told(stage, "Nadia");
    int share = 0;
    for (String[] each :
        new String[][] {
          {"Octobre", "2026-10-25"}, {"Fêtes", "2027-01-03"}, {"Printemps", "2027-03-28"}
        }) {
      comesTo(endOf(each[1]).minusSeconds(1));
      work();
      assertThat(state(each[0])).isEqualTo("LAUNCHED");
      told.share(++share, Evidence.LINK_GIVEN);
      comesTo(endOf(each[1]));
      told.share(++share, Evidence.LINK_GIVEN);
      work();
      work();
      assertThat(state(each[0])).isEqualTo("CLOSED");
      assertThat(reports(each[0])).isEqualTo("1");
      assertThat(text("SELECT points FROM points_result ORDER BY account DESC LIMIT 1"))
          .isEqualTo("10");
      stage.passes(Duration.ofHours(39)); // Easter Monday lies between
      lea.says("défis");
      lea.sees("Le défi « " + each[0] + " » est terminé");
      lea.sees("Une personne a marqué des points, 10 en tout.");
      stage.passes(Duration.ofDays(7));
      work();
      assertThat(state(each[0])).isEqualTo("SETTLED");
    }
  }

  @Test
  void aProcessThatDiesAtTheClosingSecondIsReplacedAndNothingIsDoneTwice() throws Exception {
    launch("Rentrée", "2026-09-02", "2026-09-15");
    comesTo(endOf("2026-09-15"));
    database.write(
        () -> {
          database
              .handle()
              .createUpdate(
                  "UPDATE scheduled_tasks SET picked = :yes, picked_by = 'dead',"
                      + " last_heartbeat = :now, version = version + 1"
                      + " WHERE task_name = 'challenge-close'")
              .bind("yes", true)
              .bind("now", stage.part(Clock.class).millis())
              .execute();
        });
    start();
    work();
    assertThat(state("Rentrée")).isEqualTo("LAUNCHED");
    for (int second = 0; second < 30; second++) {
      stage.passes(Duration.ofSeconds(1));
      work();
    }
    assertThat(state("Rentrée")).isEqualTo("CLOSED");
    assertThat(reports("Rentrée")).isEqualTo("1");
  }

  @Test
  void nothingCountsAfterTheEndEvenWhileEverybodySleeps() throws Exception {
    launch("Rentrée", "2026-09-02", "2026-09-15");
    Told told = new Told(stage, "Nadia");
    told.share(1, Evidence.DECLARED);
    told.share(2, Evidence.LINK_GIVEN);
    comesTo(endOf("2026-09-15").plus(Duration.ofDays(3)));
    told.share(1, Evidence.CONFIRMED);
    told.share(3, Evidence.LINK_GIVEN);
    nadia.says("défis");
    nadia.hears("terminé");
    nadia.hears("10 points, place 1 sur 1");
    work();
    assertThat(state("Rentrée")).isEqualTo("CLOSED");
    assertThat(text("SELECT SUM(points) FROM points_result")).isEqualTo("10");
  }

  @Test
  void twoOrganisersWhoEndItAtOnceEndItOnce() throws Exception {
    Actor marc = stage.enters(Casting.of("Marc").administrating());
    marc.says("aide");
    launch("Rentrée", "2026-09-02", "2026-09-15");
    lea.says("défis");
    marc.says("défis");
    lea.presses("Terminer maintenant");
    marc.presses("Terminer maintenant");
    lea.presses("Oui, terminer");
    marc.presses("Oui, terminer");
    marc.hears("« Rentrée » n'est pas en cours.");
    work();
    work();
    assertThat(state("Rentrée")).isEqualTo("CLOSED");
    assertThat(text("SELECT COUNT(*) FROM audit_entry WHERE act = 'challenge.ended'"))
        .isEqualTo("1");
    assertThat(reports("Rentrée")).isEqualTo("2");
    lea.says("défis");
    marc.says("défis");
    lea.presses("Publier l'annonce");
    lea.hears("L'annonce de « Rentrée » part maintenant");
    marc.presses("Publier l'annonce");
    marc.hears("est déjà partie");
    work();
    work();
    nadia.says("défis");
    assertThat(text("SELECT COUNT(*) FROM delivery WHERE batch LIKE 'challenge:%:closed'"))
        .isEqualTo("1");
  }

  @Test
  void whoeverLeavesOrIsErasedDuringAChallengeIsInNoResultAndTheirPointsStayInTheTotal()
      throws Exception {
    Actor omar = stage.enters("Omar");
    Actor zoe = stage.enters("Zoé");
    for (Actor other : List.of(omar, zoe)) {
      other.joins();
    }
    launch("Rentrée", "2026-09-02", "2026-09-15");
    new Told(stage, "Nadia").share(1, Evidence.LINK_GIVEN);
    new Told(stage, "Omar").share(2, Evidence.LINK_GIVEN);
    new Told(stage, "Zoé").share(3, Evidence.LINK_GIVEN);
    omar.says("quitter");
    zoe.says("effacer mes données");
    zoe.presses("Oui, tout effacer");
    comesTo(endOf("2026-09-15"));
    work();
    assertThat(text("SELECT COUNT(*) FROM points_result")).isEqualTo("1");
    stage.passes(Duration.ofHours(10));
    lea.says("défis");
    lea.sees("Une personne a marqué des points, 30 en tout.");
  }
}
