package org.ambassadorbot.core.feature.points;

import static org.ambassadorbot.core.i18n.Argument.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.ledger.PointsLine;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;

/** What a person's points look like. */
final class PointsCards {
  static final ActionId PAGE = new ActionId("points.page");

  private PointsCards() {}

  /** A person's points: all of them, the last lines, and how many lines there are. */
  record Account(long total, List<PointsLine> lines, long count) {
    Account {
      lines = List.copyOf(lines);
    }
  }

  static Card page(Turn turn, Account account) {
    Texts texts = turn.texts();
    if (account.lines().isEmpty()) {
      return Card.of(texts.rich(PointsPhrase.NONE_YET));
    }
    RichText total = texts.rich(PointsPhrase.TOTAL, with("total", account.total()));
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Heading(texts.plain(PointsPhrase.TITLE)));
    elements.add(new CardElement.Paragraph(total));
    elements.add(
        new CardElement.Items(
            account.lines().stream().map(line -> line(turn, line)).toList(), false));
    long more = account.count() - account.lines().size();
    if (more > 0) {
      elements.add(new CardElement.Remark(texts.rich(PointsPhrase.MORE, with("count", more))));
    }
    elements.add(new CardElement.Remark(texts.rich(PointsPhrase.PRIVATE)));
    return new Card(total.words(), elements);
  }

  private static RichText line(Turn turn, PointsLine line) {
    Texts texts = turn.texts();
    return texts.rich(
        PointsPhrase.LINE,
        with("points", line.points()),
        with("reason", texts.rich(ruleOf(line), with("reason", line.reason()))),
        with("day", texts.day(line.at().atZone(turn.person().zone()).toLocalDate())));
  }

  private static PointsPhrase ruleOf(PointsLine line) {
    String name = "RULE_" + line.rule().toUpperCase(Locale.ROOT).replace('-', '_');
    for (PointsPhrase phrase : PointsPhrase.values()) {
      if (phrase.name().equals(name)) {
        return phrase;
      }
    }
    return PointsPhrase.RULE_OTHER;
  }

  static List<CardElement> home(Turn turn, long total) {
    Texts texts = turn.texts();
    return List.of(
        new CardElement.Facts(
            List.of(
                new CardElement.Fact(
                    texts.plain(PointsPhrase.TITLE),
                    texts.rich(PointsPhrase.HOME_TOTAL, with("total", total))))),
        new CardElement.Buttons(
            List.of(Button.press(texts.plain(PointsPhrase.DETAIL_BUTTON), PAGE, ""))));
  }
}
