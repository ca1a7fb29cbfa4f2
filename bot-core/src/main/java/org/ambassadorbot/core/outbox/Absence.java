package org.ambassadorbot.core.outbox;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Days on which somebody is away, wherever they are; the first and the last one included. */
public record Absence(LocalDate first, LocalDate last) {
  public Absence {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("an absence that ends before it begins: " + first);
    }
  }

  boolean covers(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** Whether no day lies between the two. */
  boolean touches(Absence other) {
    return !first.isAfter(other.last.plusDays(1)) && !other.first.isAfter(last.plusDays(1));
  }

  /** One absence of several that touch. */
  Absence with(List<Absence> others) {
    LocalDate earliest =
        others.stream().map(Absence::first).min(Comparator.naturalOrder()).orElse(first);
    LocalDate latest =
        others.stream().map(Absence::last).max(Comparator.naturalOrder()).orElse(last);
    return new Absence(
        earliest.isBefore(first) ? earliest : first, latest.isAfter(last) ? latest : last);
  }
}
