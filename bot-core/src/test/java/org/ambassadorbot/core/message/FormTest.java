package org.ambassadorbot.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {
  private static final Form FORM =
      new Form(
          new FormId("trial.form"),
          "",
          "Essai",
          new Form.Labels("Valider", "Annuler"),
          List.of(
              new FormField.DateField("day", "Jour", null, true),
              new FormField.TimeField("time", "Heure", null, true)));

  private static List<FormField> filled(String day, String time) {
    return FORM.filledWith(Map.of("day", List.of(day), "time", List.of(time))).fields();
  }

  @Test
  void aFormIsShownAgainWithWhatWasFilledIn() {
    assertThat(filled("2026-09-02", "09:30"))
        .containsExactly(
            new FormField.DateField("day", "Jour", LocalDate.of(2026, 9, 2), true),
            new FormField.TimeField("time", "Heure", LocalTime.of(9, 30), true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026-02-31", "02/09/2026", "9 h 30", "<!channel>", "999999999999"})
  void aDayOrATimeThatCannotBeReadIsLeftEmpty(String text) {
    assertThat(filled(text, text)).isEqualTo(FORM.fields());
  }
}
