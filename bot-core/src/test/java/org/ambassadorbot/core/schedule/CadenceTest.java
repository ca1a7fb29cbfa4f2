package org.ambassadorbot.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When things happen again. */
final class CadenceTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @ParameterizedTest
  @CsvSource({
    // a Sunday whose clocks go forward at two: two thirty does not exist
    "2027-03-27T12:00:00Z, 02:30, 2027-03-28T01:30:00Z, 2027-03-28",
    "2027-03-28T01:30:00Z, 02:30, 2027-03-29T00:30:00Z, 2027-03-29",
    // a Sunday whose clocks go back at three: two thirty exists twice
    "2026-10-24T12:00:00Z, 02:30, 2026-10-25T00:30:00Z, 2026-10-25",
    "2026-10-25T00:30:00Z, 02:30, 2026-10-26T01:30:00Z, 2026-10-26",
    "2026-10-25T01:10:00Z, 02:30, 2026-10-26T01:30:00Z, 2026-10-26",
  })
  void everyDayHasOneOccurrenceWhateverTheClocksDo(
      Instant after, LocalTime time, Instant expected, String period) {
    Cadence.Occurrence next = Cadence.daily(time, PARIS).next(after);

    assertThat(next).isEqualTo(new Cadence.Occurrence(period, expected));
  }

  @Test
  void aWeekIsNamedByItsNumber() {
    Cadence cadence = Cadence.weekly(DayOfWeek.MONDAY, LocalTime.of(9, 0), PARIS);

    assertThat(cadence.next(Instant.parse("2026-12-27T12:00:00Z")).period()).isEqualTo("2026-W53");
    assertThat(cadence.next(Instant.parse("2026-12-28T12:00:00Z")).period()).isEqualTo("2027-W01");
  }

  @Test
  void theLatestIsTheOneThatJustWas() {
    Cadence cadence = Cadence.weekly(DayOfWeek.MONDAY, LocalTime.of(9, 0), PARIS);
    Instant at = Instant.parse("2026-11-23T08:00:00Z");

    assertThat(cadence.latest(at).at()).isEqualTo(at);
    assertThat(cadence.latest(at.minusMillis(1)).at()).isEqualTo("2026-11-16T08:00:00Z");
    assertThat(cadence.latest(at.plusSeconds(500_000)).at()).isEqualTo(at);
    assertThat(cadence.next(at).at()).isEqualTo("2026-11-30T08:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/Paris",
        "America/Montreal",
        "Asia/Kolkata",
        "Pacific/Auckland",
        "Pacific/Apia",
        "Africa/Casablanca",
        "Australia/Lord_Howe",
        "America/Santiago"
      })
  void tenYearsHoldEveryPeriodOnceInOrder(String zone) {
    for (LocalTime time : Set.of(LocalTime.MIDNIGHT, LocalTime.of(2, 30), LocalTime.of(9, 0))) {
      Cadence cadence = Cadence.daily(time, ZoneId.of(zone));
      Instant now = Instant.parse("2025-01-01T12:00:00Z");
      Set<String> periods = new HashSet<>();
      for (int day = 0; day < 4_000; day++) {
        Cadence.Occurrence next = cadence.next(now);
        assertThat(next.at()).isAfter(now);
        assertThat(periods.add(next.period())).isTrue();
        assertThat(cadence.latest(next.at())).isEqualTo(next);
        now = next.at();
      }
    }
  }

  @Test
  void itComesBackFromText() {
    Cadence weekly = Cadence.weekly(DayOfWeek.FRIDAY, LocalTime.of(9, 5), PARIS);
    Cadence daily = Cadence.daily(LocalTime.of(3, 0), ZoneId.of("America/Montreal"));

    assertThat(Cadence.parse(weekly.toString())).isEqualTo(weekly);
    assertThat(Cadence.parse(daily.toString())).isEqualTo(daily);
  }
}
