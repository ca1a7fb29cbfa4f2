package org.ambassadorbot.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingHoursTest {
  private static final LocalDateTime MONDAY = LocalDateTime.parse("2026-11-23T00:00");
  private static final DayOfWeek[] WORK_DAYS = {
    DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY
  };

  @Test
  void weekDaysAndTimesAreRead() {
    WorkingHours hours = WorkingHours.parse("Mon-Fri 09:00-18:00");

    assertThat(hours.days()).containsExactlyInAnyOrder(WORK_DAYS);
    assertThat(hours.fromMinute()).isEqualTo(540);
    assertThat(hours.toMinute()).isEqualTo(1080);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mon-Fri 09:00-18:00 | Mon,Tue,Wed,Thu,Fri 09:00-18:00",
        " mon , WED-thu   8:30 - 24:00 | Mon,Wed,Thu 08:30-24:00",
        "Sun-Thu 07:00-15:30 | Mon,Tue,Wed,Thu,Sun 07:00-15:30",
        "Sat 00:00-00:01 | Sat 00:00-00:01",
        "Mon-Sun 00:00-24:00 | Mon,Tue,Wed,Thu,Fri,Sat,Sun 00:00-24:00"
      })
  void everyFormIsWrittenBackInFull(String written, String full) {
    assertThat(WorkingHours.parse(written)).hasToString(full);
    assertThat(WorkingHours.parse(full)).isEqualTo(WorkingHours.parse(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "always",
        "Mon-Fri",
        "09:00-18:00",
        "Lun-Ven 09:00-18:00",
        "Mon- 09:00-18:00",
        "Mon,,Tue 09:00-18:00",
        "Mon 09:60-18:00",
        "Mon 09:00-24:01",
        "Mon 09:00-09:00",
        "Mon-Tue-Wed 09:00-18:00",
        "Mon 9-18"
      })
  void anythingElseIsRefused(String written) {
    assertThatIllegalArgumentException().isThrownBy(() -> WorkingHours.parse(written));
  }

  @Test
  void hoursAcrossMidnightAreRefusedInClearWords() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WorkingHours.parse("Mon-Fri 22:00-06:00"))
        .withMessageContaining("across midnight");
  }

  @Test
  void theEndIsOutsideAndTheBeginningInside() {
    WorkingHours hours = WorkingHours.parse("Mon 09:00-18:00");

    assertThat(hours.include(MONDAY.withHour(9))).isTrue();
    assertThat(hours.include(MONDAY.withHour(17).withMinute(59))).isTrue();
    assertThat(hours.include(MONDAY.withHour(18))).isFalse();
    assertThat(hours.include(MONDAY.withHour(8).withMinute(59))).isFalse();
    assertThat(hours.include(MONDAY.plusDays(1).withHour(10))).isFalse();
  }

  @Test
  void alwaysMeansTheLastMinuteOfTheWeekToo() {
    assertThat(WorkingHours.parse("Mon-Sun 00:00-24:00").include(MONDAY.minusMinutes(1))).isTrue();
  }
}
