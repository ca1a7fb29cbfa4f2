package org.ambassadorbot.core.feature.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FirstThirtyDaysTest {
  private static final Duration AN_HOUR = Duration.ofHours(1);
  private static final String REMINDER = "Petit rappel, sans obligation";
  private static final String CHARTER = "la charte tient en une page. La lire n'engage à rien";

  /** A company in October, where time goes by an hour at a time and jobs run. */
  private static final class Autumn implements AutoCloseable {
    private final HeadlessStage stage;
    private final Clock clock;
    private final HeadlessActor lea;

    Autumn(Dialect dialect) {
      stage = new HeadlessStage(dialect);
      clock = stage.part(Clock.class);
      lea = stage.enters(Casting.of("Léa").administrating());
      lea.says("aide");
      until("2026-10-15T10:00");
    }

    /** Lets time go by until a moment in Paris; what is due goes out. */
    void until(String moment) {
      Instant end = LocalDateTime.parse(moment).atZone(ZoneId.of("Europe/Paris")).toInstant();
      while (clock.instant().isBefore(end)) {
        Duration left = Duration.between(clock.instant(), end);
        stage.passes(left.compareTo(AN_HOUR) < 0 ? left : AN_HOUR);
        stage.part(Nudges.class).run();
        stage.settle();
      }
    }

    /** How many people have taken a step of new ambassadors. */
    int done(String code) {
      Database database = stage.part(Database.class);
      return database.read(
          () ->
              database
                  .handle()
                  .createQuery(
                      "SELECT COUNT(*) FROM onboarding_mark m JOIN onboarding_step s"
                          + " ON s.id = m.step_id WHERE s.code = :code AND m.state = 'DONE'")
                  .bind("code", code)
                  .mapTo(Integer.class)
                  .one());
    }

    @Override
    public void close() {
      stage.close();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aNewcomersMonthHasWeekEndsAPauseAndAPublicHoliday(Dialect dialect) {
    try (Autumn autumn = new Autumn(dialect)) {
      HeadlessActor nadia = autumn.stage.enters("Nadia");
      nadia.comesIn();
      nadia.hearsNothing();
      autumn.until("2026-10-15T11:00"); // a Thursday
      nadia.hears("Bienvenue dans l'entreprise");

      autumn.until("2026-10-19T08:59"); // the week-end is over, the day has not begun
      nadia.doesNotHear("Pourquoi ce programme");
      autumn.until("2026-10-19T10:00");
      nadia.hears("Pourquoi ce programme");

      autumn.until("2026-10-21T23:00");
      nadia.doesNotHear(CHARTER);
      autumn.until("2026-10-22T10:00");
      nadia.hears(CHARTER);
      nadia.presses("Plus tard");
      nadia.hears("j'en reparle dans une semaine de travail");
      autumn.until("2026-10-29T08:00");
      nadia.doesNotHear(CHARTER);
      autumn.until("2026-10-29T10:00");
      nadia.hears(CHARTER);

      autumn.until("2026-10-30T10:00");
      nadia.says("pause jusqu'au 5 novembre");
      autumn.until("2026-11-05T23:00");
      nadia.doesNotHear(REMINDER);
      autumn.until("2026-11-06T10:00");
      nadia.hears(REMINDER);

      nadia.says("aide");
      autumn.until("2026-11-11T20:00"); // a public holiday
      nadia.doesNotHear(REMINDER);
      autumn.until("2026-11-12T10:00");
      nadia.hears(REMINDER);

      nadia.says("aide");
      autumn.until("2027-01-15T10:00"); // silence was understood
      nadia.hearsTimes(1);
      nadia.opensHome();
      nadia.hears("Ton accueil : 2 étapes faites sur 4.");
      nadia.presses("Continuer mon accueil");
      autumn.until("2027-01-15T12:00");
      nadia.hears(CHARTER);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void noThanksIsForGood(Dialect dialect) {
    try (Autumn autumn = new Autumn(dialect)) {
      HeadlessActor karim = autumn.stage.enters("Karim");
      karim.comesIn();
      autumn.until("2026-10-15T11:00");
      karim.presses("Non merci");
      karim.hears("je n'en reparle plus");
      autumn.until("2026-11-20T10:00");
      karim.hearsTimes(1);
      karim.goesAway();
      karim.comesIn();
      autumn.until("2026-12-20T10:00");
      karim.hearsNothing();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatIsDoneIsSkippedAndTheCharterOpensTheNextPath(Dialect dialect) {
    try (Autumn autumn = new Autumn(dialect)) {
      HeadlessActor john =
          autumn.stage.enters(Casting.of("John").speakingEnglish().onSecondPlatform());
      john.comesIn();
      john.says("join");
      john.presses("I accept the charter");
      john.says("suggest https://example.org/a");
      autumn.lea.says("relire");
      autumn.lea.presses("Accepter");

      autumn.until("2026-10-16T10:00");
      john.hears("in which language shall I speak to you");
      john.presses("Done");
      autumn.until("2026-10-19T10:00");
      john.hears("The simple rules");
      john.presses("Done");
      autumn.until("2026-10-20T10:00");
      john.hears("The watch note");
      john.presses("Done");
      autumn.until("2026-10-26T10:00");
      john.doesNotHear("First suggestion");
      autumn.until("2026-10-27T10:00");
      john.hears("First share");
      john.opensHome();
      john.hears("Your welcome: 4 of 7");
    }
  }

  /** Nadia has come to the step of the referents, and to nothing beyond it. */
  private static HeadlessActor atTheReferents(Autumn autumn) {
    HeadlessActor nadia = autumn.stage.enters("Nadia");
    nadia.says("rejoindre");
    nadia.presses("J'accepte la charte");
    nadia.says("suggérer https://example.org/a");
    autumn.lea.says("relire");
    autumn.lea.presses("Accepter");
    nadia.says("partagé https://example.org/b linkedin");
    autumn.until("2026-10-16T10:00");
    nadia.presses("C'est fait");
    autumn.until("2026-10-19T10:00");
    nadia.presses("C'est fait");
    autumn.until("2026-10-20T10:00");
    nadia.presses("C'est fait");
    return nadia;
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void nobodyIsSentToReferentsThatThereAreNone(Dialect dialect) {
    try (Autumn autumn = new Autumn(dialect)) {
      HeadlessActor nadia = atTheReferents(autumn);
      autumn.until("2026-10-30T10:00");
      nadia.doesNotHear("référent");
      autumn.until("2026-11-03T10:00");
      nadia.hears("l'équipe");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aReferentIsIntroducedByName(Dialect dialect) {
    try (Autumn autumn = new Autumn(dialect)) {
      autumn.stage.enters("Omar").says("aide");
      autumn.lea.says("rôle Omar référent");
      HeadlessActor nadia = atTheReferents(autumn);
      autumn.lea.says("rôle Nadia référent");
      autumn.until("2026-10-30T10:00");
      nadia.hears("Ici, c'est Omar : un message direct suffit");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatIsDoneWhileItWaitsCountsAsDone(Dialect dialect) {
    try (Autumn autumn = new Autumn(dialect)) {
      HeadlessActor nadia = autumn.stage.enters("Nadia");
      nadia.says("rejoindre");
      nadia.presses("J'accepte la charte");
      for (String day : List.of("2026-10-16", "2026-10-19", "2026-10-20")) {
        autumn.until(day + "T10:00");
        nadia.presses("C'est fait");
      }
      autumn.until("2026-10-22T12:00");
      nadia.hears("Première suggestion");
      nadia.says("suggérer https://example.org/a");
      autumn.lea.says("relire");
      autumn.lea.presses("Accepter");

      assertThat(autumn.done("SUGGESTION")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whoeverJoinedIsNotBroughtBackToTheNewcomersPath(Dialect dialect) {
    try (Autumn autumn = new Autumn(dialect)) {
      HeadlessActor nadia = autumn.stage.enters("Nadia");
      nadia.comesIn();
      autumn.until("2026-10-22T10:00");
      nadia.hears(CHARTER);
      nadia.says("rejoindre");
      nadia.presses("J'accepte la charte");
      nadia.presses("Plus tard");
      nadia.hears("Cette étape est déjà derrière toi");
      autumn.until("2026-10-30T10:00");
      nadia.doesNotHear(CHARTER);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whoIntroducesThemselvesIsHandedToTheTeam(Dialect dialect) {
    try (Autumn autumn = new Autumn(dialect)) {
      for (int step = 1; step <= 3; step++) {
        autumn.lea.says("parcours");
        autumn.lea.presses("Étape 1");
        autumn.lea.presses("Retirer");
        autumn.lea.presses("Modifier");
        autumn.lea.fills("days", "100");
        autumn.lea.says("parcours");
        autumn.lea.presses("Étape " + (step + 1));
        autumn.lea.presses("Monter");
      }
      HeadlessActor nadia = autumn.stage.enters("Nadia");
      nadia.comesIn();
      autumn.until("2026-11-03T10:00");
      nadia.presses("Répondre");
      nadia.fills("words", "Soudeuse : qui connaît un bon forgeron ?");
      nadia.hears("Merci pour ta réponse");
      autumn.lea.hears("Nadia se présente à l'équipe");
      autumn.lea.hears("Soudeuse : qui connaît un bon forgeron ?");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whoeverWasKnownBeforeIsNoNewcomer(Dialect dialect) {
    try (Autumn autumn = new Autumn(dialect)) {
      HeadlessActor nadia = autumn.stage.enters("Nadia");
      nadia.says("aide");
      autumn.until("2026-10-20T10:00");
      nadia.comesIn();
      autumn.until("2026-11-20T10:00");
      nadia.hearsNothing();
    }
  }
}
