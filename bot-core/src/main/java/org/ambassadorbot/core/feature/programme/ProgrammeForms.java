package org.ambassadorbot.core.feature.programme;

import static org.ambassadorbot.core.i18n.Argument.with;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.framing.Framing;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.message.FormId;
import org.ambassadorbot.core.message.RichText;
import org.jspecify.annotations.Nullable;

/** The forms of the programme's record, showing what stands in it. */
final class ProgrammeForms {
  static final FormId SECTION = new FormId("programme.section");
  static final FormId CALENDAR = new FormId("programme.calendar");
  static final String END = "end";
  static final int LONGEST_SHORT = 100;
  static final int LONGEST_NAME = 60;
  private static final int LONGEST_NUMBER = 6;
  private static final String CHANGED = "changed";

  private ProgrammeForms() {}

  static String nameField(Phase.Kind kind) {
    return kind.field() + "-name";
  }

  static String startField(Phase.Kind kind) {
    return kind.field() + "-start";
  }

  /**
   * The form of a section.
   *
   * @param argument what comes back with the answers
   */
  static Form section(
      Texts texts,
      Section section,
      ProgrammeRecord record,
      String argument,
      Optional<RichText> changed) {
    List<FormField> fields = new ArrayList<>();
    section.parts().forEach(part -> fields.add(field(texts, part, record)));
    changed.ifPresent(text -> fields.add(new FormField.Explanation(CHANGED, text)));
    String title = texts.plain(ProgrammePhrase.valueOf("SECTION_" + section.name()));
    return new Form(SECTION, argument, title, labels(texts), fields);
  }

  private static FormField field(Texts texts, Part part, ProgrammeRecord record) {
    String label = ProgrammeCards.label(texts, part);
    FormField.TextField field =
        part.isShort() || part.isNumber()
            ? FormField.TextField.line(part.field(), label, longest(part))
            : FormField.TextField.lines(part.field(), label, longest(part));
    return field
        .hinting(texts.plain(ProgrammePhrase.valueOf("HINT_" + part.name())))
        .startingWith(record.has(part) ? record.words(part) : null)
        .optional();
  }

  static int longest(Part part) {
    if (part.isNumber()) {
      return LONGEST_NUMBER;
    }
    return part.isShort() ? LONGEST_SHORT : Framing.LONGEST;
  }

  /** The form of the calendar; of a programme without one, six months from a day. */
  static Form calendar(
      Texts texts, ProgrammeRecord record, LocalDate today, Optional<RichText> changed) {
    List<Phase> phases = record.phases().isEmpty() ? Phase.usual(today) : record.phases();
    LocalDate end = phases.get(phases.size() - 1).end();
    List<FormField> fields = new ArrayList<>();
    fields.add(new FormField.Explanation("hint", texts.rich(ProgrammePhrase.CALENDAR_HINT)));
    for (Phase phase : phases) {
      String usual = Phase.usualTitle(texts, phase.kind());
      fields.add(
          new FormField.DateField(
              startField(phase.kind()),
              texts.plain(ProgrammePhrase.FIELD_START, with("phase", usual)),
              phase.start(),
              true));
      fields.add(
          FormField.TextField.line(
                  nameField(phase.kind()),
                  texts.plain(ProgrammePhrase.FIELD_NAME, with("phase", usual)),
                  LONGEST_NAME)
              .startingWith(phase.name())
              .optional());
    }
    fields.add(new FormField.DateField(END, texts.plain(ProgrammePhrase.FIELD_END), end, true));
    boolean isFirst = record.phases().isEmpty();
    fields.add(review(texts, Part.MID_REVIEW, record, isFirst ? phases.get(2).start() : null));
    fields.add(review(texts, Part.FINAL_REVIEW, record, isFirst ? end : null));
    changed.ifPresent(text -> fields.add(new FormField.Explanation(CHANGED, text)));
    return new Form(
        CALENDAR, "", texts.plain(ProgrammePhrase.SECTION_CALENDAR), labels(texts), fields);
  }

  private static FormField review(
      Texts texts, Part part, ProgrammeRecord record, @Nullable LocalDate usual) {
    return new FormField.DateField(
        part.field(), ProgrammeCards.label(texts, part), record.day(part).orElse(usual), false);
  }

  private static Form.Labels labels(Texts texts) {
    return new Form.Labels(texts.plain(ProgrammePhrase.SAVE), texts.plain(ProgrammePhrase.CANCEL));
  }
}
