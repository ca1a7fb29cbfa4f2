package org.ambassadorbot.core.feature.dip;

import static org.ambassadorbot.core.i18n.Argument.with;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ambassadorbot.core.calendar.Dip;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.message.FormId;

/** What dips look like. */
final class DipCards {
  static final ActionId REMOVE = new ActionId("dip.remove");
  static final FormId ADD = new FormId("dip.add");
  static final String NAME = "name";
  static final String FROM = "from";
  static final String UNTIL = "until";
  static final int LONGEST_NAME = 40;

  private DipCards() {}

  static Card list(Texts texts, List<Dip> dips) {
    String title = texts.plain(DipPhrase.TITLE);
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Heading(title));
    elements.add(new CardElement.Remark(texts.rich(DipPhrase.RULE)));
    for (Dip dip : dips) {
      elements.add(
          new CardElement.Paragraph(
              texts.rich(
                  DipPhrase.LINE,
                  with("name", name(texts, dip)),
                  with("from", texts.day(dip.from())),
                  with("until", texts.day(dip.until())))));
      elements.add(
          new CardElement.Buttons(
              List.of(
                  Button.press(
                      texts.plain(DipPhrase.REMOVE_BUTTON, with("name", name(texts, dip))),
                      REMOVE,
                      dip.kind() + " " + dip.from() + " " + dip.until()))));
    }
    elements.add(
        new CardElement.Buttons(
            List.of(Button.open(texts.plain(DipPhrase.ADD_BUTTON), ADD, "").primary())));
    return new Card(title, elements);
  }

  static String name(Texts texts, Dip dip) {
    return dip.kind() == Dip.Kind.OWN
        ? dip.name()
        : texts.plain(DipPhrase.valueOf(dip.kind().name()));
  }

  static Form add(Texts texts, LocalDate today) {
    return new Form(
        ADD,
        "",
        texts.plain(DipPhrase.ADD_TITLE),
        new Form.Labels(texts.plain(DipPhrase.ADD_SUBMIT), texts.plain(DipPhrase.ADD_CANCEL)),
        List.of(
            FormField.TextField.line(NAME, texts.plain(DipPhrase.NAME_LABEL), LONGEST_NAME),
            new FormField.DateField(FROM, texts.plain(DipPhrase.FROM_LABEL), today, true),
            new FormField.DateField(UNTIL, texts.plain(DipPhrase.UNTIL_LABEL), today, true)));
  }
}
