package org.ambassadorbot.core.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.link.PublicAddress;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.api.Test;

class ChartsTest {
  private static final Chart CHART =
      new Chart("Ensemble", List.of(new Chart.Bar("Rentrée", 30, "30 points sur 60")), 60);
  private static final Person LEA =
      new Person(
          new PersonId(1),
          new ProgrammeId(1),
          "Léa",
          null,
          Language.FRENCH,
          ZoneId.of("Europe/Paris"),
          Set.of());

  private static CardElement drawn(PublicAddress address) {
    try (HeadlessStage stage = new HeadlessStage(Dialect.SQLITE)) {
      Charts charts = new Charts(Optional.of(address), stage.part(Exports.class));
      return stage.part(Database.class).write(() -> charts.draw(LEA, CHART));
    }
  }

  @Test
  void platformsThatSeeUsShowAPicture() {
    assertThat(drawn(new PublicAddress("https://bot.example")))
        .isInstanceOfSatisfying(
            CardElement.Picture.class,
            picture ->
                assertThat(picture.alternative())
                    .isEqualTo("Ensemble. Rentrée, 30 points sur 60."));
  }

  @Test
  void othersShowBarsOfLetters() {
    assertThat(drawn(new PublicAddress("http://localhost:8080")))
        .isInstanceOfSatisfying(
            CardElement.Items.class,
            items ->
                assertThat(items.items().get(0).words())
                    .isEqualTo("██████░░░░░░ Rentrée, 30 points sur 60"));
  }

  @Test
  void nothingIsOutsideItsBar() {
    Chart.Bar more = new Chart.Bar("Trop", 90, "90");
    Chart.Bar less = new Chart.Bar("Moins", -3, "-3");

    assertThat(CHART.part(more)).isEqualTo(1);
    assertThat(CHART.part(less)).isZero();
  }
}
