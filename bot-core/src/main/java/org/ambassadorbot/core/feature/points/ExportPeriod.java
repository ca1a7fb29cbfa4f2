package org.ambassadorbot.core.feature.points;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;

/** Some months of the ledger, as people and buttons write them: a month, a year, or everything. */
record ExportPeriod(String name, YearMonth first, YearMonth last) {
  static final String ALL = "all";
  private static final YearMonth BEFORE_ALL = YearMonth.of(1970, 1);
  private static final YearMonth AFTER_ALL = YearMonth.of(9999, 12);

  static ExportPeriod of(YearMonth month) {
    return new ExportPeriod(month.toString(), month, month);
  }

  static ExportPeriod year(int year) {
    return new ExportPeriod(String.valueOf(year), YearMonth.of(year, 1), YearMonth.of(year, 12));
  }

  /** Reads {@code 2026-09}, {@code 09/2026}, {@code 2026} or {@code all}. */
  static Optional<ExportPeriod> read(String words) {
    String text = words.strip();
    try {
      if (text.equals(ALL)) {
        return Optional.of(new ExportPeriod(ALL, BEFORE_ALL, AFTER_ALL));
      }
      if (text.matches("[12]\\d{3}-\\d{2}")) {
        return Optional.of(of(YearMonth.parse(text)));
      }
      if (text.matches("\\d{1,2}/[12]\\d{3}")) {
        String[] parts = text.split("/", 2);
        return Optional.of(
            of(YearMonth.of(Integer.parseInt(parts[1]), Integer.parseInt(parts[0]))));
      }
      return text.matches("[12]\\d{3}")
          ? Optional.of(year(Integer.parseInt(text)))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
