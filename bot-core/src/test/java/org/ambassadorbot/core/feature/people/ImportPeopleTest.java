package org.ambassadorbot.core.feature.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.people.Programme;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImportPeopleTest {
  private static final int MANY = 1_700;

  private static String manyRows(String site) {
    StringBuilder rows = new StringBuilder("nom\temail\tservice\tsite\tlangue\n");
    for (int i = 1; i <= MANY; i++) {
      rows.append(
          "Collègue %d\tc%d@example.org\tService %d\t%s\tanglais\n".formatted(i, i, i % 7, site));
    }
    return rows.toString();
  }

  private static Programme programme(HeadlessStage stage) {
    return stage.part(ImportPeople.class).programmes().get(0);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aLongListIsBroughtInOnceWhateverTheNumberOfTries(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      lea.says("aide");
      ImportPeople importing = stage.part(ImportPeople.class);
      String list = manyRows("Tours");

      assertThat(importing.run(programme(stage), list, true).added()).isEqualTo(MANY);
      lea.says("groupes");
      lea.hears("pas encore de groupe");
      ImportPeople.Report first = importing.run(programme(stage), list, false);
      ImportPeople.Report second = importing.run(programme(stage), list, false);
      ImportPeople.Report moved = importing.run(programme(stage), manyRows("Blois"), false);

      assertThat(first.added()).isEqualTo(MANY);
      assertThat(first.newGroups()).contains("Tours", "Service 3", "anglais").hasSize(9);
      assertThat(second)
          .isEqualTo(new ImportPeople.Report(0, 0, MANY, second.newGroups(), second.faults()));
      assertThat(second.newGroups()).isEmpty();
      assertThat(moved.changed()).isEqualTo(MANY);
      lea.says("groupe Blois");
      lea.hears("1 700 personnes");
      lea.says("groupe Tours");
      lea.doesNotHear("personnes :");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatIsWrongIsLeftAsideAcrossPortions(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      stage.enters(Casting.of("Léa").administrating()).says("aide");
      ImportPeople importing = stage.part(ImportPeople.class);
      String list = manyRows("Tours") + "Autre\tC3@example.org\t\t\t\n=1+1\tz@example.org\t\t\t\n";

      ImportPeople.Report report = importing.run(programme(stage), list, false);

      assertThat(report.added()).isEqualTo(MANY);
      assertThat(report.faults())
          .containsExactly(
              "Line 1,702: c3@example.org is there already, further up.",
              "Line 1,703: the cell =1+1 is a formula, I leave it alone.");
      assertThatThrownBy(() -> importing.run(programme(stage), "nom;téléphone\nNadia;06", false))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("nom, téléphone");
    }
  }
}
