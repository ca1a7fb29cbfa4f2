package org.ambassadorbot.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The files of holidays, written by the build, say what Jollyday computes. */
final class HolidayFileTest {
  private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
  private static final LocalDate UNTIL = LocalDate.of(2029, 1, 1);

  /** Days by part: the country itself goes by an empty name and comes first. */
  private final Map<String, SortedSet<LocalDate>> parts = new LinkedHashMap<>();

  @Test
  void whatIsReadIsWhatJollydayComputes() {
    PublicHolidays holidays = new PublicHolidays();

    for (String country : countries()) {
      compute(country);
      Set<String> regions = new HashSet<>(parts.keySet());
      regions.remove("");
      assertThat(holidays.isKnown(country.toUpperCase(Locale.ROOT))).isTrue();
      assertThat(holidays.regions(country)).as(country).isEqualTo(regions);
      parts.forEach(
          (region, days) ->
              assertThat(
                      FROM.datesUntil(UNTIL)
                          .filter(
                              day ->
                                  holidays.isHoliday(
                                      day, country, region.isEmpty() ? null : region)))
                  .as("%s %s", country, region)
                  .containsExactlyElementsOf(days));
    }
  }

  @Test
  void whatNoYearKnowsIsNoHoliday() {
    PublicHolidays holidays = new PublicHolidays();

    assertThat(holidays.isHoliday(LocalDate.of(2020, 1, 1), "FR", null)).isTrue();
    assertThat(holidays.isHoliday(LocalDate.of(2080, 12, 25), "FR", null)).isTrue();
    assertThat(holidays.isHoliday(LocalDate.of(2019, 12, 25), "FR", null)).isFalse();
    assertThat(holidays.isHoliday(LocalDate.of(2081, 1, 1), "FR", null)).isFalse();
    assertThat(holidays.isKnown("../fr")).isFalse();
    assertThat(holidays.regions("zz")).isEmpty();
  }

  /** The new year of 2028 is a Saturday, so that the Friday of the old year is free. */
  @Test
  void aDayThatIsMovedIntoTheYearBeforeIsThere() {
    assertThat(new PublicHolidays().isHoliday(LocalDate.of(2027, 12, 31), "US", null)).isTrue();
  }

  private static Set<String> countries() {
    return HolidayManager.getSupportedCalendarCodes().stream()
        .filter(code -> code.length() == 2)
        .map(code -> code.toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void compute(String country) {
    parts.clear();
    HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(country));
    parts.put("", days(manager));
    for (String region : new TreeSet<>(manager.getCalendarHierarchy().getChildren().keySet())) {
      parts.put(region, days(manager, region));
    }
  }

  private static SortedSet<LocalDate> days(HolidayManager manager, String... region) {
    return IntStream.rangeClosed(FROM.getYear(), UNTIL.getYear())
        .mapToObj(Year::of)
        .flatMap(year -> manager.getHolidays(year, region).stream())
        .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
        .map(Holiday::getDate)
        .filter(day -> !day.isBefore(FROM) && day.isBefore(UNTIL))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
