package org.ambassadorbot.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | ENGLISH",
        "fr-CA | FRENCH",
        "en-GB,en;q=0.9 | ENGLISH",
        "de-DE, en;q=0.8 | ENGLISH",
        "fr;q=0.5, en;q=0.9 | ENGLISH",
        "en;q=0.5, fr | FRENCH",
        "fr, en | FRENCH",
        "en, fr | ENGLISH",
        "en;q=0, fr;q=0.1 | FRENCH"
      })
  void theReaderGetsWhatTheyLikeBest(String list, Language language) {
    assertThat(Language.ofPreferences(list)).contains(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "de", "*", "frisian", "en;q=x", ";;,,", "fr;q=0"})
  void aListWithoutALanguageOfTheBotHasNone(String list) {
    assertThat(Language.ofPreferences(list)).isEmpty();
  }
}
