package org.ambassadorbot.core.feature.ranking;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.util.List;
import org.ambassadorbot.core.directory.Groups;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.dispatch.Access;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.Normaliser;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.event.ProgrammeEvent.AmbassadorJoined;
import org.ambassadorbot.core.event.ProgrammeEvent.AmbassadorLeft;
import org.ambassadorbot.core.event.ProgrammeEvent.PeopleJoined;
import org.ambassadorbot.core.event.ProgrammeEvent.PersonErased;
import org.ambassadorbot.core.export.Chart;
import org.ambassadorbot.core.export.Charts;
import org.ambassadorbot.core.ledger.Arrivals;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.reply.Reply;

/** Ambassadors see who stands where; whoever leaves stands nowhere. */
final class RankingFeature implements Feature {
  static final Access AMBASSADORS = Access.only(Role.AMBASSADOR);
  private static final List<String> ALL_GROUPS = List.of("groupes", "groups");

  private final ReadRanking reading;
  private final Arrivals arrivals;
  private final Groups groups;
  private final People people;
  private final Charts charts;

  @Inject
  RankingFeature(
      ReadRanking reading, Arrivals arrivals, Groups groups, People people, Charts charts) {
    this.charts = charts;
    this.reading = reading;
    this.arrivals = arrivals;
    this.groups = groups;
    this.people = people;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.command(
        new Command(
            new Command.Names(List.of("classement", "classements"), List.of("ranking", "rankings")),
            AMBASSADORS,
            RankingPhrase.HELP_RANKING,
            (turn, text) -> new Reply.SayPrivately(asked(turn, text))));
    catalogue.button(
        RankingCards.PEOPLE,
        AMBASSADORS,
        (turn, from) ->
            from.equals(AppearanceCards.FROM_HOME)
                ? new Reply.SayPrivately(everybody(turn))
                : new Reply.ReplaceSource(everybody(turn)));
    catalogue.button(
        RankingCards.GROUPS, AMBASSADORS, (turn, text) -> new Reply.ReplaceSource(allGroups(turn)));
    catalogue.button(
        RankingCards.GROUPS_CHART,
        AMBASSADORS,
        (turn, text) -> new Reply.SayPrivately(groupsDrawn(turn)));
    catalogue.event(
        AmbassadorJoined.class, event -> arrivals.arrive(event.programme(), event.person()));
    catalogue.event(
        AmbassadorLeft.class, event -> arrivals.leave(event.programme(), event.person()));
    catalogue.event(PersonErased.class, event -> arrivals.leave(event.programme(), event.person()));
    catalogue.event(PeopleJoined.class, this::joined);
  }

  private Card asked(Turn turn, String text) {
    if (text.isBlank()) {
      return everybody(turn);
    }
    if (ALL_GROUPS.contains(Normaliser.normalise(text.strip()))) {
      return allGroups(turn);
    }
    return groups
        .named(turn.programme().id(), text)
        .map(group -> RankingCards.group(turn.texts(), group.name(), reading.inside(turn, group)))
        .orElseGet(
            () ->
                Card.of(
                    turn.texts().rich(RankingPhrase.GROUP_UNKNOWN, with("name", text.strip()))));
  }

  private Card everybody(Turn turn) {
    String shownName = arrivals.shownName(turn.programme().id(), turn.person().id());
    return RankingCards.people(turn, reading.people(turn), shownName);
  }

  private Card allGroups(Turn turn) {
    return RankingCards.groups(turn.texts(), reading.groups(turn.programme()));
  }

  private Card groupsDrawn(Turn turn) {
    List<ReadRanking.NamedPlace> places = reading.groups(turn.programme());
    if (places.isEmpty()) {
      return allGroups(turn);
    }
    Chart chart = RankingCards.chart(turn.texts(), places);
    return Card.of(
        chart.title(), new CardElement.Heading(chart.title()), charts.draw(turn.person(), chart));
  }

  /** Of two accounts one may have left while the other stayed. */
  private void joined(PeopleJoined event) {
    people
        .find(event.programme(), event.kept())
        .filter(person -> person.has(Role.AMBASSADOR))
        .ifPresent(person -> arrivals.arrive(event.programme(), person.id()));
  }
}
