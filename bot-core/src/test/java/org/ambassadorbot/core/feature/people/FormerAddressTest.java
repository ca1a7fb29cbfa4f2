package org.ambassadorbot.core.feature.people;

import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.directory.FollowProfile;
import org.ambassadorbot.core.people.Profile;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The company's list still names an address that somebody no longer has. */
class FormerAddressTest {

  /** Nadia Benali, who was Nadia Martin at nadia.martin@example.org when the bot met her. */
  private static HeadlessActor nadiaWhoMarried(HeadlessStage stage) {
    HeadlessActor nadia = stage.enters(Casting.of("Nadia Martin"));
    nadia.says("aide");
    stage
        .part(FollowProfile.class)
        .hear(
            new Profile(
                nadia.identity(), "Nadia Benali", "benali@example.org", null, null, false, true),
            changed -> {});
    return nadia;
  }

  private static HeadlessActor lea(HeadlessStage stage) {
    HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
    lea.says("aide");
    return lea;
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whoeverIsMeantByAnOldAddressIsNotAnnouncedASecondTime(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = lea(stage);
      HeadlessActor nadia = nadiaWhoMarried(stage);

      lea.says(
          "importer nom;email;site\nNadia Martin;nadia.martin@example.org;Lyon"
              + "\nNadia Benali;benali@example.org;Lyon");
      lea.hears("Une personne change de groupe : Nadia Martin");
      lea.hears("Ligne 3 : benali@example.org est déjà plus haut.");
      lea.doesNotHear("nouvelle : Nadia");
      lea.presses("Confirmer");

      nadia.opensHome();
      nadia.hears("Tes groupes : Lyon");
      lea.says("groupe Lyon");
      lea.hears("Nadia Benali");
      lea.doesNotHear("Nadia Martin");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void withoutANameAnOldAddressMeansWhoeverHadIt(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = lea(stage);
      HeadlessActor nadia = nadiaWhoMarried(stage);

      lea.says("importer email;site\nnadia.martin@example.org;Nantes");
      lea.presses("Confirmer");

      nadia.opensHome();
      nadia.hears("Tes groupes : Nantes");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void underAnotherNameTheAddressWasGivenToSomebodyElse(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = lea(stage);
      HeadlessActor nadia = nadiaWhoMarried(stage);

      lea.says("importer nom;email;site\nNoé Martin;nadia.martin@example.org;Nantes");
      lea.hears("Une personne nouvelle : Noé Martin");
      lea.presses("Confirmer");

      nadia.opensHome();
      nadia.doesNotHear("Nantes");
      HeadlessActor noe =
          stage.enters(Casting.of("Noé Martin").withEmail("nadia.martin@example.org"));
      noe.opensHome();
      noe.hears("Tes groupes : Nantes");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whoeverIsBeingErasedHasNoFormerAddress(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = lea(stage);
      HeadlessActor nadia = nadiaWhoMarried(stage);
      nadia.says("effacer mes données");
      nadia.presses("Oui, tout effacer");

      lea.says("importer nom;email\nNadia Martin;nadia.martin@example.org");
      lea.hears("Une personne nouvelle : Nadia Martin");
    }
  }
}
