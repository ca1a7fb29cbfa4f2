package org.ambassadorbot.core.feature.points;

import static org.ambassadorbot.core.i18n.Argument.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.event.Evidence;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.ledger.LineKind;
import org.ambassadorbot.core.ledger.PointsLine;
import org.ambassadorbot.core.ledger.Tariff;
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

  static Card page(Turn turn, Account account, Tariff tariff) {
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
    if (account.lines().stream().anyMatch(line -> line.evidence() != null)) {
      elements.add(new CardElement.Remark(levels(texts, tariff)));
    }
    elements.add(new CardElement.Remark(texts.rich(PointsPhrase.PRIVATE)));
    return new Card(total.words(), elements);
  }

  /** What a share is worth by how well it is known. */
  private static RichText levels(Texts texts, Tariff tariff) {
    return texts.rich(
        PointsPhrase.LEVELS,
        with("declared", worth(tariff, Evidence.DECLARED)),
        with("link", worth(tariff, Evidence.LINK_GIVEN)),
        with("click", worth(tariff, Evidence.CLICK_SEEN)),
        with("confirmed", worth(tariff, Evidence.CONFIRMED)));
  }

  private static long worth(Tariff tariff, Evidence evidence) {
    Tariff.Worth worth = tariff.worths().get(Tariff.ruleOf(evidence));
    return worth == null ? 0 : worth.points();
  }

  static RichText line(Turn turn, PointsLine line) {
    Texts texts = turn.texts();
    return texts.rich(
        PointsPhrase.LINE,
        with("points", line.points()),
        with("reason", reason(texts, line)),
        with("day", texts.day(line.at().atZone(turn.person().zone()).toLocalDate())));
  }

  private static RichText reason(Texts texts, PointsLine line) {
    RichText said = what(texts, line);
    return line.account().isChallenge()
        ? texts.rich(
            PointsPhrase.IN_CHALLENGE,
            with("reason", said),
            with("number", String.valueOf(line.account().challengeNumber())))
        : said;
  }

  private static RichText what(Texts texts, PointsLine line) {
    if (line.kind() == LineKind.CORRECTED) {
      return texts.rich(PointsPhrase.KIND_CORRECTED, with("reason", line.reason()));
    }
    RichText said = texts.rich(phraseOf("RULE_", line.rule()), with("reason", line.reason()));
    Evidence evidence = line.evidence();
    if (evidence != null) {
      String known = texts.plain(PointsPhrase.valueOf("EVIDENCE_" + evidence.name()));
      said = texts.rich(PointsPhrase.KNOWN, with("reason", said), with("evidence", known));
    }
    return line.kind() == LineKind.GIVEN || line.kind() == LineKind.ADJUSTED
        ? said
        : texts.rich(phraseOf("KIND_", line.kind().name()), with("reason", said));
  }

  private static PointsPhrase phraseOf(String prefix, String rule) {
    String name = prefix + rule.toUpperCase(Locale.ROOT).replace('-', '_');
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
