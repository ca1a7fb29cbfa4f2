package org.ambassadorbot.core.feature.privacy;

import static org.ambassadorbot.core.i18n.Argument.with;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.message.FormId;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.Language;

/** What quiet looks like. */
final class PrivacyCards {
  static final ActionId PAUSE = new ActionId("privacy.pause");
  static final ActionId RESUME = new ActionId("privacy.resume");
  static final FormId FORM = new FormId("privacy.pause-until");
  static final String DAY = "day";
  static final String WEEK = "1 week";
  static final String TWO_WEEKS = "2 weeks";
  static final String MONTH = "1 month";

  private PrivacyCards() {}

  /** Asks for how long; says when the pause that runs ends. */
  static Card question(Texts texts, LocalDate today, Optional<LocalDate> runningUntil) {
    RichText question = texts.rich(PrivacyPhrase.QUESTION);
    List<CardElement> elements = new ArrayList<>();
    runningUntil.ifPresent(
        day ->
            elements.add(
                new CardElement.Paragraph(
                    texts.rich(PrivacyPhrase.RUNNING, with("day", day(texts, day, today))))));
    elements.add(new CardElement.Paragraph(question));
    List<Button> buttons =
        new ArrayList<>(
            List.of(
                Button.press(texts.plain(PrivacyPhrase.WEEK), PAUSE, WEEK),
                Button.press(texts.plain(PrivacyPhrase.TWO_WEEKS), PAUSE, TWO_WEEKS),
                Button.press(texts.plain(PrivacyPhrase.MONTH), PAUSE, MONTH),
                Button.open(texts.plain(PrivacyPhrase.OTHER_DAY), FORM, "")));
    if (runningUntil.isPresent()) {
      buttons.add(Button.press(texts.plain(PrivacyPhrase.RESUME), RESUME, "").primary());
    }
    elements.add(new CardElement.Buttons(buttons));
    return new Card(question.words(), elements);
  }

  static Card paused(Texts texts, LocalDate until, LocalDate today) {
    RichText said = texts.rich(PrivacyPhrase.PAUSED, with("day", day(texts, until, today)));
    return Card.of(
        said.words(),
        new CardElement.Paragraph(said),
        new CardElement.Remark(texts.rich(PrivacyPhrase.PAUSED_NEXT)),
        new CardElement.Buttons(
            List.of(Button.press(texts.plain(PrivacyPhrase.RESUME), RESUME, ""))));
  }

  static Form form(Texts texts, LocalDate initial) {
    return new Form(
        FORM,
        "",
        texts.plain(PrivacyPhrase.FORM_TITLE),
        new Form.Labels(
            texts.plain(PrivacyPhrase.FORM_SUBMIT), texts.plain(PrivacyPhrase.FORM_CANCEL)),
        List.of(new FormField.DateField(DAY, texts.plain(PrivacyPhrase.FORM_DAY), initial, true)));
  }

  /** Why a date cannot be kept. */
  static RichText refusal(Texts texts, DateWords.Reading reading, String text, LocalDate today) {
    if (reading instanceof DateWords.Past past) {
      return texts.rich(PrivacyPhrase.PAST, with("day", day(texts, past.day(), today)));
    }
    if (reading instanceof DateWords.Far) {
      return texts.rich(PrivacyPhrase.FAR);
    }
    return texts.rich(
        reading instanceof DateWords.NoSuchDay
            ? PrivacyPhrase.NO_SUCH_DAY
            : PrivacyPhrase.UNREADABLE,
        with("text", text));
  }

  /** « mercredi 2 septembre », with its year when it is not this one. */
  static String day(Texts texts, LocalDate day, LocalDate today) {
    boolean isEnglish = texts.language() == Language.ENGLISH;
    Locale locale = isEnglish ? Locale.UK : Locale.FRANCE;
    String year = day.getYear() == today.getYear() ? "" : " y";
    String first = !isEnglish && day.getDayOfMonth() == 1 ? "d'er'" : "d";
    return DateTimeFormatter.ofPattern("EEEE " + first + " MMMM" + year, locale).format(day);
  }
}
