package org.ambassadorbot.core.feature.privacy;

import static org.ambassadorbot.core.i18n.Argument.with;

import java.util.ArrayList;
import java.util.List;
import org.ambassadorbot.core.dispatch.HoursFields;
import org.ambassadorbot.core.i18n.Argument;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.message.FormId;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.outbox.HoursInWords;
import org.ambassadorbot.core.outbox.OwnHours;
import org.ambassadorbot.core.people.WorkingHours;

/** What one's own hours look like. */
final class HoursCards {
  static final ActionId GIVE_UP = new ActionId("privacy.hours-as-programme");
  static final FormId FORM = new FormId("privacy.hours");
  private static final HoursFields.Labels LABELS =
      new HoursFields.Labels(HoursPhrase.FORM_DAYS, HoursPhrase.FORM_FROM, HoursPhrase.FORM_TO);

  private HoursCards() {}

  /** What counts now. */
  static Card now(Texts texts, OwnHours.InForce hours) {
    return card(texts, hours.areOwn() ? HoursPhrase.NOW_OWN : HoursPhrase.NOW_PROGRAMMES, hours);
  }

  /** What counts from now on. */
  static Card changed(Texts texts, OwnHours.InForce hours) {
    return card(texts, hours.areOwn() ? HoursPhrase.CHOSEN : HoursPhrase.BACK, hours);
  }

  private static Card card(Texts texts, HoursPhrase phrase, OwnHours.InForce hours) {
    RichText said = texts.rich(phrase, in(texts, hours.hours()));
    List<Button> buttons = new ArrayList<>();
    buttons.add(Button.open(texts.plain(HoursPhrase.CHANGE), FORM, ""));
    if (hours.areOwn()) {
      buttons.add(Button.press(texts.plain(HoursPhrase.GIVE_UP), GIVE_UP, ""));
    }
    return Card.of(
        said.words(),
        new CardElement.Paragraph(said),
        new CardElement.Remark(texts.rich(HoursPhrase.WHY)),
        new CardElement.Buttons(buttons));
  }

  static Argument in(Texts texts, WorkingHours hours) {
    return with("hours", HoursInWords.of(texts, hours));
  }

  /** Why what was typed cannot be kept. */
  static RichText refusal(Texts texts, HoursWords.Reading reading, String text) {
    if (reading instanceof HoursWords.Reversed) {
      return texts.rich(HoursPhrase.REVERSED);
    }
    return reading instanceof HoursWords.TooShort
        ? texts.rich(HoursPhrase.TOO_SHORT)
        : texts.rich(HoursPhrase.UNREADABLE, with("text", text));
  }

  /** What is said instead, with the form at hand. */
  static Card refused(Texts texts, RichText why) {
    return Card.of(
        why.words(),
        new CardElement.Paragraph(why),
        new CardElement.Buttons(List.of(Button.open(texts.plain(HoursPhrase.CHANGE), FORM, ""))));
  }

  static Form form(Texts texts, WorkingHours hours) {
    List<FormField> fields = new ArrayList<>();
    fields.add(new FormField.Explanation("why", texts.rich(HoursPhrase.FORM_WHY)));
    fields.addAll(HoursFields.of(texts, LABELS, hours));
    return new Form(
        FORM,
        "",
        texts.plain(HoursPhrase.FORM_TITLE),
        new Form.Labels(texts.plain(HoursPhrase.FORM_SUBMIT), texts.plain(HoursPhrase.FORM_CANCEL)),
        fields);
  }
}
