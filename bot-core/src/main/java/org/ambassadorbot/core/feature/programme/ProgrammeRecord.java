package org.ambassadorbot.core.feature.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is written down about a programme.
 *
 * @param phases its three phases in order, or none as long as it has no calendar
 * @param dated who wrote the calendar last, or null
 */
record ProgrammeRecord(Map<Part, Written> parts, List<Phase> phases, @Nullable Change dated) {
  private static final Written NOTHING = new Written("", 0, null);

  ProgrammeRecord {
    parts = Map.copyOf(parts);
    phases = List.copyOf(phases);
  }

  /**
   * The words of a part.
   *
   * @param version how often it was written
   * @param change who wrote it last; null when it never was
   */
  record Written(String words, int version, @Nullable Change change) {}

  /** A day to come that everybody should know. */
  record Ahead(Kind kind, LocalDate day, @Nullable Phase phase) {
    /** What happens then. */
    enum Kind {
      PHASE,
      MID_REVIEW,
      FINAL_REVIEW,
      END
    }
  }

  Written written(Part part) {
    return parts.getOrDefault(part, NOTHING);
  }

  String words(Part part) {
    return written(part).words();
  }

  boolean has(Part part) {
    return !words(part).isEmpty();
  }

  Optional<LocalDate> day(Part part) {
    return has(part) ? Optional.of(LocalDate.parse(words(part))) : Optional.empty();
  }

  OptionalInt number(Part part) {
    return has(part) ? OptionalInt.of(Integer.parseInt(words(part))) : OptionalInt.empty();
  }

  List<Part> missing() {
    return Arrays.stream(Part.values()).filter(part -> !has(part)).toList();
  }

  boolean isComplete() {
    return missing().isEmpty() && !phases.isEmpty();
  }

  boolean isBlank() {
    return missing().size() == Part.values().length && phases.isEmpty();
  }

  Optional<LocalDate> start() {
    return phases.isEmpty() ? Optional.empty() : Optional.of(phases.get(0).start());
  }

  Optional<LocalDate> end() {
    return phases.isEmpty() ? Optional.empty() : Optional.of(phases.get(phases.size() - 1).end());
  }

  Optional<Phase> phaseOn(LocalDate day) {
    return phases.stream().filter(phase -> phase.isOn(day)).findFirst();
  }

  Optional<Phase> phase(Phase.Kind kind) {
    return phases.stream().filter(phase -> phase.kind() == kind).findFirst();
  }

  /** The first day that matters after a day. */
  Optional<Ahead> next(LocalDate today) {
    List<Ahead> ahead = new ArrayList<>();
    phases.forEach(phase -> ahead.add(new Ahead(Ahead.Kind.PHASE, phase.start(), phase)));
    day(Part.MID_REVIEW).ifPresent(day -> ahead.add(new Ahead(Ahead.Kind.MID_REVIEW, day, null)));
    day(Part.FINAL_REVIEW)
        .ifPresent(day -> ahead.add(new Ahead(Ahead.Kind.FINAL_REVIEW, day, null)));
    end().ifPresent(day -> ahead.add(new Ahead(Ahead.Kind.END, day, null)));
    return ahead.stream()
        .filter(one -> one.day().isAfter(today))
        .min(Comparator.comparing(Ahead::day));
  }

  /** Who wrote last. */
  Optional<Change> lastChange() {
    return Stream.concat(
            parts.values().stream().flatMap(part -> Stream.ofNullable(part.change())),
            Stream.ofNullable(dated))
        .max(Comparator.comparing(Change::at));
  }

  /** Who wrote one of these parts last. */
  Optional<Change> lastChange(List<Part> among) {
    return among.stream()
        .flatMap(part -> Stream.ofNullable(written(part).change()))
        .max(Comparator.comparing(Change::at));
  }
}
