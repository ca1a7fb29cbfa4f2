package org.ambassadorbot.core.feature.programme;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.directory.Audit;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.people.Person;
import org.jspecify.annotations.Nullable;

/** Writes down the phases and the reviews as an organiser filled them in. */
final class WriteCalendar {
  private final RecordStore store;
  private final Audit audit;

  @Inject
  WriteCalendar(RecordStore store, Audit audit) {
    this.store = store;
    this.audit = audit;
  }

  /** Writes if nothing is wrong; returns what is, by field name. */
  Map<String, ProgrammePhrase> write(Person author, Answers answers) {
    Map<String, ProgrammePhrase> wrong = new LinkedHashMap<>();
    List<LocalDate> starts = starts(answers, wrong);
    if (!wrong.isEmpty()) {
      return wrong;
    }
    checkReviews(answers, starts.get(0), wrong);
    if (wrong.isEmpty()) {
      writeAll(author, answers, starts);
    }
    return wrong;
  }

  /** The first day of each phase, and the day after the last one. */
  private static List<LocalDate> starts(Answers answers, Map<String, ProgrammePhrase> wrong) {
    List<LocalDate> days = new ArrayList<>();
    for (Phase.Kind kind : Phase.Kind.values()) {
      add(days, ProgrammeForms.startField(kind), answers, wrong);
    }
    add(days, ProgrammeForms.END, answers, wrong);
    return days;
  }

  private static void add(
      List<LocalDate> days, String field, Answers answers, Map<String, ProgrammePhrase> wrong) {
    Optional<LocalDate> day = day(answers.text(field));
    if (day.isEmpty()) {
      wrong.put(field, ProgrammePhrase.DAY_MISSING);
      return;
    }
    boolean isEnd = field.equals(ProgrammeForms.END);
    LocalDate first = isEnd ? day.get().plusDays(1) : day.get();
    if (!days.isEmpty() && !first.isAfter(days.get(days.size() - 1))) {
      wrong.put(field, ProgrammePhrase.DAY_ORDER);
    }
    days.add(first);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static void checkReviews(
      Answers answers, LocalDate start, Map<String, ProgrammePhrase> wrong) {
    for (Part review : List.of(Part.MID_REVIEW, Part.FINAL_REVIEW)) {
      String said = answers.text(review.field());
      Optional<LocalDate> day = day(said);
      if (!said.isEmpty() && day.isEmpty()) {
        wrong.put(review.field(), ProgrammePhrase.DAY_MISSING);
      }
      if (day.filter(start::isAfter).isPresent()) {
        wrong.put(review.field(), ProgrammePhrase.DAY_BEFORE);
      }
    }
  }

  private void writeAll(Person author, Answers answers, List<LocalDate> starts) {
    List<Phase> phases = new ArrayList<>();
    for (Phase.Kind kind : Phase.Kind.values()) {
      LocalDate start = starts.get(phases.size());
      LocalDate end = starts.get(phases.size() + 1).minusDays(1);
      phases.add(new Phase(kind, name(answers, kind), start, end));
    }
    ProgrammeRecord before = store.read(author.programme());
    boolean isChanged = !before.phases().equals(phases);
    if (isChanged) {
      store.write(author, phases);
    }
    for (Part review : List.of(Part.MID_REVIEW, Part.FINAL_REVIEW)) {
      String said = answers.text(review.field());
      if (!before.words(review).equals(said)) {
        store.write(author, review, said);
        isChanged = true;
      }
    }
    if (isChanged) {
      String subject = "programme:" + author.programme().value();
      audit.record(author, "framing.calendar", subject, starts.get(0) + " " + starts.get(3));
    }
  }

  private static @Nullable String name(Answers answers, Phase.Kind kind) {
    String said = answers.text(ProgrammeForms.nameField(kind));
    return said.isEmpty()
        ? null
        : said.substring(0, Math.min(said.length(), ProgrammeForms.LONGEST_NAME));
  }
}
