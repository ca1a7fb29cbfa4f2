package org.ambassadorbot.core.feature.people;

import java.time.Instant;
import java.util.List;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.schedule.Run;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DepartureTest {
  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whoeverLeavesTheCompanyIsClosedAndTheirWorkHandedOver(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      HeadlessActor nadia = stage.enters("Nadia");
      lea.says("aide");
      nadia.joins();
      lea.says("rôle Nadia référent");
      nadia.goesAway();

      lea.hears("Nadia a quitté l'entreprise");
      lea.hears("Ses rôles te reviennent en attendant que tu les confies : référent.");
      nadia.comesIn();
      nadia.says("points");
      nadia.hears("C'est pour les ambassadeurs");
      nadia.joins();
      nadia.hears("Bienvenue");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whoeverLeavesATeamIsOnlyGoneWhenThePlatformKnowsThemNoMore(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      HeadlessActor nadia = stage.enters("Nadia");
      lea.says("aide");
      nadia.joins();

      nadia.leavesTheTeam(false);
      look(stage);
      nadia.says("points");
      nadia.doesNotHear("C'est pour les ambassadeurs");

      nadia.leavesTheTeam(true);
      lea.doesNotHear("a quitté l'entreprise");
      look(stage);
      lea.hears("Nadia a quitté l'entreprise");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whoeverHasTwoAccountsHasLeftWithTheSecondAndIsWrittenToOnTheOther(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      Casting nadia = Casting.of("Nadia");
      HeadlessActor here = stage.enters(nadia);
      HeadlessActor there = stage.enters(nadia.onSecondPlatform());
      lea.says("aide");
      there.says("aide");
      here.joins();

      here.goesAway();
      lea.doesNotHear("a quitté l'entreprise");
      lea.says("rôle Nadia référent");
      there.hears("référent");

      there.goesAway();
      lea.hears("Nadia a quitté l'entreprise");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void theRubricsOfWhoeverLeavesGoToAnOrganiser(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      HeadlessActor nadia = stage.enters("Nadia");
      nadia.says("aide");
      lea.says("veille rubriques");
      lea.presses("Ajouter une rubrique");
      lea.fills("name", "Produit", "owner", nadia.id());
      lea.says("veille rubriques");
      lea.hears("Nadia");

      nadia.goesAway();
      lea.hears("Ses rôles te reviennent");
      lea.says("veille rubriques");
      lea.hears("Léa");
      lea.doesNotHear("Nadia");
    }
  }

  /** The job that looks for Nadia, the second person of the first programme. */
  private static void look(HeadlessStage stage) {
    stage.part(LookForLeavers.class).run(new Run("1:2", "now", Instant.EPOCH, ""));
    stage.settle();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void theLastAdministratorKeepsTheRoleAndOthersAreTold(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      HeadlessActor nadia = stage.enters("Nadia");
      nadia.says("aide");
      lea.says("rôle Nadia organisateur");
      lea.goesAway();

      nadia.hears("Léa est la dernière personne à administrer le programme");
      nadia.says("journal");
      nadia.hears("Léa");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void swappedAddressesAreLeftAside(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      HeadlessActor nadia = stage.enters("Nadia");
      HeadlessActor karim = stage.enters("Karim");
      List.of(lea, nadia, karim).forEach(actor -> actor.says("aide"));
      lea.says("importer nom;email;site\nNadia;karim@example.org;A\nKarim;nadia@example.org;B");

      lea.hears("Les adresses semblent échangées");
      lea.seesNoButton("Confirmer");
    }
  }
}
