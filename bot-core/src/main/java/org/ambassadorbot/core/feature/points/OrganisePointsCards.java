package org.ambassadorbot.core.feature.points;

import static org.ambassadorbot.core.i18n.Argument.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.ledger.PointsLine;
import org.ambassadorbot.core.ledger.Tariff;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.Choice;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.message.FormId;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.Person;

/** What organisers see of points: what actions are worth, and lines to put right. */
final class OrganisePointsCards {
  static final FormId WEIGH = new FormId("points.weigh");
  static final FormId CORRECT = new FormId("points.correct");
  static final FormId ADJUST = new FormId("points.adjust");
  static final String RULE = "rule";
  static final String POINTS = "points";
  static final String CAP = "cap";
  static final String REASON = "reason";
  static final List<String> RULES =
      List.of(
          "suggestion-accepted",
          "suggestion-published",
          "share-declared",
          "share-link-given",
          "share-click-seen",
          "share-confirmed",
          "newcomer-brought");
  private static final int LONGEST_NUMBER = 6;
  private static final int LONGEST_REASON = 300;

  private OrganisePointsCards() {}

  static Card tariff(Texts texts, Tariff tariff) {
    String title = texts.plain(PointsPhrase.TARIFF_TITLE);
    List<RichText> lines = new ArrayList<>();
    for (String rule : RULES) {
      Tariff.Worth worth = tariff.worths().get(rule);
      if (worth != null) {
        Integer cap = worth.dailyCap();
        lines.add(
            texts.rich(
                PointsPhrase.TARIFF_LINE,
                with("action", action(texts, rule)),
                with("points", worth.points()),
                with("cap", cap == null ? 0 : cap)));
      }
    }
    return Card.of(
        title,
        new CardElement.Heading(title),
        new CardElement.Items(lines, false),
        new CardElement.Remark(texts.rich(PointsPhrase.TARIFF_REMARK)),
        new CardElement.Buttons(
            List.of(Button.open(texts.plain(PointsPhrase.WEIGH_BUTTON), WEIGH, ""))));
  }

  private static String action(Texts texts, String rule) {
    return texts.plain(
        PointsPhrase.valueOf("ACTION_" + rule.toUpperCase(Locale.ROOT).replace('-', '_')));
  }

  static Form weigh(Texts texts) {
    List<Choice> rules = RULES.stream().map(rule -> new Choice(rule, action(texts, rule))).toList();
    return new Form(
        WEIGH,
        "",
        texts.plain(PointsPhrase.WEIGH_TITLE),
        labels(texts, PointsPhrase.SAVE),
        List.of(
            new FormField.ChoiceField(
                RULE, texts.plain(PointsPhrase.ACTION_LABEL), rules, List.of(), false, true),
            FormField.TextField.line(
                POINTS, texts.plain(PointsPhrase.POINTS_LABEL), LONGEST_NUMBER),
            FormField.TextField.line(CAP, texts.plain(PointsPhrase.CAP_LABEL), LONGEST_NUMBER)
                .optional()
                .hinting(texts.plain(PointsPhrase.CAP_HINT))));
  }

  private static Form.Labels labels(Texts texts, PointsPhrase submit) {
    return new Form.Labels(texts.plain(submit), texts.plain(PointsPhrase.CANCEL));
  }

  /** A line and whether it can still be taken back. */
  record Line(PointsLine line, boolean isOpen) {}

  static Card lines(Turn turn, Person person, List<Line> lines, String form) {
    Texts texts = turn.texts();
    String title = texts.plain(PointsPhrase.CORRECT_TITLE, with("name", person.name()));
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Heading(title));
    for (Line line : lines) {
      elements.add(new CardElement.Paragraph(PointsCards.line(turn, line.line())));
      if (line.isOpen()) {
        String number = String.valueOf(line.line().id());
        elements.add(
            new CardElement.Buttons(
                List.of(
                    Button.open(texts.plain(PointsPhrase.CORRECT_BUTTON), CORRECT, number)
                        .danger())));
      }
    }
    elements.add(new CardElement.Remark(texts.rich(PointsPhrase.CORRECT_REMARK)));
    elements.add(
        new CardElement.Buttons(
            List.of(Button.open(texts.plain(PointsPhrase.ADJUST_BUTTON), ADJUST, form))));
    return new Card(title, elements);
  }

  static Form correct(Texts texts, String line) {
    return new Form(
        CORRECT,
        line,
        texts.plain(PointsPhrase.CORRECT_FORM),
        labels(texts, PointsPhrase.CORRECT_SUBMIT),
        List.of(reason(texts)));
  }

  static Form adjust(Texts texts, String argument) {
    return new Form(
        ADJUST,
        argument,
        texts.plain(PointsPhrase.ADJUST_FORM),
        labels(texts, PointsPhrase.SAVE),
        List.of(
            FormField.TextField.line(POINTS, texts.plain(PointsPhrase.POINTS_LABEL), LONGEST_NUMBER)
                .hinting(texts.plain(PointsPhrase.ADJUST_HINT)),
            reason(texts)));
  }

  private static FormField reason(Texts texts) {
    return FormField.TextField.lines(REASON, texts.plain(PointsPhrase.REASON_LABEL), LONGEST_REASON)
        .hinting(texts.plain(PointsPhrase.REASON_HINT));
  }
}
