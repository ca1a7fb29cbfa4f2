package org.ambassadorbot.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.ambassadorbot.core.people.WorkingHours;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When people may be written to. */
final class WorkingTimeTest {
  private final WorkingTime workingTime = new WorkingTime(new PublicHolidays());

  private static Availability in(String zone, String hours, String country) {
    return in(zone, hours, country, null);
  }

  private static Availability in(
      String zone, String hours, String country, @Nullable String region) {
    return new Availability(
        ZoneId.of(zone), WorkingHours.parse(hours), false, country, region, null, List.of(), 5);
  }

  private LocalDateTime earliest(Availability availability, String local) {
    Instant from = LocalDateTime.parse(local).atZone(availability.zone()).toInstant();
    return LocalDateTime.ofInstant(workingTime.earliest(availability, from), availability.zone());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-02T10:00, 2026-09-02T10:00", // a Wednesday at work
    "2026-09-02T07:59, 2026-09-02T09:00", // before
    "2026-09-02T18:00, 2026-09-03T09:00", // after: the end is not included
    "2026-09-04T19:00, 2026-09-07T09:00", // Friday evening
    "2026-09-05T12:00, 2026-09-07T09:00", // Saturday
    "2026-07-14T12:00, 2026-07-15T09:00", // a public holiday
    "2026-05-01T12:00, 2026-05-04T09:00", // a public holiday before a week-end
    "2026-12-24T18:30, 2026-12-28T09:00", // Christmas is a Friday
    "2027-03-28T01:00, 2027-03-30T09:00", // the clocks change, then Easter Monday
    "2026-10-25T02:30, 2026-10-26T09:00", // the clocks change back
  })
  void messagesWaitForWorkingHours(String from, String expected) {
    Availability paris = in("Europe/Paris", "Mon-Fri 09:00-18:00", "FR");

    assertThat(earliest(paris, from)).isEqualTo(LocalDateTime.parse(expected));
  }

  @Test
  void holidaysAreThoseOfTheCountry() {
    Availability montreal = in("America/Montreal", "Mon-Fri 09:00-18:00", "CA");

    assertThat(earliest(montreal, "2026-07-14T12:00")).isEqualTo("2026-07-14T12:00");
    assertThat(earliest(montreal, "2026-07-01T12:00")).isEqualTo("2026-07-02T09:00");
  }

  @Test
  void holidaysOfTheRegionCountToo() {
    LocalDate day = LocalDate.of(2026, 6, 24);
    PublicHolidays holidays = new PublicHolidays();

    assertThat(holidays.isHoliday(day, "CA", "qc")).isTrue();
    assertThat(holidays.isHoliday(day, "CA", "QC")).isTrue();
    assertThat(holidays.isHoliday(day, "CA", "on")).isFalse();
    assertThat(holidays.isHoliday(day, "CA", null)).isFalse();
  }

  @Test
  void aRegionThatIsNotKnownHasTheHolidaysOfItsCountry() {
    PublicHolidays holidays = new PublicHolidays();

    assertThat(holidays.isHoliday(LocalDate.of(2026, 7, 14), "FR", "nowhere")).isTrue();
  }

  @Test
  void aCountryThatIsNotKnownHasNoHolidays() {
    Availability nowhere = in("UTC", "Mon-Fri 09:00-18:00", "ZZ");

    assertThat(earliest(nowhere, "2026-12-25T10:00")).isEqualTo("2026-12-25T10:00");
  }

  @Test
  void everyHourOfEveryDayMeansAlways() {
    Availability always = in("Europe/Paris", "Mon-Sun 00:00-24:00", "FR");

    assertThat(earliest(always, "2026-12-25T03:00")).isEqualTo("2026-12-25T03:00");
    assertThat(earliest(always, "2026-10-25T02:30")).isEqualTo("2026-10-25T02:30");
  }

  @Test
  void hoursOfOnesOwnKnowHolidaysWhateverTheyAre() {
    Availability own =
        new Availability(
            ZoneId.of("Europe/Paris"),
            WorkingHours.parse("Mon-Sun 00:00-24:00"),
            true,
            "FR",
            null,
            null,
            List.of(),
            5);

    assertThat(earliest(own, "2026-12-25T03:00")).isEqualTo("2026-12-26T00:00");
    assertThat(earliest(own, "2026-12-26T03:00")).isEqualTo("2026-12-26T03:00");
  }

  @Test
  void aPauseEndsInWorkingHours() {
    Instant end = Instant.parse("2026-09-05T22:00:00Z");
    Availability paused =
        new Availability(
            ZoneId.of("Europe/Paris"),
            WorkingHours.parse("Mon-Fri 09:00-18:00"),
            false,
            "FR",
            null,
            end,
            List.of(),
            5);

    assertThat(earliest(paused, "2026-09-02T10:00")).isEqualTo("2026-09-07T09:00");
    assertThat(earliest(paused, "2026-09-08T10:00")).isEqualTo("2026-09-08T10:00");
  }

  private Availability away(String hours, Absence... absences) {
    return new Availability(
        ZoneId.of("Europe/Paris"),
        WorkingHours.parse(hours),
        false,
        "FR",
        null,
        null,
        List.of(absences),
        5);
  }

  @Test
  void anAbsenceIsObeyedLikeHolidays() {
    Absence week = new Absence(LocalDate.of(2026, 9, 7), LocalDate.of(2026, 9, 11));
    Absence day = new Absence(LocalDate.of(2026, 9, 14), LocalDate.of(2026, 9, 14));
    Availability away = away("Mon-Fri 09:00-18:00", week, day);

    assertThat(earliest(away, "2026-09-04T17:00")).isEqualTo("2026-09-04T17:00");
    assertThat(earliest(away, "2026-09-04T18:00")).isEqualTo("2026-09-15T09:00");
    assertThat(earliest(away, "2026-09-09T12:00")).isEqualTo("2026-09-15T09:00");
    assertThat(workingTime.isWorkday(LocalDate.of(2026, 9, 9), away)).isFalse();
  }

  @Test
  void anAbsenceIsObeyedByProgrammesThatAreAlwaysOpen() {
    Absence ascension = new Absence(LocalDate.of(2026, 5, 14), LocalDate.of(2026, 5, 15));
    Availability away = away("Mon-Sun 00:00-24:00", ascension);

    assertThat(earliest(away, "2026-05-13T23:59")).isEqualTo("2026-05-13T23:59");
    assertThat(earliest(away, "2026-05-14T00:00")).isEqualTo("2026-05-16T00:00");
    assertThat(earliest(away, "2026-05-25T12:00")).isEqualTo("2026-05-25T12:00");
  }

  @Test
  void hoursThatOpenInTheGapOfAClockChangeOpenAfterIt() {
    Availability early = in("Europe/Paris", "Mon-Sun 02:30-05:00", "ZZ");

    assertThat(earliest(early, "2027-03-28T01:00"))
        .isBetween("2027-03-28T03:00", "2027-03-28T03:30");
  }

  @Test
  void nobodyIsWrittenToOutsideTheirHoursInAnyZoneOfTheWorld() {
    Instant start = Instant.parse("2026-01-01T00:00:00Z");
    for (String zone : ZoneId.getAvailableZoneIds().stream().sorted().limit(300).toList()) {
      Availability there = in(zone, "Mon-Fri 09:00-18:00", "FR");
      for (int i = 0; i < 60; i++) {
        Instant from = start.plusSeconds(i * 521_321L);
        Instant earliest = workingTime.earliest(there, from);
        LocalDateTime local = LocalDateTime.ofInstant(earliest, there.zone());
        assertThat(earliest).isAfterOrEqualTo(from);
        assertThat(there.hours().include(local)).as("%s in %s", local, zone).isTrue();
        assertThat(workingTime.isWorkday(local.toLocalDate(), there)).isTrue();
      }
    }
  }
}
