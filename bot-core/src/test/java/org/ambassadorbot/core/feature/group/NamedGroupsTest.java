package org.ambassadorbot.core.feature.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.directory.Groups;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.people.Group;
import org.ambassadorbot.core.people.GroupKind;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where there are too many groups for a list of choices, every form takes their names. */
class NamedGroupsTest {
  private static final int GROUPS = 320;

  private static HeadlessStage company(Dialect dialect) {
    HeadlessStage stage = new HeadlessStage(dialect);
    HeadlessActor nadia = stage.enters("Nadia");
    HeadlessActor omar = stage.enters("Omar");
    omar.says("aide");
    nadia.joins();
    Database database = stage.part(Database.class);
    database.write(() -> open(stage.part(Groups.class), person(stage, nadia), person(stage, omar)));
    return stage;
  }

  private static Person person(HeadlessStage stage, HeadlessActor actor) {
    return stage.part(People.class).find(actor.identity()).orElseThrow();
  }

  /** Both are in the last one. */
  private static void open(Groups groups, Person one, Person other) {
    for (int i = 1; i <= GROUPS; i++) {
      groups.open(one.programme(), GroupKind.SITE, "Équipe " + (1_000 + i));
    }
    Group last = groups.named(one.programme(), "Équipe 1320").orElseThrow();
    groups.addAll(last, List.of(one.id(), other.id()));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aChallengeNamesItsGroupsALineEachAndKeepsThemWhenItIsChanged(Dialect dialect) {
    try (HeadlessStage stage = company(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      lea.says("défi créer");
      lea.fills("name", "Ventes", "start", "2026-09-02", "end", "2026-09-04");
      lea.presses("Nom et dates");
      lea.fills("groups", "equipe 1320\nAilleurs");
      lea.seesError("groups", "Aucun groupe ne s'appelle « Ailleurs »");
      lea.fills("groups", "equipe 1320\n\nÉquipe 1002");
      lea.presses("Nom et dates");
      assertThat(lea.formValues()).containsEntry("groups", "Équipe 1002\nÉquipe 1320");
      lea.fills("name", "Vente");
      lea.presses("Ajouter une action");
      lea.fills("rule", "share-link-given", "points", "10");
      lea.hears("pour les ambassadeurs des groupes Équipe 1002 et Équipe 1320");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aCallForCandidatesIsForTheGroupThatIsNamed(Dialect dialect) {
    try (HeadlessStage stage = company(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      lea.says("appel");
      lea.fills("audience", "nulle part");
      lea.seesError("audience", "la commande groupes les montre tous");
      lea.fills("audience", "équipe 1320");
      lea.hears("une personne");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aRubricIsForTheGroupThatIsNamed(Dialect dialect) {
    try (HeadlessStage stage = company(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      lea.says("veille rubriques");
      lea.presses("Ajouter une rubrique");
      lea.fills("name", "Terrain", "audience", "équipe");
      lea.seesError("audience", "Les plus proches : Équipe 1001, Équipe 1002");
      lea.fills("name", "Terrain", "audience", "équipe 1320");
      lea.hears("Équipe 1320");
    }
  }
}
