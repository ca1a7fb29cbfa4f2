package org.ambassadorbot.core.feature.recruiting;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.dispatch.Access;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.event.Events;
import org.ambassadorbot.core.event.ProgrammeEvent.AmbassadorLeft;
import org.ambassadorbot.core.event.ProgrammeEvent.PeopleJoined;
import org.ambassadorbot.core.event.ProgrammeEvent.ProgrammesJoined;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.reply.Reply;

/** Everybody can become an ambassador by the charter, and leave with one word. */
final class RecruitingFeature implements Feature {
  private final JoinProgramme joining;
  private final CharterStore charters;
  private final MembershipStore memberships;
  private final People people;
  private final Events events;
  private final Clock clock;

  @Inject
  RecruitingFeature(
      JoinProgramme joining,
      CharterStore charters,
      MembershipStore memberships,
      People people,
      Events events,
      Clock clock) {
    this.joining = joining;
    this.charters = charters;
    this.memberships = memberships;
    this.people = people;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.command(
        new Command(
            new Command.Names(
                List.of("rejoindre", "adhérer", "charte"), List.of("join", "charter")),
            Access.everybody(),
            RecruitingPhrase.HELP_JOIN,
            (turn, text) -> show(turn)));
    catalogue.command(
        new Command(
            new Command.Names(List.of("quitter", "partir"), List.of("leave", "quit")),
            Access.everybody(),
            RecruitingPhrase.HELP_LEAVE,
            (turn, text) -> leave(turn)));
    catalogue.button(RecruitingCards.SHOW, Access.everybody(), (turn, text) -> show(turn));
    catalogue.button(RecruitingCards.ACCEPT, Access.everybody(), this::accept);
    catalogue.home(
        turn ->
            turn.person().has(Role.AMBASSADOR)
                ? List.<CardElement>of()
                : RecruitingCards.invitation(turn));
    catalogue.event(
        AmbassadorLeft.class,
        event -> memberships.end(event.programme(), event.person(), clock.instant()));
    catalogue.event(PeopleJoined.class, event -> memberships.move(event.gone(), event.kept()));
    catalogue.event(
        ProgrammesJoined.class, event -> memberships.move(event.gone(), event.programme()));
  }

  private Reply show(Turn turn) {
    Charter charter = charters.current(turn.programme().id(), turn.texts().language());
    Card card =
        memberships
            .current(turn.person())
            .map(membership -> shown(turn, membership, charter))
            .orElseGet(() -> RecruitingCards.charter(turn, charter));
    return new Reply.SayPrivately(card);
  }

  private static Card shown(Turn turn, Membership membership, Charter charter) {
    return membership.charterVersion() == charter.version()
        ? RecruitingCards.already(turn, membership)
        : RecruitingCards.newVersion(turn.texts(), turn.person(), charter);
  }

  private Reply accept(Turn turn, String version) {
    JoinProgramme.Result result = joining.accept(turn.person(), version);
    if (result instanceof JoinProgramme.AlreadyMember already) {
      return new Reply.ReplaceSource(RecruitingCards.already(turn, already.membership()));
    }
    if (result instanceof JoinProgramme.CharterChanged changed) {
      return new Reply.ReplaceSource(RecruitingCards.newCharter(turn, changed.current()));
    }
    if (result instanceof JoinProgramme.Renewed) {
      return new Reply.ReplaceSource(Card.of(turn.texts().rich(RecruitingPhrase.CHARTER_RENEWED)));
    }
    if (result instanceof JoinProgramme.Full) {
      return new Reply.ReplaceSource(CandidateCards.full(turn.texts()));
    }
    return new Reply.ReplaceSource(RecruitingCards.joined(turn));
  }

  private Reply leave(Turn turn) {
    if (!people.take(turn.person(), Role.AMBASSADOR)) {
      return new Reply.SayPrivately(Card.of(turn.texts().rich(RecruitingPhrase.NOT_A_MEMBER)));
    }
    events.tell(new AmbassadorLeft(turn.programme().id(), turn.person().id()));
    return new Reply.SayPrivately(RecruitingCards.left(turn));
  }
}
