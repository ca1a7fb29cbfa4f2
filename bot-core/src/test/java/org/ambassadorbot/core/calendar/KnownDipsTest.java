package org.ambassadorbot.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.ambassadorbot.core.outbox.PublicHolidays;
import org.junit.jupiter.api.Test;

class KnownDipsTest {
  private final PublicHolidays holidays = new PublicHolidays();

  private List<String> between(String from, String until) {
    return KnownDips.between(
            LocalDate.parse(from),
            LocalDate.parse(until),
            day -> holidays.isHoliday(day, "FR", null))
        .stream()
        .map(dip -> dip.kind() + " " + dip.from() + " " + dip.until())
        .sorted()
        .toList();
  }

  @Test
  void aYearHasItsBridgesItsAugustAndItsHolidays() {
    assertThat(between("2026-01-01", "2026-12-31"))
        .containsExactly(
            "AUGUST 2026-08-01 2026-08-31",
            "BRIDGE 2026-01-01 2026-01-04",
            "BRIDGE 2026-05-14 2026-05-17", // Ascension
            "BRIDGE 2026-07-11 2026-07-14",
            "CHRISTMAS 2025-12-22 2026-01-02",
            "CHRISTMAS 2026-12-22 2027-01-02");
  }

  @Test
  void aDayInTheMiddleOfOneIsEnough() {
    assertThat(between("2026-05-15", "2026-05-15")).containsExactly("BRIDGE 2026-05-14 2026-05-17");
    assertThat(between("2026-05-18", "2026-05-18")).isEmpty();
    assertThat(between("2027-01-01", "2027-01-01")).hasSize(1);
  }
}
