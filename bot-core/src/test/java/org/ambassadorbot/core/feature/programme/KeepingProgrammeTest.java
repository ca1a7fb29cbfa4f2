package org.ambassadorbot.core.feature.programme;

import java.util.List;
import java.util.Map;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.event.Events;
import org.ambassadorbot.core.event.ProgrammeEvent.PeopleJoined;
import org.ambassadorbot.core.event.ProgrammeEvent.PersonErased;
import org.ambassadorbot.core.event.ProgrammeEvent.ProgrammesJoined;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeepingProgrammeTest {
  private static final ProgrammeId PROGRAMME = new ProgrammeId(1);

  private static void writes(HeadlessActor organiser, String... fieldsAndAnswers) {
    organiser.says("programme");
    organiser.presses("Le sens");
    organiser.fills(fieldsAndAnswers);
    organiser.presses("À faire, phase par phase");
    organiser.presses("Cocher 1");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void onlyOrganisersWriteWhateverButtonIsPressed(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      HeadlessActor nadia = stage.enters("Nadia");
      lea.says("programme");
      nadia.says("programme");

      nadia.forgesForm("programme.section", "MEANING 0 0 0 0", Map.of("ambition", "Vendre"));
      nadia.hears("C'est réservé");
      nadia.forges("programme.tick", "1");
      nadia.hears("C'est réservé");
      lea.forges("programme.tick", "999");
      lea.hears("Cette étape n'est plus dans la liste");
      lea.forges("programme.tick", "'; DROP");
      lea.hears("Cette étape n'est plus dans la liste");
      lea.forgesForm("programme.section", "", Map.of("ambition", "Rien"));
      lea.says("programme");
      lea.hears("Rien n'est encore écrit");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void twoProgrammesBecomeOneAndTheOneThatStaysHolds(Dialect dialect) {
    try (HeadlessStage stage = HeadlessStage.withTwoProgrammes(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      HeadlessActor omar = stage.enters(Casting.of("Omar").administrating().onSecondPlatform());
      writes(lea, "ambition", "Faire connaître nos métiers");
      writes(omar, "ambition", "Vendre", "sponsor", "Claire");
      Database database = stage.part(Database.class);
      Events events = stage.part(Events.class);

      database.write(() -> events.tell(new ProgrammesJoined(new ProgrammeId(2), PROGRAMME)));

      lea.says("programme");
      lea.hears("Faire connaître nos métiers");
      lea.hears("Claire");
      lea.doesNotHear("Vendre");
      lea.hears("1 sur 5 étapes faites");
      omar.says("programme");
      omar.hears("Rien n'est encore écrit");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whoeverWroteMayBecomeSomebodyElseOrBeForgotten(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      HeadlessActor omar = stage.enters(Casting.of("Omar").administrating().onSecondPlatform());
      writes(lea, "ambition", "Faire connaître nos métiers");
      omar.says("aide");
      Database database = stage.part(Database.class);
      Events events = stage.part(Events.class);
      List<Person> people =
          database.read(
              () ->
                  List.of(
                      stage.part(People.class).named(PROGRAMME, "Léa").orElseThrow(),
                      stage.part(People.class).named(PROGRAMME, "Omar").orElseThrow()));

      database.write(
          () -> events.tell(new PeopleJoined(PROGRAMME, people.get(0).id(), people.get(1).id())));
      omar.says("programme");
      omar.hears("Dernière modification : Omar");
      omar.presses("À faire, phase par phase");
      omar.hears("(fait : Omar");

      database.write(() -> events.tell(new PersonErased(PROGRAMME, people.get(1).id())));
      omar.says("programme");
      omar.hears("Dernière modification : quelqu'un");
    }
  }
}
