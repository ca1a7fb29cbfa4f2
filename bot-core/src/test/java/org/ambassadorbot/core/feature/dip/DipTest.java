package org.ambassadorbot.core.feature.dip;

import java.time.Duration;
import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.conversation.Stage;
import org.ambassadorbot.core.schedule.SteppedJobs;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;

class DipTest {
  private Actor nadia;
  private Actor john;
  private Actor lea;
  private int links;

  @BeforeEach
  void enter(Stage stage) {
    nadia = stage.enters("Nadia");
    john = stage.enters(Casting.of("John").speakingEnglish().onSecondPlatform());
    lea = stage.enters(Casting.of("Léa").administrating());
    nadia.joins();
    john.says("join");
    john.presses("I accept the charter");
  }

  private void earns(Actor actor) {
    links++;
    actor.says("suggérer https://example.org/" + links);
    lea.says("relire");
    lea.presses("Accepter");
  }

  private void add(String name, String from, String until) {
    lea.says("creux");
    lea.presses("Ajouter une période");
    lea.fills("name", name, "from", from, "until", until);
  }

  @Conversation
  void organisersSeeTheCalendarAndChangeIt() {
    lea.says("creux");
    lea.hears("Fêtes de fin d'année, du mardi 22 décembre 2026 au samedi 2 janvier 2027");
    lea.hears("Août, du dimanche 1er août 2027 au mardi 31 août 2027");
    lea.presses("Retirer Août");
    lea.doesNotHear("Août, du");
    add("Inventaire", "2026-10-05", "2026-10-02");
    lea.seesError("until", "La fin tombe avant le début.");
    lea.fills("name", "Inventaire", "from", "2026-10-05", "until", "2026-10-09");
    lea.hears("Inventaire, du lundi 5 octobre 2026 au vendredi 9 octobre 2026");
    add("Encore", "2026-10-05", "2026-10-09");
    lea.seesError("from", "Une période de ces jours existe déjà.");
    nadia.says("creux");
    nadia.doesNotHear("Inventaire");
  }

  @Conversation
  void bridgesAreThoseOfTheProgrammesOwnRegion() {
    lea.says("réglages");
    lea.fills("country", "DE", "region", "by");
    lea.says("creux");
    lea.hears("du jeudi 27 mai 2027 au dimanche 30 mai 2027");
    lea.says("réglages");
    lea.fills("country", "DE", "region", "be");
    lea.says("creux");
    lea.doesNotHear("27 mai 2027");
  }

  @Conversation
  void aChallengeInsideADipIsWarnedAbout() {
    lea.says("défi créer");
    lea.fills("name", "Noël", "start", "2026-12-14", "end", "2026-12-24");
    lea.hears("Une période calme tombe dedans, du mardi 22 décembre 2026 au samedi 2 janvier 2027");
    lea.says("défi créer");
    lea.fills("name", "Automne", "start", "2026-09-14", "end", "2026-09-25");
    lea.doesNotHear("Une période calme");
  }

  @Conversation
  void nobodyFallsDuringADipAndEverybodyMayClimb(Stage stage) {
    Assumptions.assumeTrue(stage instanceof HeadlessStage);
    earns(nadia);
    add("Inventaire", "2026-09-07", "2026-09-11");
    stage.passes(Duration.ofDays(5));
    try (SteppedJobs jobs =
        new SteppedJobs(((HeadlessStage) stage).part(SteppedJobs.Parts.class), "ranking-")) {
      jobs.plan();
      stage.passes(Duration.ofDays(1));
      jobs.step();
      jobs.step();
    }
    earns(john);
    earns(john);
    nadia.says("classement");
    nadia.hears("Période calme jusqu'au vendredi 11 septembre 2026");
    nadia.hears("Pour toi seulement : place 1 sur 2, avec 10 points.");
    john.says("ranking");
    john.hears("place 1 of 2, with 20 points");
    stage.passes(Duration.ofDays(4));
    nadia.says("classement");
    nadia.hears("place 2 sur 2, avec 10 points");
    nadia.doesNotHear("Période calme");
  }
}
