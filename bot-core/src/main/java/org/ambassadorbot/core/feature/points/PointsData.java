package org.ambassadorbot.core.feature.points;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.PersonalData;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.ledger.Ledger;
import org.ambassadorbot.core.ledger.PointsLine;
import org.ambassadorbot.core.message.RichText;

/** People see the points kept about them; once erased, the lines count for nobody in particular. */
final class PointsData implements Feature {
  private static final int MOST = 10_000;

  private final Ledger ledger;

  @Inject
  PointsData(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.personalData(this::kept);
  }

  private PersonalData.Part kept(Turn turn) {
    List<PointsLine> lines = ledger.everyLineOf(turn.programme().id(), turn.person().id(), MOST);
    return new PersonalData.Part(
        "points",
        turn.texts().plain(PointsDataPhrase.TITLE),
        lines.stream().map(line -> line(turn, line)).toList(),
        lines.stream().map(PointsData::values).toList());
  }

  private static RichText line(Turn turn, PointsLine line) {
    LocalDate day = line.at().atZone(turn.person().zone()).toLocalDate();
    return turn.texts()
        .rich(
            PointsDataPhrase.LINE,
            with("points", line.points()),
            with("day", turn.texts().day(day)),
            with("reason", reason(turn, line)));
  }

  private static RichText reason(Turn turn, PointsLine line) {
    return line.account().isChallenge()
        ? turn.texts()
            .rich(
                PointsPhrase.IN_CHALLENGE,
                with("reason", line.reason()),
                with("number", String.valueOf(line.account().challengeNumber())))
        : RichText.plain(line.reason());
  }

  private static Map<String, Object> values(PointsLine line) {
    return Map.of(
        "account",
        line.account().name(),
        "points",
        line.points(),
        "rule",
        line.rule(),
        "reason",
        line.reason(),
        "at",
        line.at().toString());
  }
}
