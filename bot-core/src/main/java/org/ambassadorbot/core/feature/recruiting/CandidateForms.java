package org.ambassadorbot.core.feature.recruiting;

import static org.ambassadorbot.core.i18n.Argument.with;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ambassadorbot.core.dispatch.GroupField;
import org.ambassadorbot.core.framing.Framing;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.message.FormId;
import org.ambassadorbot.core.people.Group;

/** The forms of candidacies. */
final class CandidateForms {
  static final FormId APPLY = new FormId("candidate.apply");
  static final FormId LIMITS = new FormId("candidate.limits");
  static final FormId INVITE = new FormId("candidate.invite");
  static final FormId CALL = new FormId("candidate.call");
  static final String MOTIVATION = "motivation";
  static final String PLACES = "places";
  static final String COHORT = "cohort";
  static final String PERSON = "person";
  static final String AUDIENCE = "audience";
  static final List<CandidatePhrase> FRAMING =
      List.of(
          CandidatePhrase.FRAMING_AMBITION,
          CandidatePhrase.FRAMING_ROLE,
          CandidatePhrase.FRAMING_DURATION,
          CandidatePhrase.FRAMING_GAINS,
          CandidatePhrase.FRAMING_NATURE);
  private static final int LONGEST_MOTIVATION = 1_500;

  private CandidateForms() {}

  static Form apply(Texts texts) {
    return form(
        texts,
        APPLY,
        CandidatePhrase.APPLY_FORM,
        CandidatePhrase.APPLY_SEND,
        List.of(
            FormField.TextField.lines(
                    MOTIVATION, texts.plain(CandidatePhrase.MOTIVATION), LONGEST_MOTIVATION)
                .hinting(texts.plain(CandidatePhrase.MOTIVATION_HINT))));
  }

  static Form limits(Texts texts, CandidateStore.Limit limit) {
    String places = limit.places() == 0 ? null : String.valueOf(limit.places());
    String cohort = limit.cohort().isEmpty() ? null : limit.cohort();
    return form(
        texts,
        LIMITS,
        CandidatePhrase.LIMITS_FORM,
        CandidatePhrase.LIMITS_SAVE,
        List.of(
            FormField.TextField.line(PLACES, texts.plain(CandidatePhrase.PLACES), 6)
                .hinting(texts.plain(CandidatePhrase.PLACES_HINT))
                .startingWith(places)
                .optional(),
            FormField.TextField.line(
                    COHORT, texts.plain(CandidatePhrase.COHORT), Group.LONGEST_NAME)
                .hinting(texts.plain(CandidatePhrase.COHORT_HINT))
                .startingWith(cohort)
                .optional()));
  }

  static Form invite(Texts texts) {
    return form(
        texts,
        INVITE,
        CandidatePhrase.INVITE_FORM,
        CandidatePhrase.INVITE_SEND,
        List.of(
            new FormField.PersonField(PERSON, texts.plain(CandidatePhrase.INVITE_PERSON), true)));
  }

  /** The form of a call, showing what the programme's framing says already. */
  static Form call(Texts texts, Framing framing, List<Group> groups) {
    List<FormField> fields = new ArrayList<>();
    for (CandidatePhrase part : FRAMING) {
      fields.add(
          FormField.TextField.lines(part.name(), texts.plain(part), Framing.LONGEST)
              .startingWith(initial(texts, part, framing)));
    }
    fields.add(
        GroupField.one(
            texts,
            FormField.TextField.line(
                AUDIENCE, texts.plain(CandidatePhrase.CALL_AUDIENCE), Group.LONGEST_NAME),
            groups,
            texts.plain(CandidatePhrase.CALL_EVERYBODY)));
    return form(texts, CALL, CandidatePhrase.CALL_FORM, CandidatePhrase.SAVE, fields);
  }

  private static String initial(Texts texts, CandidatePhrase part, Framing framing) {
    String framed =
        switch (part) {
          case FRAMING_AMBITION -> framing.ambition();
          case FRAMING_NATURE -> framing.philosophy();
          case FRAMING_GAINS -> framing.rewards();
          case FRAMING_DURATION -> duration(texts, framing);
          default -> "";
        };
    return framed.isEmpty()
        ? texts.plain(CandidatePhrase.valueOf(part.name().replace("FRAMING", "DEFAULT")))
        : framed;
  }

  private static String duration(Texts texts, Framing framing) {
    LocalDate start = framing.start();
    LocalDate end = framing.end();
    return start == null || end == null
        ? ""
        : texts.plain(
            CandidatePhrase.FRAMED_DURATION,
            with("start", texts.day(start)),
            with("end", texts.day(end)));
  }

  private static Form form(
      Texts texts,
      FormId id,
      CandidatePhrase title,
      CandidatePhrase submit,
      List<FormField> fields) {
    return new Form(
        id,
        "",
        texts.plain(title),
        new Form.Labels(texts.plain(submit), texts.plain(CandidatePhrase.CANCEL)),
        fields);
  }
}
