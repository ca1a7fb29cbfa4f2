package org.ambassadorbot.core.feature.challenge;

import java.util.List;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.event.Evidence;
import org.ambassadorbot.core.event.ProgrammeEvent;
import org.ambassadorbot.core.feature.points.Told;
import org.ambassadorbot.core.people.GroupId;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of action counts what its rule says, for whoever a challenge is for, once. */
class ChallengeActionsTest {
  private static final ProgrammeId PROGRAMME = new ProgrammeId(1);

  private static HeadlessActor joins(HeadlessStage stage, Casting casting) {
    HeadlessActor player = stage.enters(casting);
    player.joins();
    return player;
  }

  private static void adds(HeadlessActor organiser, String rule, int points) {
    organiser.presses("Ajouter une action");
    organiser.fills("rule", rule, "points", points + "", "label", "un récit");
  }

  private static void launches(HeadlessActor organiser) {
    organiser.presses("Lancer");
    organiser.presses("Oui, lancer");
  }

  private static void does(HeadlessActor player, HeadlessActor organiser, String rule) {
    player.says("défis");
    player.presses("Déclarer une action");
    player.fills("rule", rule, "words", "Fait : " + rule);
    organiser.presses("Confirmer");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void everyActionCountsByItsOwnWeightAndBetterEvidenceAddsTheDifference(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      HeadlessActor nadia = joins(stage, Casting.of("Nadia").onSecondPlatform());
      HeadlessActor omar = joins(stage, Casting.of("Omar"));
      lea.says("défi créer");
      lea.fills("name", "Tout", "start", "2026-09-02", "end", "2026-09-15");
      int points = 1;
      for (String rule : ActionRule.KNOWN) { // 1, 2, 4, … so that each shows in the sum
        adds(lea, rule, points);
        points *= 2;
      }
      launches(lea);
      Database database = stage.part(Database.class);
      Person person =
          database.read(() -> stage.part(People.class).named(PROGRAMME, "Nadia")).orElseThrow();
      Told told = new Told(stage, "Nadia");

      told.share(1, Evidence.DECLARED);
      hasPoints(nadia, 1);
      told.share(1, Evidence.LINK_GIVEN);
      hasPoints(nadia, 2);
      told.share(1, Evidence.CLICK_SEEN);
      hasPoints(nadia, 4);
      told.share(1, Evidence.CONFIRMED);
      told.share(1, Evidence.CONFIRMED);
      hasPoints(nadia, 8);
      told.tell(
          new ProgrammeEvent.SuggestionAccepted(PROGRAMME, 7, person.id(), "Un mot", null, null));
      hasPoints(nadia, 8 + 16);
      told.tell(new ProgrammeEvent.SuggestionPublished(PROGRAMME, 7, person.id(), 1, "Un mot"));
      hasPoints(nadia, 24 + 32);
      told.tell(new ProgrammeEvent.NewcomerBrought(PROGRAMME, person.id(), person.id(), "Omar"));
      hasPoints(nadia, 56 + 64);
      does(nadia, lea, "training-attended");
      hasPoints(nadia, 120 + 128);
      does(nadia, lea, "quick-win");
      hasPoints(nadia, 248 + 256);
      does(nadia, lea, "custom-1");
      hasPoints(nadia, 504 + 512);
      omar.says("défis");
      omar.hears("Tu n'y as pas encore de points.");
    }
  }

  private static void hasPoints(HeadlessActor player, int points) {
    player.says("défis");
    player.hears("Pour toi seulement : " + words(points));
  }

  private static String words(int points) {
    String number = points < 1_000 ? points + "" : "1 %03d".formatted(points - 1_000);
    return number + (points == 1 ? " point," : " points,");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whoeverIsInTwoGroupsOfAChallengeIsToldAndCountedOnce(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      HeadlessActor nadia = joins(stage, Casting.of("Nadia"));
      for (String group : List.of("Ventes", "Usine")) {
        lea.says("groupes");
        lea.presses("Nouveau groupe");
        lea.fills("name", group, "kind", "OWN", "people", "Nadia");
      }
      lea.says("défi créer");
      lea.fills("name", "Deux", "start", "2026-09-02", "end", "2026-09-15", "groups", "1");
      stage
          .part(Database.class)
          .write(
              () ->
                  stage
                      .part(RulesStore.class)
                      .setGroups(
                          PROGRAMME, new ChallengeId(1), List.of(new GroupId(1), new GroupId(2))));
      adds(lea, "share-declared", 5);
      lea.presses("Lancer");
      lea.hears("Lancer ce défi et l'annoncer à une personne");
      lea.presses("Oui, lancer");
      stage.works("challenge-");
      nadia.hearsTimes(2); // that she is in, and the announcement
      new Told(stage, "Nadia").share(1, Evidence.DECLARED);
      nadia.says("défis");
      nadia.hears("5 points, place 1 sur 1");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void everyModelCanBeLaunchedAsItIs(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating().speakingEnglish());
      joins(stage, Casting.of("Nadia"));
      for (String[] model :
          new String[][] {
            {"RELAUNCH", "Relaunch after summer", "everybody wins a team breakfast"},
            {"LAUNCH_WEEK", "Launch week", "place 1 wins a book"},
            {"MY_LIFE", "A day in my life", "each point gives €0.10 to the Red Cross"}
          }) {
        lea.says("challenge new");
        lea.fills("preset", model[0], "start", "2026-09-02", "end", "2026-09-15");
        lea.hears("Challenge being prepared: " + model[1]);
        lea.hears(model[2]);
        lea.presses("Launch");
        lea.presses("Yes, launch it");
        lea.hears("“" + model[1] + "” is launched: it counts from now on");
      }
    }
  }
}
