package org.ambassadorbot.core.feature.programme;

import static org.ambassadorbot.core.i18n.Argument.with;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;
import org.jspecify.annotations.Nullable;

/** What the programme's record looks like. */
final class ProgrammeCards {
  static final ActionId SHOW = new ActionId("programme.show");
  static final ActionId CHECKLIST = new ActionId("programme.checklist");
  private static final List<Part> WRITTEN =
      List.of(
          Part.AMBITION,
          Part.PHILOSOPHY,
          Part.OBJECTIVES,
          Part.INDICATORS,
          Part.REWARDS,
          Part.RISKS,
          Part.CHANNEL,
          Part.SPONSOR);

  private ProgrammeCards() {}

  /** How far the list of a phase has come. */
  record Progress(Phase.Kind phase, int done, int total) {}

  /**
   * A record and what surrounds it.
   *
   * @param ambassadors how many there are now
   * @param changed who changed it last, in words, or null
   * @param progress where the list of the phase stands; null for whoever does not organise
   */
  record View(
      ProgrammeRecord record,
      LocalDate today,
      int ambassadors,
      @Nullable RichText changed,
      @Nullable Progress progress) {}

  static Card programme(Texts texts, View view) {
    ProgrammeRecord record = view.record();
    String title = texts.plain(ProgrammePhrase.TITLE);
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Heading(title));
    Progress progress = view.progress();
    if (record.isBlank() && progress == null) {
      elements.add(new CardElement.Paragraph(texts.rich(ProgrammePhrase.NOTHING_YET)));
    }
    addTime(elements, texts, record, view.today());
    elements.add(new CardElement.Items(parts(texts, view), false));
    addCalendar(elements, texts, record);
    RichText changed = view.changed();
    if (changed != null) {
      elements.add(new CardElement.Remark(changed));
    }
    if (progress != null) {
      addOrganising(elements, texts, record, progress);
    }
    return new Card(title, elements);
  }

  private static void addTime(
      List<CardElement> elements, Texts texts, ProgrammeRecord record, LocalDate today) {
    today(texts, record, today).ifPresent(text -> elements.add(new CardElement.Paragraph(text)));
    record
        .next(today)
        .filter(ahead -> !today.isBefore(record.start().orElse(today)))
        .ifPresent(ahead -> elements.add(new CardElement.Paragraph(next(texts, ahead))));
  }

  private static Optional<RichText> today(Texts texts, ProgrammeRecord record, LocalDate today) {
    if (record.phases().isEmpty()) {
      return Optional.empty();
    }
    Phase first = record.phases().get(0);
    if (today.isBefore(first.start())) {
      return Optional.of(
          texts.rich(
              ProgrammePhrase.TODAY_BEFORE,
              with("day", texts.day(first.start())),
              with("phase", first.title(texts))));
    }
    return Optional.of(
        record
            .phaseOn(today)
            .map(
                phase ->
                    texts.rich(
                        ProgrammePhrase.TODAY_PHASE,
                        with("phase", phase.title(texts)),
                        with("index", record.phases().indexOf(phase) + 1),
                        with("day", texts.day(phase.end()))))
            .orElseGet(
                () ->
                    texts.rich(
                        ProgrammePhrase.TODAY_AFTER,
                        with("day", texts.day(record.end().orElse(today))))));
  }

  private static RichText next(Texts texts, ProgrammeRecord.Ahead ahead) {
    Phase phase = ahead.phase();
    return texts.rich(
        ProgrammePhrase.valueOf("NEXT_" + ahead.kind().name()),
        with("phase", phase == null ? "" : phase.title(texts)),
        with("day", texts.day(ahead.day())));
  }

  private static List<RichText> parts(Texts texts, View view) {
    List<RichText> lines = new ArrayList<>();
    for (Part part : WRITTEN) {
      if (view.record().has(part)) {
        lines.add(line(texts, part, view.record().words(part)));
      }
    }
    OptionalInt aimed = view.record().number(Part.AMBASSADORS);
    String figures =
        aimed.isPresent()
            ? texts.plain(
                ProgrammePhrase.AMBASSADORS_AIMED,
                with("now", view.ambassadors()),
                with("aimed", aimed.getAsInt()))
            : texts.plain(ProgrammePhrase.AMBASSADORS_NOW, with("now", view.ambassadors()));
    lines.add(line(texts, Part.AMBASSADORS, figures));
    return lines;
  }

  private static RichText line(Texts texts, Part part, String words) {
    return RichText.strong(label(texts, part)).and(RichText.plain("\n" + words));
  }

  static String label(Texts texts, Part part) {
    return texts.plain(ProgrammePhrase.valueOf("PART_" + part.name()));
  }

  private static void addCalendar(List<CardElement> elements, Texts texts, ProgrammeRecord record) {
    if (record.phases().isEmpty()) {
      return;
    }
    LocalDate start = record.start().orElseThrow();
    LocalDate end = record.end().orElseThrow();
    elements.add(
        new CardElement.Paragraph(
            RichText.strong(texts.plain(ProgrammePhrase.PART_CALENDAR))
                .and(RichText.plain("\n"))
                .and(
                    texts.rich(
                        ProgrammePhrase.CALENDAR_LINE,
                        with("start", texts.day(start)),
                        with("end", texts.day(end)),
                        with("months", ChronoUnit.MONTHS.between(start, end.plusDays(1)))))));
    List<RichText> lines = new ArrayList<>();
    record.phases().forEach(phase -> lines.add(phaseLine(texts, phase)));
    elements.add(new CardElement.Items(lines, true));
    List<RichText> reviews = new ArrayList<>();
    for (Part review : List.of(Part.MID_REVIEW, Part.FINAL_REVIEW)) {
      record.day(review).ifPresent(day -> reviews.add(line(texts, review, texts.day(day))));
    }
    if (!reviews.isEmpty()) {
      elements.add(new CardElement.Items(reviews, false));
    }
  }

  private static RichText phaseLine(Texts texts, Phase phase) {
    return texts.rich(
        ProgrammePhrase.PHASE_LINE,
        with("phase", phase.title(texts)),
        with("start", texts.day(phase.start())),
        with("end", texts.day(phase.end())));
  }

  private static void addOrganising(
      List<CardElement> elements, Texts texts, ProgrammeRecord record, Progress progress) {
    elements.add(new CardElement.Divider());
    GapWords.missing(texts, record)
        .ifPresent(text -> elements.add(new CardElement.Paragraph(text)));
    elements.add(
        new CardElement.Paragraph(
            texts.rich(
                ProgrammePhrase.PROGRESS,
                with("done", progress.done()),
                with("total", progress.total()),
                with("phase", title(texts, record, progress.phase())))));
    List<Button> buttons = new ArrayList<>();
    for (Section section : Section.values()) {
      buttons.add(
          Button.open(
              texts.plain(ProgrammePhrase.valueOf("SECTION_" + section.name())),
              ProgrammeForms.SECTION,
              section.name()));
    }
    buttons.add(
        Button.open(texts.plain(ProgrammePhrase.SECTION_CALENDAR), ProgrammeForms.CALENDAR, ""));
    buttons.add(
        Button.press(texts.plain(ProgrammePhrase.CHECKLISTS), CHECKLIST, progress.phase().name()));
    elements.add(new CardElement.Buttons(buttons));
  }

  /** What a phase is called, with or without a calendar. */
  static String title(Texts texts, ProgrammeRecord record, Phase.Kind kind) {
    return record
        .phase(kind)
        .map(phase -> phase.title(texts))
        .orElseGet(() -> Phase.usualTitle(texts, kind));
  }
}
