package org.ambassadorbot.core.feature.ranking;

import static org.ambassadorbot.core.i18n.Argument.with;

import java.util.ArrayList;
import java.util.List;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.Choice;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.message.FormId;

/** How people see and choose whether their name appears. */
final class AppearanceCards {
  static final ActionId HIDE = new ActionId("ranking.hide");
  static final FormId APPEAR = new FormId("ranking.appear");
  static final String HOW = "how";
  static final String NICKNAME = "nickname";
  static final String BY_NAME = "NAME";
  static final String BY_NICKNAME = "NICKNAME";
  static final String FROM_HOME = "home";
  static final int LONGEST = 40;

  private AppearanceCards() {}

  static CardElement state(Texts texts, String shownName) {
    return new CardElement.Paragraph(
        shownName.isEmpty()
            ? texts.rich(RankingPhrase.NOT_SHOWN)
            : texts.rich(RankingPhrase.SHOWN_AS, with("name", shownName)));
  }

  static List<Button> choices(Texts texts, String shownName, String from) {
    if (shownName.isEmpty()) {
      return List.of(Button.open(texts.plain(RankingPhrase.APPEAR_BUTTON), APPEAR, ""));
    }
    return List.of(
        Button.open(texts.plain(RankingPhrase.CHANGE_BUTTON), APPEAR, ""),
        Button.press(texts.plain(RankingPhrase.HIDE_BUTTON), HIDE, from));
  }

  static List<CardElement> home(Texts texts, String shownName) {
    List<Button> buttons =
        new ArrayList<>(
            List.of(
                Button.press(
                    texts.plain(RankingPhrase.SHOW_BUTTON), RankingCards.PEOPLE, FROM_HOME)));
    buttons.addAll(choices(texts, shownName, FROM_HOME));
    return List.of(state(texts, shownName), new CardElement.Buttons(buttons));
  }

  static Form form(Texts texts) {
    return new Form(
        APPEAR,
        "",
        texts.plain(RankingPhrase.FORM_TITLE),
        new Form.Labels(texts.plain(RankingPhrase.SAVE), texts.plain(RankingPhrase.CANCEL)),
        List.of(
            new FormField.Explanation("introduction", texts.rich(RankingPhrase.FORM_INTRODUCTION)),
            new FormField.ChoiceField(
                HOW,
                texts.plain(RankingPhrase.FIELD_HOW),
                List.of(
                    new Choice(BY_NAME, texts.plain(RankingPhrase.HOW_NAME)),
                    new Choice(BY_NICKNAME, texts.plain(RankingPhrase.HOW_NICKNAME))),
                List.of(BY_NAME),
                false,
                true),
            FormField.TextField.line(NICKNAME, texts.plain(RankingPhrase.FIELD_NICKNAME), LONGEST)
                .hinting(texts.plain(RankingPhrase.HINT_NICKNAME))
                .optional()));
  }
}
