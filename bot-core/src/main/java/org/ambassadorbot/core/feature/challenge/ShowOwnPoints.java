package org.ambassadorbot.core.feature.challenge;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.event.Evidence;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.ledger.Ledger;
import org.ambassadorbot.core.ledger.PointsLine;
import org.ambassadorbot.core.ledger.Tariff;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;

/** Shows a person, and nobody else, which of their actions counted in a challenge, and why. */
final class ShowOwnPoints {
  private static final int MOST = 20;

  private final Ledger ledger;

  @Inject
  ShowOwnPoints(Ledger ledger) {
    this.ledger = ledger;
  }

  Card card(Turn turn, Challenge challenge) {
    Texts texts = turn.texts();
    String name = challenge.basics().name();
    List<PointsLine> lines =
        ledger.linesOf(challenge.programme(), turn.person().id(), challenge.account(), MOST + 1);
    if (lines.isEmpty()) {
      return Card.of(texts.rich(OwnPointsPhrase.NONE, with("name", name)));
    }
    String title = texts.plain(OwnPointsPhrase.TITLE, with("name", name));
    long total =
        ledger.balanceOf(challenge.programme(), turn.person().id(), challenge.account().period());
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Heading(title));
    elements.add(
        new CardElement.Paragraph(texts.rich(OwnPointsPhrase.TOTAL, with("total", total))));
    elements.add(
        new CardElement.Items(
            lines.stream().limit(MOST).map(line -> line(turn, challenge, line)).toList(), false));
    if (lines.size() > MOST) {
      elements.add(new CardElement.Remark(texts.rich(OwnPointsPhrase.MORE)));
    }
    elements.add(new CardElement.Remark(texts.rich(OwnPointsPhrase.PRIVATE)));
    return new Card(title, elements);
  }

  private static RichText line(Turn turn, Challenge challenge, PointsLine line) {
    return turn.texts()
        .rich(
            OwnPointsPhrase.LINE,
            with("points", line.points()),
            with("reason", reason(turn.texts(), challenge, line)),
            with("day", turn.texts().day(line.at().atZone(turn.person().zone()).toLocalDate())));
  }

  private static RichText reason(Texts texts, Challenge challenge, PointsLine line) {
    if (line.reason().isEmpty()) {
      return RichText.plain(action(texts, challenge, line));
    }
    RichText said =
        texts.rich(
            OwnPointsPhrase.ACTION,
            with("action", action(texts, challenge, line)),
            with("words", line.reason()));
    return switch (line.kind()) {
      case RAISED -> texts.rich(OwnPointsPhrase.RAISED, with("reason", said));
      case CAPPED -> texts.rich(OwnPointsPhrase.CAPPED, with("reason", said));
      case UNDONE -> texts.rich(OwnPointsPhrase.UNDONE, with("reason", said));
      case CORRECTED -> texts.rich(OwnPointsPhrase.CORRECTED, with("reason", line.reason()));
      default -> said;
    };
  }

  /** What the action is called in this challenge; a share by how well it was known. */
  private static String action(Texts texts, Challenge challenge, PointsLine line) {
    Evidence evidence = line.evidence();
    String rule = evidence == null ? line.rule() : Tariff.ruleOf(evidence);
    return challenge.actions().stream()
        .filter(action -> action.rule().equals(rule))
        .findFirst()
        .map(action -> ChallengeWords.name(texts, action))
        .orElseGet(() -> known(texts, rule));
  }

  /** What it is called where the challenge does not say; what was taken back is just a share. */
  private static String known(Texts texts, String rule) {
    if (ActionRule.KNOWN.contains(rule)) {
      return ChallengeWords.known(texts, rule);
    }
    return texts.plain(rule.equals(Tariff.SHARE) ? OwnPointsPhrase.SHARE : OwnPointsPhrase.OTHER);
  }
}
