package org.ambassadorbot.core.feature.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.ambassadorbot.core.people.WorkingHours;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursWordsTest {
  private static final WorkingHours CURRENT = WorkingHours.parse("Mon-Fri 09:00-18:00");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9h-17h | Mon-Fri 09:00-17:00",
        "9h 17h | Mon-Fri 09:00-17:00",
        "de 9h à 16h30 | Mon-Fri 09:00-16:30",
        "9 h 15 – 12 h | Mon-Fri 09:15-12:00",
        "9h à midi. | Mon-Fri 09:00-12:00",
        "14h-minuit | Mon-Fri 14:00-24:00",
        "9-17 | Mon-Fri 09:00-17:00",
        "9 to 5 | Mon-Fri 09:00-17:00",
        "9am-5pm | Mon-Fri 09:00-17:00",
        "from 9:30 am to 5 p.m. | Mon-Fri 09:30-17:00",
        "12am-12pm | Mon-Fri 00:00-12:00",
        "lundi-jeudi 9h-16h30 | Mon-Thu 09:00-16:30",
        "du lundi au jeudi de 9h à 16h30 | Mon-Thu 09:00-16:30",
        "9h-12h lundi, mardi et jeudi | Mon,Tue,Thu 09:00-12:00",
        "Mon-Thu 9-17 | Mon-Thu 09:00-17:00",
        "on mondays and wednesdays | Mon,Wed 09:00-18:00",
        "samedi-lundi | Sat-Mon 09:00-18:00",
        "tous les jours 8h-20h | Mon-Sun 08:00-20:00",
        "en semaine | Mon-Fri 09:00-18:00",
        "ven. | Fri 09:00-18:00",
      })
  void hoursAreReadAsPeopleTypeThem(String text, String expected) {
    assertThat(HoursWords.read(text, CURRENT))
        .isEqualTo(new HoursWords.Chosen(WorkingHours.parse(expected)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bientôt",
        "9h",
        "25h-26h",
        "9h75-12h",
        "13pm-14pm",
        "lundi au",
        "9h-17h sauf Noël",
        "9h-12h et 14h-18h",
        "le 3 mai",
        "-",
        "h-h"
      })
  void whatIsNoHoursIsNotGuessed(String text) {
    assertThat(HoursWords.read(text, CURRENT)).isEqualTo(new HoursWords.Unreadable());
  }

  @ParameterizedTest
  @ValueSource(strings = {"programme", "Comme le programme", "par défaut", "the programme’s"})
  void theProgrammesHoursCanBeAskedFor(String text) {
    assertThat(HoursWords.read(text, CURRENT)).isEqualTo(new HoursWords.AsTheProgramme());
  }

  @ParameterizedTest
  @ValueSource(strings = {"17h-9h", "22h-6h", "5pm-9am"})
  void hoursAcrossMidnightAreRefused(String text) {
    assertThat(HoursWords.read(text, CURRENT)).isEqualTo(new HoursWords.Reversed());
  }

  @ParameterizedTest
  @ValueSource(strings = {"9h-9h30", "12h-12h59"})
  void lessThanAnHourIsTooShort(String text) {
    assertThat(HoursWords.read(text, CURRENT)).isEqualTo(new HoursWords.TooShort());
  }
}
