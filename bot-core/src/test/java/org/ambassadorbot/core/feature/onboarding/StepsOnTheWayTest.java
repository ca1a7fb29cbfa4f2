package org.ambassadorbot.core.feature.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.conversation.Stage;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens between two steps. */
class StepsOnTheWayTest {
  private static final String CHARTER = "la charte tient en une page. La lire n'engage à rien";

  /** How many people have taken a step of new ambassadors. */
  private static int done(HeadlessStage stage, String code) {
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

  /** Nadia has come to the step of the referents, and to nothing beyond it. */
  private static Actor atTheReferents(Stage stage, Autumn autumn) {
    Actor nadia = stage.enters("Nadia");
    nadia.says("rejoindre");
    nadia.presses("J'accepte la charte");
    nadia.says("suggérer https://example.org/a");
    autumn.lea().says("relire");
    autumn.lea().presses("Accepter");
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
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      Autumn autumn = new Autumn(stage);
      Actor nadia = atTheReferents(stage, autumn);
      autumn.until("2026-10-30T10:00");
      nadia.doesNotHear("référent");
      autumn.until("2026-11-03T10:00");
      nadia.hears("l'équipe");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aReferentIsIntroducedByName(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      Autumn autumn = new Autumn(stage);
      stage.enters("Omar").says("aide");
      autumn.lea().says("rôle Omar référent");
      Actor nadia = atTheReferents(stage, autumn);
      autumn.lea().says("rôle Nadia référent");
      autumn.until("2026-10-30T10:00");
      nadia.hears("Ici, c'est Omar : un message direct suffit");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatIsDoneWhileItWaitsCountsAsDone(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      Autumn autumn = new Autumn(stage);
      Actor nadia = stage.enters("Nadia");
      nadia.says("rejoindre");
      nadia.presses("J'accepte la charte");
      for (String day : List.of("2026-10-16", "2026-10-19", "2026-10-20")) {
        autumn.until(day + "T10:00");
        nadia.presses("C'est fait");
      }
      autumn.until("2026-10-22T12:00");
      nadia.hears("Première suggestion");
      nadia.says("suggérer https://example.org/a");
      autumn.lea().says("relire");
      autumn.lea().presses("Accepter");

      assertThat(done(stage, "SUGGESTION")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whoeverJoinedIsNotBroughtBackToTheNewcomersPath(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      Autumn autumn = new Autumn(stage);
      Actor nadia = stage.enters("Nadia");
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
  void whatIsForOrganisersAloneIsNoIntroduction(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      Autumn autumn = new Autumn(stage);
      for (int step = 1; step <= 3; step++) {
        autumn.lea().says("parcours");
        autumn.lea().presses("Étape 1");
        autumn.lea().presses("Retirer");
        autumn.lea().presses("Modifier");
        autumn.lea().fills("days", "100");
        autumn.lea().says("parcours");
        autumn.lea().presses("Étape " + (step + 1));
        autumn.lea().presses("Monter");
      }
      Actor nadia = stage.enters("Nadia");
      nadia.comesIn();
      autumn.until("2026-11-03T10:00");
      nadia.presses("Répondre");
      nadia.fills("words", "Un peu perdue, mais bien accueillie");
      nadia.hears("Merci pour ta réponse");
      autumn.lea().hears("Nadia répond à l'étape « Tes premiers jours » :");
      autumn.lea().hears("Un peu perdue");
      autumn.lea().hears("Ces mots ne sont que pour l'équipe d'animation.");
      autumn.lea().doesNotHear("se présente");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whoIntroducesThemselvesIsHandedToTheTeam(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      Autumn autumn = new Autumn(stage);
      Actor nadia = atTheReferents(stage, autumn);
      autumn.until("2026-11-03T10:00");
      nadia.presses("Répondre");
      nadia.fills("words", "Soudeuse : qui connaît un bon forgeron ?");
      nadia.hears("Merci pour ta réponse");
      autumn.lea().hears("Nadia se présente à l'équipe");
      autumn.lea().hears("Soudeuse : qui connaît un bon forgeron ?");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whoeverIsStillThereOnTheOtherPlatformGoesOn(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      Autumn autumn = new Autumn(stage);
      HeadlessActor here = stage.enters("Nadia");
      HeadlessActor there = stage.enters(Casting.of("Nadia").onSecondPlatform());
      here.comesIn();
      there.says("aide");
      here.goesAway();
      autumn.until("2026-10-19T12:00");
      there.sees("Pourquoi ce programme");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whoeverWasKnownBeforeIsNoNewcomer(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      Autumn autumn = new Autumn(stage);
      Actor nadia = stage.enters("Nadia");
      nadia.says("aide");
      autumn.until("2026-10-20T10:00");
      nadia.comesIn();
      autumn.until("2026-11-20T10:00");
      nadia.hearsNothing();
    }
  }
}
