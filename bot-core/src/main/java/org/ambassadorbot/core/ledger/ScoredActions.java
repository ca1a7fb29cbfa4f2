package org.ambassadorbot.core.ledger;

import java.util.Optional;
import org.ambassadorbot.core.event.ProgrammeEvent;
import org.ambassadorbot.core.event.ProgrammeEvent.NewcomerBrought;
import org.ambassadorbot.core.event.ProgrammeEvent.ShareKnown;
import org.ambassadorbot.core.event.ProgrammeEvent.SuggestionAccepted;
import org.ambassadorbot.core.event.ProgrammeEvent.SuggestionPublished;

/** Reads what other features tell as actions that may be worth points. */
public final class ScoredActions {
  private ScoredActions() {}

  /** The action without its worth; empty when the event is no such action. */
  public static Optional<PointsEntry> of(ProgrammeEvent event) {
    if (event instanceof SuggestionAccepted accepted) {
      return Optional.of(
          new PointsEntry(
              accepted.programme(),
              accepted.suggester(),
              accepted.cause(),
              "suggestion-accepted",
              accepted.title(),
              0));
    }
    if (event instanceof SuggestionPublished published) {
      return Optional.of(
          new PointsEntry(
              published.programme(),
              published.suggester(),
              published.cause(),
              "suggestion-published",
              published.title(),
              0));
    }
    if (event instanceof ShareKnown share) {
      return Optional.of(
          new PointsEntry(
                  share.programme(), share.person(), share.cause(), Tariff.SHARE, share.title(), 0)
              .knownBy(share.evidence()));
    }
    if (event instanceof NewcomerBrought brought) {
      return Optional.of(
          new PointsEntry(
              brought.programme(),
              brought.inviter(),
              brought.cause(),
              "newcomer-brought",
              brought.name(),
              0));
    }
    return Optional.empty();
  }
}
