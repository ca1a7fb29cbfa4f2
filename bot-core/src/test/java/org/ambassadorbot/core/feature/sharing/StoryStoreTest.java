package org.ambassadorbot.core.feature.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.event.Events;
import org.ambassadorbot.core.event.ProgrammeEvent.PeopleJoined;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What two who act at once, or two who become one, do to a story and to what was made of it. */
class StoryStoreTest {
  private static final ProgrammeId PROGRAMME = new ProgrammeId(1);

  private static HeadlessActor joins(HeadlessActor actor) {
    actor.says("rejoindre");
    actor.presses("J'accepte la charte");
    return actor;
  }

  private static void tells(HeadlessActor actor, String words) {
    actor.says("vis ma vie");
    actor.presses("Raconter");
    actor.fills("words", words, "consent", "true");
  }

  private static HeadlessActor calls(HeadlessStage stage) {
    HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
    lea.says("vis ma vie ouvrir");
    lea.fills("prompt", "Une heure que personne n'imagine", "closes", "2026-09-10");
    return lea;
  }

  private static Story newest(HeadlessStage stage) {
    Database database = stage.part(Database.class);
    return database.read(
        () ->
            stage.part(StoryStore.class).readable(PROGRAMME, Long.MAX_VALUE, 1).stream()
                .findFirst()
                .orElseThrow());
  }

  private static List<String> offered(HeadlessStage stage) {
    return stage
        .part(Database.class)
        .read(
            () ->
                stage
                    .part(Database.class)
                    .handle()
                    .createQuery("SELECT title FROM shareable WHERE is_withdrawn = 0 ORDER BY id")
                    .mapTo(String.class)
                    .list());
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aConsentTakenBackWhileAnOrganiserOffersTheStoryHidesWhatIsMadeOfIt(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = calls(stage);
      tells(joins(stage.enters("Nadia")), "Six heures du matin");
      Story read = newest(stage);
      lea.says("vis ma vie lire");
      lea.presses("Proposer à partager");
      assertThat(offered(stage)).hasSize(1);

      Database database = stage.part(Database.class);
      database.write(() -> stage.part(ReadStories.class).hide(read)); // read before it was offered

      assertThat(offered(stage)).isEmpty();
      Optional<Story> left =
          database.read(() -> stage.part(StoryStore.class).find(PROGRAMME, read.id()));
      assertThat(left.map(Story::hasConsent)).contains(false);
      assertThat(left.map(Story::content)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void twoAccountsOfOnePersonKeepOneStoryAndNothingMadeOfTheOther(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = calls(stage);
      tells(joins(stage.enters("Nadia Lemoine")), "Midi");
      PersonId gone = newest(stage).person();
      lea.says("vis ma vie lire");
      lea.presses("Proposer à partager");
      assertThat(offered(stage)).containsExactly("Une journée avec Nadia Lemoine");
      tells(joins(stage.enters("Nadia")), "Six heures du matin");
      PersonId kept = newest(stage).person();

      Database database = stage.part(Database.class);
      database.write(() -> stage.part(Events.class).tell(new PeopleJoined(PROGRAMME, gone, kept)));

      StoryStore stories = stage.part(StoryStore.class);
      assertThat(database.read(() -> stories.ofPerson(PROGRAMME, gone))).isEmpty();
      assertThat(database.read(() -> stories.ofPerson(PROGRAMME, kept)))
          .extracting(Story::words)
          .containsExactly("Six heures du matin");
      assertThat(offered(stage)).isEmpty();
    }
  }
}
