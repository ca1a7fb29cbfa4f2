package org.ambassadorbot.core.outbox;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The public holidays of countries and their regions. Thread-safe. */
@Singleton
public final class PublicHolidays {
  private static final Logger log = LoggerFactory.getLogger(PublicHolidays.class);
  private final Map<Key, Set<LocalDate>> years = new ConcurrentHashMap<>();

  private record Key(String country, @Nullable String region, Year year) {}

  @Inject
  public PublicHolidays() {}

  /**
   * Whether nobody works on a day by law; a country that is not known has no holidays.
   *
   * @param country two letters, such as {@code FR}
   * @param region the part of the country with days of its own, such as {@code ge}, or null
   */
  public boolean isHoliday(LocalDate day, String country, @Nullable String region) {
    Key key = new Key(country.toLowerCase(Locale.ROOT), region, Year.from(day));
    return years.computeIfAbsent(key, PublicHolidays::load).contains(day);
  }

  /** Whether the holidays of a country are known; two letters in any case. */
  public boolean isKnown(String country) {
    return HolidayManager.getSupportedCalendarCodes().stream().anyMatch(country::equalsIgnoreCase);
  }

  /** The parts of a known country that have holidays of their own. */
  public Set<String> regions(String country) {
    String code = country.toLowerCase(Locale.ROOT);
    return Set.copyOf(
        HolidayManager.getInstance(ManagerParameters.create(code))
            .getCalendarHierarchy()
            .getChildren()
            .keySet());
  }

  private static Set<LocalDate> load(Key key) {
    try {
      HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(key.country()));
      Set<Holiday> holidays =
          key.region() == null
              ? manager.getHolidays(key.year())
              : manager.getHolidays(key.year(), key.region());
      return holidays.stream()
          .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
          .map(Holiday::getDate)
          .collect(Collectors.toUnmodifiableSet());
    } catch (RuntimeException e) {
      log.warn("no public holidays are known for {}", key.country());
      return Set.of();
    }
  }
}
