package org.ambassadorbot.core.feature.points;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.util.List;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.ledger.LedgerCheck;
import org.ambassadorbot.core.ledger.LedgerCheckStore;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;

/** Organisers see in the health of the bot whether the ledger added up when it last looked. */
final class CheckedLedgerFeature implements Feature {
  private final LedgerCheckStore checks;

  @Inject
  CheckedLedgerFeature(LedgerCheckStore checks) {
    this.checks = checks;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.health(this::show);
  }

  private List<CardElement.Fact> show(Turn turn) {
    Texts texts = turn.texts();
    RichText value =
        checks
            .last(turn.programme().id())
            .map(check -> said(turn, check))
            .orElseGet(() -> texts.rich(PointsPhrase.NOT_CHECKED));
    return List.of(new CardElement.Fact(texts.plain(PointsPhrase.CHECK), value));
  }

  private static RichText said(Turn turn, LedgerCheck check) {
    return turn.texts()
        .rich(
            check.isSound() ? PointsPhrase.CHECKED_SOUND : PointsPhrase.CHECKED_DRIFT,
            with("count", check.drifts()),
            with("moment", turn.texts().moment(check.at(), turn.person().zone())));
  }
}
