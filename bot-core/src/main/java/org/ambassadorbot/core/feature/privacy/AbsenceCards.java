package org.ambassadorbot.core.feature.privacy;

import static org.ambassadorbot.core.i18n.Argument.with;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.message.FormId;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.outbox.Absence;

/** What days away look like. */
final class AbsenceCards {
  static final ActionId TAKE_BACK = new ActionId("privacy.take-back-absence");
  static final FormId FORM = new FormId("privacy.absence");
  static final String FIRST = "first";
  static final String LAST = "last";
  private static final int MOST_SHOWN = 12;

  private final Texts texts;
  private final LocalDate today;

  AbsenceCards(Texts texts, LocalDate today) {
    this.texts = texts;
    this.today = today;
  }

  /** « du lundi 14 septembre au vendredi 25 septembre inclus ». */
  RichText days(Absence absence) {
    return absence.first().equals(absence.last())
        ? texts.rich(AbsencePhrase.ONE_DAY, with("day", day(absence.first())))
        : texts.rich(
            AbsencePhrase.SEVERAL_DAYS,
            with("first", day(absence.first())),
            with("last", day(absence.last())));
  }

  private String day(LocalDate day) {
    return PrivacyCards.day(texts, day, today);
  }

  Card noted(Absence absence, boolean isJoined) {
    RichText said =
        texts.rich(
            isJoined ? AbsencePhrase.JOINED : AbsencePhrase.NOTED, with("days", days(absence)));
    return Card.of(
        said.words(),
        new CardElement.Paragraph(said),
        new CardElement.Remark(texts.rich(AbsencePhrase.NOTED_NEXT)),
        new CardElement.Buttons(Stream.concat(takingBack(List.of(absence)), add()).toList()));
  }

  /** What is noted, under what has just happened if anything. */
  Card list(List<Absence> absences, Optional<RichText> happened) {
    String title = texts.plain(AbsencePhrase.TITLE);
    List<CardElement> elements = new ArrayList<>();
    happened.map(CardElement.Paragraph::new).ifPresent(elements::add);
    elements.add(new CardElement.Heading(title));
    elements.add(
        absences.isEmpty()
            ? new CardElement.Paragraph(texts.rich(AbsencePhrase.NONE))
            : new CardElement.Items(
                absences.stream()
                    .limit(MOST_SHOWN)
                    .map(absence -> texts.rich(AbsencePhrase.LINE, with("days", days(absence))))
                    .toList(),
                false));
    elements.add(new CardElement.Remark(texts.rich(AbsencePhrase.HOW)));
    elements.add(new CardElement.Buttons(Stream.concat(takingBack(absences), add()).toList()));
    return new Card(happened.map(RichText::words).orElse(title), elements);
  }

  private Stream<Button> takingBack(List<Absence> absences) {
    return absences.stream()
        .limit(MOST_SHOWN)
        .map(
            absence ->
                Button.press(
                    texts.plain(AbsencePhrase.TAKE_BACK, with("day", day(absence.first()))),
                    TAKE_BACK,
                    absence.first().toString()));
  }

  private Stream<Button> add() {
    return Stream.of(Button.open(texts.plain(AbsencePhrase.ADD), FORM, ""));
  }

  Form form() {
    return new Form(
        FORM,
        "",
        texts.plain(AbsencePhrase.FORM_TITLE),
        new Form.Labels(
            texts.plain(AbsencePhrase.FORM_SUBMIT), texts.plain(AbsencePhrase.FORM_CANCEL)),
        List.of(
            new FormField.DateField(FIRST, texts.plain(AbsencePhrase.FORM_FIRST), null, true),
            new FormField.DateField(LAST, texts.plain(AbsencePhrase.FORM_LAST), null, false)));
  }

  /** Why days cannot be noted. */
  RichText refusal(StretchWords.Reading reading, String text) {
    if (reading instanceof StretchWords.Reversed reversed) {
      return texts.rich(
          AbsencePhrase.REVERSED,
          with("first", day(reversed.first())),
          with("last", day(reversed.last())));
    }
    DateWords.Reading reason = ((StretchWords.Refused) reading).reason();
    if (reason instanceof DateWords.Past past) {
      return texts.rich(AbsencePhrase.PAST, with("day", day(past.day())));
    }
    if (reason instanceof DateWords.Far) {
      return texts.rich(AbsencePhrase.FAR);
    }
    return texts.rich(
        reason instanceof DateWords.NoSuchDay
            ? AbsencePhrase.NO_SUCH_DAY
            : AbsencePhrase.UNREADABLE,
        with("text", text));
  }
}
