package org.ambassadorbot.core.feature.challenge;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.ambassadorbot.core.dispatch.ButtonHandler;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.DigestPart;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.event.ProgrammeEvent.GroupsJoined;
import org.ambassadorbot.core.event.ProgrammeEvent.NewcomerBrought;
import org.ambassadorbot.core.event.ProgrammeEvent.PeopleJoined;
import org.ambassadorbot.core.event.ProgrammeEvent.ProgrammesJoined;
import org.ambassadorbot.core.event.ProgrammeEvent.ShareKnown;
import org.ambassadorbot.core.event.ProgrammeEvent.SuggestionAccepted;
import org.ambassadorbot.core.event.ProgrammeEvent.SuggestionPublished;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.people.Programme;
import org.ambassadorbot.core.reply.Reply;

/** Ambassadors see the challenges that are for them; organisers end them and publish. */
final class ChallengeFeature implements Feature {
  private static final Duration RECENT = Duration.ofDays(30);

  private final ChallengeStore store;
  private final RulesStore rules;
  private final ChallengeCards cards;
  private final CountActions counting;
  private final LaunchChallenge launching;
  private final DrawChallenge drawing;
  private final ShowOwnPoints owning;
  private final Clock clock;

  @Inject
  ChallengeFeature(
      ChallengeStore store,
      RulesStore rules,
      ChallengeCards cards,
      CountActions counting,
      LaunchChallenge launching,
      DrawChallenge drawing,
      ShowOwnPoints owning,
      Clock clock) {
    this.store = store;
    this.rules = rules;
    this.cards = cards;
    this.counting = counting;
    this.launching = launching;
    this.drawing = drawing;
    this.owning = owning;
    this.clock = clock;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.topic(ChallengeActions.TOPIC);
    catalogue.command(
        new Command(
            new Command.Names(List.of("défis", "défi"), List.of("challenges", "challenge")),
            ChallengeActions.PLAYERS,
            ChallengePhrase.HELP_CHALLENGES,
            (turn, text) -> new Reply.SayPrivately(list(turn, 0))));
    catalogue.button(
        ChallengeActions.LIST,
        ChallengeActions.PLAYERS,
        (turn, before) ->
            new Reply.SayPrivately(
                list(turn, before.matches("\\d{1,4}") ? Integer.parseInt(before) : 0)));
    catalogue.button(ChallengeCards.CHART, ChallengeActions.PLAYERS, shown(drawing::draw));
    catalogue.button(ChallengeCards.OWN, ChallengeActions.PLAYERS, shown(owning::card));
    catalogue.button(ChallengeCards.PUBLISH, ChallengeActions.ORGANISERS, this::publish);
    catalogue.event(SuggestionAccepted.class, counting::on);
    catalogue.event(SuggestionPublished.class, counting::on);
    catalogue.event(ShareKnown.class, counting::on);
    catalogue.event(NewcomerBrought.class, counting::on);
    catalogue.event(PeopleJoined.class, event -> store.movePeople(event.gone(), event.kept()));
    catalogue.event(
        ProgrammesJoined.class, event -> store.moveProgramme(event.gone(), event.programme()));
    catalogue.event(
        GroupsJoined.class,
        event -> rules.moveGroup(event.programme(), event.gone(), event.kept()));
    catalogue.digest(this::digest);
    catalogue.home(this::home);
  }

  private Card list(Turn turn, int before) {
    boolean isOrganiser = ChallengeActions.ORGANISERS.allows(turn.person());
    List<Challenge> seen =
        store.recent(turn.programme().id(), clock.instant().minus(RECENT)).stream()
            .filter(challenge -> isSeenBy(turn, challenge))
            .toList();
    return cards.list(turn, seen, Math.max(0, before), isOrganiser);
  }

  private List<CardElement> home(Turn turn) {
    List<Challenge> current =
        ChallengeActions.PLAYERS.allows(turn.person())
            ? store.recent(turn.programme().id(), clock.instant().minus(RECENT)).stream()
                .filter(challenge -> challenge.state() == ChallengeState.LAUNCHED)
                .filter(challenge -> !challenge.isOver(clock.instant()))
                .filter(challenge -> isSeenBy(turn, challenge))
                .toList()
            : List.of();
    return current.isEmpty() ? List.of() : cards.home(turn.texts(), current);
  }

  private Optional<Challenge> find(Turn turn, String argument) {
    return ChallengeId.read(argument)
        .flatMap(id -> store.find(turn.programme().id(), id))
        .filter(challenge -> challenge.state() != ChallengeState.CANCELLED);
  }

  private boolean isSeenBy(Turn turn, Challenge challenge) {
    return ChallengeActions.ORGANISERS.allows(turn.person())
        || (challenge.state() != ChallengeState.DRAFT
            && rules.isFor(challenge, turn.person().id()));
  }

  /** Answers with a card about a challenge that the person may see. */
  private ButtonHandler shown(BiFunction<Turn, Challenge, Card> drawn) {
    return (turn, argument) ->
        new Reply.SayPrivately(
            find(turn, argument)
                .filter(challenge -> isSeenBy(turn, challenge))
                .map(challenge -> drawn.apply(turn, challenge))
                .orElseGet(() -> list(turn, 0)));
  }

  private Reply publish(Turn turn, String argument) {
    Optional<Challenge> challenge =
        find(turn, argument).filter(found -> found.isOver(clock.instant()));
    boolean isPublished = challenge.filter(over -> launching.publish(turn, over)).isPresent();
    return new Reply.ReplaceSource(
        Card.of(
            turn.texts()
                .rich(
                    isPublished ? ChallengePhrase.PUBLISHED : ChallengePhrase.PUBLISHED_ALREADY,
                    with("name", challenge.map(found -> found.basics().name()).orElse("")))));
  }

  /** Challenges that are on, each for those whom it is for. */
  private List<DigestPart> digest(Programme programme, Texts texts, Instant moment) {
    return store.on(programme.id(), moment).stream()
        .map(
            challenge ->
                new DigestPart(Set.copyOf(challenge.groups()), cards.digest(texts, challenge)))
        .toList();
  }
}
