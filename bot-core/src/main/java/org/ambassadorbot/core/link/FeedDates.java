package org.ambassadorbot.core.link;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The ways in which feeds write a moment. */
final class FeedDates {
  private static final List<Function<String, Instant>> WAYS =
      List.of(
          text -> OffsetDateTime.parse(text).toInstant(),
          text -> OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant(),
          text -> LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());

  private FeedDates() {}

  /** Empty when nobody could say which moment it is. */
  static Optional<Instant> read(String text) {
    for (Function<String, Instant> way : WAYS) {
      try {
        return Optional.of(way.apply(text.strip()));
      } catch (DateTimeException e) {
        // perhaps it is written another way
      }
    }
    return Optional.empty();
  }
}
