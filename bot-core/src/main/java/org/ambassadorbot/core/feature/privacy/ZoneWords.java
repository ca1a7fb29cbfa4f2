package org.ambassadorbot.core.feature.privacy;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ambassadorbot.core.dispatch.Normaliser;

/**
 * Reads a time zone as people call it: by a city, in French or in English, or by its own name. The
 * cities are looked up when somebody first names one. Thread-safe.
 */
@Singleton
final class ZoneWords {
  private static final Pattern OF_A_PLACE =
      Pattern.compile(
          "(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");
  private static final int LONGEST = 60;

  private final Map<String, ZoneId> cities = new HashMap<>();

  @Inject
  ZoneWords() {}

  /** The zone; empty when nothing is called so. */
  Optional<ZoneId> read(String text) {
    String words = text.strip();
    if (words.isEmpty() || words.length() > LONGEST) {
      return Optional.empty();
    }
    return Optional.ofNullable(cities().get(compared(words)));
  }

  private synchronized Map<String, ZoneId> cities() {
    if (cities.isEmpty()) {
      readCities();
    }
    return cities;
  }

  private void readCities() {
    List<TimeZoneNames> languages =
        List.of(TimeZoneNames.getInstance(ULocale.FRENCH), TimeZoneNames.getInstance(ULocale.UK));
    ZoneId.getAvailableZoneIds().stream()
        .filter(id -> OF_A_PLACE.matcher(id).matches() || id.equals("UTC"))
        .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
        .forEach(id -> add(id, languages));
  }

  private void add(String id, List<TimeZoneNames> languages) {
    ZoneId zone = ZoneId.of(id);
    cities.putIfAbsent(compared(id), zone);
    cities.putIfAbsent(compared(id.substring(id.lastIndexOf('/') + 1)), zone);
    for (TimeZoneNames names : languages) {
      String city = names.getExemplarLocationName(id);
      if (city != null) {
        cities.putIfAbsent(compared(city), zone);
      }
    }
  }

  /** Dashes, underscores, accents and capitals do not count. */
  private static String compared(String words) {
    return Normaliser.normalise(words).replaceAll("[\\s_-]+", " ").strip();
  }
}
