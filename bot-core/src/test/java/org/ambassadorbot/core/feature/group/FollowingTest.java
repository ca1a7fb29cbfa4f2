package org.ambassadorbot.core.feature.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.conversation.Seen;
import org.ambassadorbot.core.conversation.Stage;
import org.ambassadorbot.core.directory.FollowedGroups;
import org.ambassadorbot.core.directory.Groups;
import org.ambassadorbot.core.people.Group;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FollowingTest {
  private static final Duration A_SECOND = Duration.ofSeconds(1);
  private static final Duration A_DAY = Duration.ofDays(1);

  /** An organiser has a new group follow one of the platform. */
  private static void follow(Stage stage, Actor organiser, String source) {
    organiser.says("groupes");
    organiser.presses("Nouveau groupe");
    organiser.fills("name", "Commerce", "kind", "DEPARTMENT");
    press(stage, organiser, "Suivre un groupe de la messagerie");
    press(stage, organiser, source);
    press(stage, organiser, "Synchroniser");
  }

  private static void press(Stage stage, Actor actor, String button) {
    stage.passes(A_SECOND);
    actor.presses(button);
    stage.works();
  }

  @Conversation
  void anOrganiserSeesWhatWouldChangeBeforeAGroupFollowsOneOfThePlatform(Stage stage) {
    Actor lea = stage.enters(Casting.of("Léa").administrating());
    Actor nadia = stage.enters("Nadia");
    Actor karim = stage.enters("Karim");
    Actor unmet = stage.enters("Zoé");
    List.of(lea, nadia, karim).forEach(actor -> actor.says("aide"));
    stage.gathers("Ventes", List.of(nadia, karim, unmet));
    lea.says("groupes");
    lea.presses("Nouveau groupe");
    lea.fills("name", "Commerce", "kind", "DEPARTMENT", "people", "Léa");

    press(stage, lea, "Suivre un groupe de la messagerie");
    lea.hears("Quel groupe de la messagerie suivre dans Commerce ?");
    press(stage, lea, "Ventes");
    lea.hears("2 personnes entrent : Nadia et Karim.");
    lea.hears("Une personne ajoutée à la main reste.");
    lea.hears("Un compte n'est à personne du programme");
    nadia.says("ma page");
    nadia.doesNotHear("Tes groupes");

    press(stage, lea, "Synchroniser");
    lea.hears("2 personnes entrent, personne ne sort.");
    lea.hears("Suit Ventes, chaque nuit : 2 personnes en viennent.");
    nadia.says("ma page");
    nadia.hears("Tes groupes : Commerce");
  }

  @Conversation
  void whoeverComesAndGoesOnThePlatformComesAndGoesInTheGroup(Stage stage) {
    Actor lea = stage.enters(Casting.of("Léa").administrating());
    Actor nadia = stage.enters("Nadia");
    Actor karim = stage.enters("Karim");
    List.of(lea, nadia, karim).forEach(actor -> actor.says("aide"));
    stage.gathers("Ventes", List.of(nadia));
    follow(stage, lea, "Ventes");

    stage.gathers("Ventes", List.of(nadia, karim));
    press(stage, lea, "Synchroniser maintenant");
    lea.hears("Une personne entre, personne ne sort.");
    stage.gathers("Ventes", List.of(karim));
    press(stage, lea, "Synchroniser maintenant");
    lea.hears("Personne n'entre, une personne sort.");

    stage.dissolves("Ventes", karim);
    press(stage, lea, "Synchroniser maintenant");
    lea.hears("Ventes n'existe plus, ou je n'y ai plus accès.");
    lea.hears("Service : une personne");
    lea.presses("Ne plus suivre");
    lea.hears("Le groupe Commerce ne suit plus rien. Ses personnes y restent.");
    lea.says("journal");
    lea.hears("fait suivre Ventes au groupe");
    lea.hears("+0 -1");
  }

  @Conversation
  void aGroupIsFoundByItsNameInEnglishToo(Stage stage) {
    Actor john = stage.enters(Casting.of("John").speakingEnglish().administrating());
    Actor nadia = stage.enters("Nadia");
    john.says("help");
    nadia.says("aide");
    for (char letter = 'a'; letter <= 'u'; letter++) {
      stage.gathers("Team " + letter, List.of(nadia));
    }
    john.says("groups");
    john.presses("New group");
    john.fills("name", "Sales", "kind", "DEPARTMENT");

    press(stage, john, "Follow a group of the workspace");
    john.hears("be found by");
    john.presses("Search by name");
    stage.passes(A_SECOND);
    john.fills("words", "TEAM U");
    stage.works();
    press(stage, john, "Team u");
    john.hears("One person comes in: Nadia.");
    press(stage, john, "Synchronise");
    john.hears("Follows Team u, every night: one person comes from there.");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatOrganisersDoByHandPrevails(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      HeadlessActor nadia = stage.enters("Nadia");
      HeadlessActor karim = stage.enters("Karim");
      HeadlessActor zoe = stage.enters("Zoé");
      List.of(lea, nadia, karim, zoe).forEach(actor -> actor.says("aide"));
      stage.gathers("Ventes", List.of(nadia, karim, zoe));
      follow(stage, lea, "Ventes");

      lea.presses("Retirer");
      lea.fills("people", "Nadia");
      lea.hears("Une personne retirée à la main ne revient pas.");
      lea.presses("Ajouter");
      lea.fills("people", "Karim");
      stage.gathers("Ventes", List.of(nadia, zoe));
      night(stage);
      lea.says("groupe commerce");
      lea.hears("Karim et Zoé");

      lea.presses("Ajouter");
      lea.fills("people", "Nadia");
      stage.gathers("Ventes", List.of(zoe));
      night(stage);
      lea.says("groupe commerce");
      lea.hears("Nadia, Karim et Zoé");
      lea.hears("une personne en vient");
    }
  }

  /** A night goes by, with what it brings. */
  private static void night(HeadlessStage stage) {
    stage.passes(A_DAY);
    Database database = stage.part(Database.class);
    database.write(() -> stage.part(PlanFollowing.class).everyGroup());
    stage.works();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aNightThatWouldEmptyTheGroupWaitsForAnOrganiser(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      HeadlessActor nadia = stage.enters("Nadia");
      HeadlessActor karim = stage.enters("Karim");
      HeadlessActor unmet = stage.enters("Zoé");
      List.of(lea, nadia, karim).forEach(actor -> actor.says("aide"));
      stage.gathers("Ventes", List.of(nadia, karim));
      follow(stage, lea, "Ventes");

      stage.gathers("Ventes", List.of(unmet));
      night(stage);
      lea.hears("Ventes n'a tout à coup plus personne de ce groupe.");
      night(stage);
      lea.presses("Voir le groupe");
      lea.hears("Service : 2 personnes");
      press(stage, lea, "Synchroniser maintenant");
      lea.hears("Personne n'entre, 2 personnes sortent.");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void withoutTheRightNobodyComesOrGoesAndOrganisersHearOfItOnce(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      HeadlessActor nadia = stage.enters("Nadia");
      List.of(lea, nadia).forEach(actor -> actor.says("aide"));
      stage.gathers("Ventes", List.of(nadia));
      follow(stage, lea, "Ventes");

      stage.hidesGroups(true);
      night(stage);
      night(stage);
      assertThat(lea.screen().stream().map(Seen::text))
          .filteredOn(text -> text.contains("La messagerie ne me laisse pas lire Ventes"))
          .hasSize(1);
      stage.hidesGroups(false);
      night(stage);
      lea.says("groupe commerce");
      lea.doesNotHear("La messagerie ne me laisse pas lire");
      lea.hears("une personne en vient");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whoeverWasErasedIsNotBroughtBack(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      HeadlessActor nadia = stage.enters("Nadia");
      HeadlessActor karim = stage.enters("Karim");
      List.of(lea, nadia, karim).forEach(actor -> actor.says("aide"));
      stage.gathers("Ventes", List.of(nadia, karim));
      follow(stage, lea, "Ventes");

      karim.says("effacer mes données");
      karim.presses("Oui, tout effacer");
      press(stage, lea, "Synchroniser maintenant");
      lea.hears("Personne n'entre, personne ne sort.");
      lea.hears("Service : une personne");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void onlyOrganisersAskAndOnlyForTheirOwnProgramme(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      HeadlessActor nadia = stage.enters("Nadia");
      List.of(lea, nadia).forEach(actor -> actor.says("aide"));
      stage.gathers("Ventes", List.of(nadia));
      follow(stage, lea, "Ventes");

      nadia.forges("group.follow-no-more", "1");
      nadia.hears("Léa");
      stage.passes(A_SECOND);
      lea.forges("group.follow-sure", "1 gamma W1 g:1");
      stage.works();
      lea.hears("Ce groupe de la messagerie n'existe plus");
      lea.forges("group.follow-sure", "1");
      stage.works();
      lea.forges("group.follow-now", "99");
      lea.hears("Ce groupe n'existe plus.");
      assertThat(followed(stage)).isEqualTo("Ventes");
    }
  }

  private static String followed(HeadlessStage stage) {
    Database database = stage.part(Database.class);
    return database.read(
        () -> {
          Group group =
              stage.part(Groups.class).named(new ProgrammeId(1), "commerce").orElseThrow();
          return stage.part(FollowedGroups.class).find(group).orElseThrow().source().name();
        });
  }
}
