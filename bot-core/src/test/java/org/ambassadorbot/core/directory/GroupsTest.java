package org.ambassadorbot.core.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.people.Group;
import org.ambassadorbot.core.people.GroupKind;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GroupsTest {
  @ParameterizedTest
  @EnumSource(Dialect.class)
  void groupsOfJoinedProgrammesAndPeopleBecomeOne(Dialect dialect) {
    try (HeadlessStage stage = HeadlessStage.withTwoProgrammes(dialect)) {
      HeadlessActor nadia = stage.enters("Nadia");
      HeadlessActor other = stage.enters(Casting.of("Nadia").onSecondPlatform());
      HeadlessActor karim = stage.enters(Casting.of("Karim").onSecondPlatform());
      List.of(nadia, other, karim).forEach(actor -> actor.says("aide"));
      Database database = stage.part(Database.class);
      Groups groups = stage.part(Groups.class);
      People people = stage.part(People.class);
      Person first = database.read(() -> people.find(nadia.identity()).orElseThrow());
      Person second = database.read(() -> people.find(other.identity()).orElseThrow());
      Person third = database.read(() -> people.find(karim.identity()).orElseThrow());
      database.write(
          () -> {
            Group here = groups.open(first.programme(), GroupKind.SITE, "Lyon");
            Group there = groups.open(second.programme(), GroupKind.SITE, " LYON ");
            groups.add(here, first.id());
            groups.add(there, second.id());
            groups.add(there, third.id());
            assertThat(groups.add(here, third.id())).as("of another programme").isFalse();
            stage.part(JoinProgrammes.class).join(second.programme(), first.programme());
          });

      database.write(
          () -> {
            assertThat(groups.list(first.programme())).hasSize(1);
            Group lyon = groups.named(first.programme(), "lyon").orElseThrow();
            assertThat(groups.members(first.programme(), lyon.id()))
                .containsExactlyInAnyOrder(first.id(), third.id());
            assertThat(groups.sizes(first.programme())).containsEntry(lyon.id(), 2);
            assertThat(groups.groupsOf(first.programme(), third.id())).containsExactly(lyon);
          });
    }
  }
}
