package org.ambassadorbot.core.feature.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.ambassadorbot.core.outbox.Absence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days away as people type them, on a Wednesday, 2 September 2026. */
final class StretchWordsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 2);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          du 14 au 25 septembre                    | 2026-09-14 | 2026-09-25
          du 28 septembre au 3 octobre             | 2026-09-28 | 2026-10-03
          du 28 au 3 octobre                       | 2026-09-28 | 2026-10-03
          du lundi 14 au vendredi 25 septembre     | 2026-09-14 | 2026-09-25
          du 14 au 25                              | 2026-09-14 | 2026-09-25
          du 28 au 3                               | 2026-09-28 | 2026-10-03
          du 21 décembre au 3 janvier              | 2026-12-21 | 2027-01-03
          du 1er au 10 septembre inclus            | 2026-09-01 | 2026-09-10
          du 14/09 au 25/09                        | 2026-09-14 | 2026-09-25
          14/09 - 25/09/2026                       | 2026-09-14 | 2026-09-25
          14-25 septembre                          | 2026-09-14 | 2026-09-25
          du lundi au vendredi                     | 2026-09-07 | 2026-09-11
          de lundi à vendredi                      | 2026-09-07 | 2026-09-11
          de lundi jusqu'à vendredi                | 2026-09-07 | 2026-09-11
          entre le 14 et le 25 septembre           | 2026-09-14 | 2026-09-25
          de demain à après-demain                 | 2026-09-03 | 2026-09-04
          d'aujourd'hui à vendredi                 | 2026-09-02 | 2026-09-04
          deux semaines à partir du 14 septembre   | 2026-09-14 | 2026-09-27
          du 14 septembre pendant deux semaines    | 2026-09-14 | 2026-09-27
          demain                                   | 2026-09-03 | 2026-09-03
          aujourd'hui                              | 2026-09-02 | 2026-09-02
          lundi                                    | 2026-09-07 | 2026-09-07
          le 14 septembre                          | 2026-09-14 | 2026-09-14
          jusqu'au 10 septembre                    | 2026-09-02 | 2026-09-10
          jusqu’à vendredi                         | 2026-09-02 | 2026-09-04
          deux semaines                            | 2026-09-02 | 2026-09-15
          cette semaine                            | 2026-09-02 | 2026-09-06
          la semaine prochaine                     | 2026-09-07 | 2026-09-13
          ce week-end                              | 2026-09-05 | 2026-09-06
          en octobre                               | 2026-10-01 | 2026-10-31
          en août                                  | 2027-08-01 | 2027-08-31
          from 14 to 25 September                  | 2026-09-14 | 2026-09-25
          from the 14th to the 25th of September   | 2026-09-14 | 2026-09-25
          from September 14 to September 25        | 2026-09-14 | 2026-09-25
          from September 14 to 25                  | 2026-09-14 | 2026-09-25
          from Monday to Friday                    | 2026-09-07 | 2026-09-11
          from tomorrow until Friday               | 2026-09-03 | 2026-09-04
          from 14 September for two weeks          | 2026-09-14 | 2026-09-27
          for two weeks from 14 September          | 2026-09-14 | 2026-09-27
          between 14 and 25 September              | 2026-09-14 | 2026-09-25
          14-25 September                          | 2026-09-14 | 2026-09-25
          on Monday                                | 2026-09-07 | 2026-09-07
          tomorrow                                 | 2026-09-03 | 2026-09-03
          next week                                | 2026-09-07 | 2026-09-13
          until 10 September                       | 2026-09-02 | 2026-09-10
          in October                               | 2026-10-01 | 2026-10-31
          """)
  void readsTheFirstAndTheLastDay(String text, LocalDate first, LocalDate last) {
    assertThat(StretchWords.read(text, TODAY))
        .isEqualTo(new StretchWords.Days(new Absence(first, last)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "café",
        "du bleu au vert",
        "du 14",
        "à partir de lundi",
        "from whenever to later",
        "lundi et mardi",
        "<!channel>",
        "du au"
      })
  void nonsenseIsNotRead(String text) {
    assertThat(StretchWords.read(text, TODAY))
        .isEqualTo(new StretchWords.Refused(new DateWords.Unreadable()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "du 30 au 31 février",
        "du 14/13 au 15/13",
        "du mardi 14 au 25 septembre",
        "32/09"
      })
  void daysOfNoCalendarAreRefused(String text) {
    assertThat(StretchWords.read(text, TODAY))
        .isEqualTo(new StretchWords.Refused(new DateWords.NoSuchDay()));
  }

  @ParameterizedTest
  @CsvSource({"du 3 au 10 août, 2026-08-10", "hier, 2026-09-01", "from 3 to 10 August, 2026-08-10"})
  void thePastIsRefused(String text, LocalDate last) {
    assertThat(StretchWords.read(text, TODAY))
        .isEqualTo(new StretchWords.Refused(new DateWords.Past(last)));
  }

  @ParameterizedTest
  @CsvSource({
    "du 25 octobre au 14 octobre, 2026-10-25, 2026-10-14",
    "from 25 October to 14 October, 2026-10-25, 2026-10-14"
  })
  void anEndBeforeTheBeginningIsRefused(String text, LocalDate first, LocalDate last) {
    assertThat(StretchWords.read(text, TODAY)).isEqualTo(new StretchWords.Reversed(first, last));
  }

  @ParameterizedTest
  @ValueSource(strings = {"du 1er septembre 2028 au 2 septembre 2028", "deux ans"})
  void moreThanAYearIsTooFar(String text) {
    assertThat(StretchWords.read(text, TODAY))
        .isEqualTo(new StretchWords.Refused(new DateWords.Far()));
  }
}
