package org.ambassadorbot.core.feature.points;

import jakarta.inject.Inject;
import java.util.List;
import org.ambassadorbot.core.dispatch.Access;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.event.ProgrammeEvent.NewcomerBrought;
import org.ambassadorbot.core.event.ProgrammeEvent.PersonErased;
import org.ambassadorbot.core.event.ProgrammeEvent.ProgrammesJoined;
import org.ambassadorbot.core.event.ProgrammeEvent.ShareKnown;
import org.ambassadorbot.core.event.ProgrammeEvent.ShareUndone;
import org.ambassadorbot.core.event.ProgrammeEvent.SuggestionAccepted;
import org.ambassadorbot.core.event.ProgrammeEvent.SuggestionPublished;
import org.ambassadorbot.core.ledger.Ledger;
import org.ambassadorbot.core.ledger.PointsLine;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.reply.Reply;

/** Ambassadors earn points and see, for themselves alone, which and why. */
final class PointsFeature implements Feature {
  private static final Access AMBASSADORS = Access.only(Role.AMBASSADOR);
  private static final int MOST_LINES = 10;

  private final GivePoints giving;
  private final PointsStore store;
  private final Ledger ledger;

  @Inject
  PointsFeature(GivePoints giving, PointsStore store, Ledger ledger) {
    this.giving = giving;
    this.store = store;
    this.ledger = ledger;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.command(
        new Command(
            new Command.Names(
                List.of("points", "mes points"), List.of("points", "my points", "score")),
            AMBASSADORS,
            PointsPhrase.HELP_POINTS,
            (turn, text) -> page(turn)));
    catalogue.button(PointsCards.PAGE, AMBASSADORS, (turn, text) -> page(turn));
    catalogue.home(this::home);
    catalogue.event(SuggestionAccepted.class, giving::on);
    catalogue.event(SuggestionPublished.class, giving::on);
    catalogue.event(ShareKnown.class, giving::on);
    catalogue.event(NewcomerBrought.class, giving::on);
    catalogue.event(ShareUndone.class, giving::undo);
    catalogue.event(
        PersonErased.class, event -> ledger.makeNameless(event.programme(), event.person()));
    catalogue.event(ProgrammesJoined.class, event -> store.forget(event.gone()));
  }

  private Reply page(Turn turn) {
    ProgrammeId programme = turn.programme().id();
    PersonId person = turn.person().id();
    List<PointsLine> lines = ledger.linesOf(programme, person, MOST_LINES);
    long count = lines.size() < MOST_LINES ? lines.size() : ledger.countOf(programme, person);
    PointsCards.Account account =
        new PointsCards.Account(ledger.balanceOf(programme, person), lines, count);
    return new Reply.SayPrivately(PointsCards.page(turn, account, store.tariff(programme)));
  }

  private List<CardElement> home(Turn turn) {
    return AMBASSADORS.allows(turn.person())
        ? PointsCards.home(turn, ledger.balanceOf(turn.programme().id(), turn.person().id()))
        : List.of();
  }
}
