package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The public holidays of countries and their regions, of 2020 to 2080. Thread-safe. */
@Singleton
public final class PublicHolidays {
  private static final Logger log = LoggerFactory.getLogger(PublicHolidays.class);
  private final Map<Key, Set<LocalDate>> years = new ConcurrentHashMap<>();

  private record Key(String country, @Nullable String region, int year) {}

  @Inject
  public PublicHolidays() {}

  /**
   * Whether nobody works on a day by law; a country or a year that is not known has no holidays.
   *
   * @param country two letters, such as {@code FR}
   * @param region the part of the country with days of its own, such as {@code ge}, or null
   */
  public boolean isHoliday(LocalDate day, String country, @Nullable String region) {
    if (day.getYear() < HolidayFile.FIRST_YEAR || day.getYear() > HolidayFile.LAST_YEAR) {
      return false;
    }
    Key key = new Key(country.toLowerCase(Locale.ROOT), region, day.getYear());
    return years.computeIfAbsent(key, PublicHolidays::load).contains(day);
  }

  /** Whether the holidays of a country are known; two letters in any case. */
  public boolean isKnown(String country) {
    return HolidayFile.of(country).isPresent();
  }

  /** The parts of a known country that have holidays of their own. */
  public Set<String> regions(String country) {
    return HolidayFile.of(country).map(HolidayFile::regions).orElse(Set.of());
  }

  private static Set<LocalDate> load(Key key) {
    return HolidayFile.of(key.country())
        .map(file -> Set.copyOf(file.days(key.year(), key.region())))
        .orElseGet(
            () -> {
              log.warn("no public holidays are known for {}", key.country());
              return Set.of();
            });
  }
}
