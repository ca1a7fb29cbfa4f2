package org.ambassadorbot.core.feature.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateWordsTest {
  /** A Wednesday. */
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 2);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          jusqu'au 15 septembre            | 2026-09-15
          jusqu’au 15 septembre            | 2026-09-15
          jusqu'au mercredi 16 septembre   | 2026-09-16
          jusqu'au 1er octobre inclus      | 2026-10-01
          jusqu'au 3 janvier               | 2027-01-03
          jusqu'au 15 sept. 2026           | 2026-09-15
          JUSQU'AU 15 SEPTEMBRE !          | 2026-09-15
          15/09                            | 2026-09-15
          jusqu'au 15/09/2026              | 2026-09-15
          15/9/26                          | 2026-09-15
          15.09.2026                       | 2026-09-15
          2026-09-15                       | 2026-09-15
          jusqu'au 20                      | 2026-09-20
          jusqu'au 1er                     | 2026-10-01
          demain                           | 2026-09-03
          jusqu'à après-demain             | 2026-09-04
          aujourd'hui                      | 2026-09-02
          jusqu'à lundi                    | 2026-09-07
          jusqu'à lundi prochain           | 2026-09-07
          jusqu'à mercredi                 | 2026-09-09
          lundi en huit                    | 2026-09-14
          deux semaines                    | 2026-09-15
          pendant deux semaines            | 2026-09-15
          de deux semaines                 | 2026-09-15
          d'une semaine                    | 2026-09-08
          une journée                      | 2026-09-02
          jusqu'au premier octobre         | 2026-10-01
          until the first of October       | 2026-10-01
          une semaine                      | 2026-09-08
          1 semaine                        | 2026-09-08
          3 jours                          | 2026-09-04
          un jour                          | 2026-09-02
          quinze jours                     | 2026-09-16
          un mois                          | 2026-10-01
          six mois                         | 2027-03-01
          jusqu'à la fin du mois           | 2026-09-30
          fin septembre                    | 2026-09-30
          jusqu'à fin novembre             | 2026-11-30
          jusqu'à la semaine prochaine     | 2026-09-13
          until 15 September               | 2026-09-15
          until 15th of September          | 2026-09-15
          until September 15               | 2026-09-15
          until September 15th, 2026       | 2026-09-15
          until the 20th                   | 2026-09-20
          until Wednesday, September 16    | 2026-09-16
          till tomorrow                    | 2026-09-03
          until next Monday                | 2026-09-07
          for two weeks                    | 2026-09-15
          a couple of days                 | 2026-09-03
          a fortnight                      | 2026-09-15
          a month                          | 2026-10-01
          until the end of the month       | 2026-09-30
          """)
  void readsTheLastDay(String text, LocalDate expected) {
    assertThat(DateWords.read(text, TODAY)).isEqualTo(new DateWords.Until(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "café",
        "",
        "jusqu'au",
        "toujours",
        "bleu 12",
        "0 jours",
        "moins deux semaines",
        "99999999",
        "jusqu'au lundi mardi",
        "until whenever",
        "12 chats",
        "deux",
        "<!channel>"
      })
  void nonsenseIsNoDate(String text) {
    assertThat(DateWords.read(text, TODAY)).isEqualTo(new DateWords.Unreadable());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"31 février", "32/09", "15/13", "2026-02-30", "February 30", "mardi 2 septembre"})
  void daysOfNoCalendarAreRefused(String text) {
    assertThat(DateWords.read(text, TODAY)).isEqualTo(new DateWords.NoSuchDay());
  }

  @ParameterizedTest
  @CsvSource({"hier, 2026-09-01", "1er septembre, 2026-09-01", "02/09/2025, 2025-09-02"})
  void thePastIsRefused(String text, LocalDate past) {
    assertThat(DateWords.read(text, TODAY)).isEqualTo(new DateWords.Past(past));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2 septembre 2028", "deux ans", "9000 jours"})
  void moreThanAYearIsTooFar(String text) {
    assertThat(DateWords.read(text, TODAY)).isEqualTo(new DateWords.Far());
  }

  @Test
  void aDayOfLeapYearsAloneIsThatOfTheNextOne() {
    assertThat(DateWords.read("29 février", LocalDate.of(2027, 11, 22)))
        .isEqualTo(new DateWords.Until(LocalDate.of(2028, 2, 29)));
    assertThat(DateWords.read("29 février", LocalDate.of(2026, 11, 22)))
        .isEqualTo(new DateWords.NoSuchDay());
  }

  @Test
  void monthsEndWhereTheyEnd() {
    assertThat(DateWords.read("un mois", LocalDate.of(2027, 1, 31)))
        .isEqualTo(new DateWords.Until(LocalDate.of(2027, 2, 27)));
  }
}
