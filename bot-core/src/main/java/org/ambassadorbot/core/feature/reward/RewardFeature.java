package org.ambassadorbot.core.feature.reward;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.dispatch.Access;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.FormHandler;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.event.ProgrammeEvent.PeopleJoined;
import org.ambassadorbot.core.event.ProgrammeEvent.PersonErased;
import org.ambassadorbot.core.event.ProgrammeEvent.ProgrammesJoined;
import org.ambassadorbot.core.event.ProgrammeEvent.WorkHandedOver;
import org.ambassadorbot.core.i18n.Phrasebook;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.ledger.Ledger;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.outbox.Notice;
import org.ambassadorbot.core.outbox.Outbox;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.reply.Reply;

/** Ambassadors turn points and places into rewards; somebody approves and hands them over. */
final class RewardFeature implements Feature {
  private static final Access ORGANISERS = Access.only(Role.ORGANISER);
  private static final Access PLAYERS = Access.only(Role.AMBASSADOR, Role.ORGANISER);
  private static final int MOST = 100_000;
  private static final int MOST_OWN = 5;

  private final RewardStore store;
  private final AskReward asking;
  private final Ledger ledger;
  private final People people;
  private final Deciding deciding;
  private final Telling telling;

  @Inject
  RewardFeature(
      RewardStore store,
      AskReward asking,
      Ledger ledger,
      People people,
      Deciding deciding,
      Telling telling) {
    this.store = store;
    this.asking = asking;
    this.ledger = ledger;
    this.people = people;
    this.deciding = deciding;
    this.telling = telling;
  }

  /** Who decides, and how they hear of it. */
  record Deciding(ChooseDeciders choosing, TellDeciders telling) {
    @Inject
    Deciding {}
  }

  /** Who is told in which words, and when. */
  record Telling(Outbox outbox, Phrasebook phrasebook, Clock clock) {
    @Inject
    Telling {}
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.command(
        new Command(
            new Command.Names(List.of("récompenses", "récompense"), List.of("rewards", "reward")),
            PLAYERS,
            RewardPhrase.HELP_REWARDS,
            (turn, text) -> new Reply.SayPrivately(list(turn, 0))));
    catalogue.button(
        RewardCards.LIST,
        PLAYERS,
        (turn, before) ->
            new Reply.SayPrivately(list(turn, number(before).map(Long::intValue).orElse(0))));
    catalogue.form(RewardCards.ADD, ORGANISERS, new AddHandler());
    catalogue.button(RewardCards.ASK, Access.only(Role.AMBASSADOR), this::ask);
    catalogue.button(RewardCards.CLOSE, ORGANISERS, this::close);
    catalogue.button(
        RewardCards.APPROVE, Access.everybody(), (turn, id) -> decide(turn, id, Decision.APPROVE));
    catalogue.button(
        RewardCards.REFUSE, Access.everybody(), (turn, id) -> decide(turn, id, Decision.REFUSE));
    catalogue.button(
        RewardCards.HAND_OVER,
        Access.everybody(),
        (turn, id) -> decide(turn, id, Decision.HAND_OVER));
    catalogue.button(
        RewardCards.CANCEL, Access.everybody(), (turn, id) -> decide(turn, id, Decision.CANCEL));
    catalogue.event(
        PersonErased.class,
        event -> {
          asking.giveUp(event.programme(), event.person());
          deciding.telling().handOver(event.programme(), event.person());
        });
    catalogue.event(
        WorkHandedOver.class,
        event -> deciding.telling().handOver(event.programme(), event.person()));
    catalogue.event(PeopleJoined.class, event -> store.movePeople(event.gone(), event.kept()));
    catalogue.event(
        ProgrammesJoined.class, event -> store.moveProgramme(event.gone(), event.programme()));
  }

  private Card list(Turn turn, int before) {
    List<Reward> rewards = store.open(turn.programme().id());
    RewardCards.Look look =
        new RewardCards.Look(
            ledger.balanceOf(turn.programme().id(), turn.person().id()),
            rewards,
            Math.max(0, Math.min(before, rewards.size())),
            store.asked(turn.person(), MOST_OWN));
    return RewardCards.catalogue(turn.texts(), look, ORGANISERS.allows(turn.person()));
  }

  private static Optional<Long> number(String text) {
    return text.matches("\\d{1,12}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }

  private static Reply replaced(Turn turn, RewardPhrase phrase, String name, long points) {
    return new Reply.ReplaceSource(
        Card.of(turn.texts().rich(phrase, with("name", name), with("points", points))));
  }

  private Reply close(Turn turn, String argument) {
    number(argument).ifPresent(id -> store.close(turn.programme().id(), id));
    return new Reply.ReplaceSource(list(turn, 0));
  }

  private Reply ask(Turn turn, String argument) {
    String[] offered = argument.split(" ", 2);
    Optional<Reward> reward =
        number(offered[0]).flatMap(id -> store.find(turn.programme().id(), id));
    if (reward.isEmpty()) {
      return replaced(turn, RewardPhrase.NO_STOCK, "", 0);
    }
    Optional<Request> newest =
        store.asked(turn.person(), 1).stream().map(RewardStore.Past::request).findFirst();
    long known = newest.map(Request::id).orElse(0L);
    long after = offered.length == 2 ? number(offered[1]).orElse(0L) : known;
    if (after != known) {
      return askedSince(turn, reward.get(), newest);
    }
    AskReward.Result result = asking.ask(turn.person(), reward.get(), after);
    String name = reward.get().name();
    if (result instanceof AskReward.AskedAlready) {
      return askedSince(turn, reward.get(), newest);
    }
    if (result instanceof AskReward.NotEnough notEnough) {
      return replaced(turn, RewardPhrase.NOT_ENOUGH, name, notEnough.points());
    }
    if (result instanceof AskReward.Asked asked) {
      deciding.telling().ask(turn.person(), reward.get(), asked.request());
      long left = ledger.balanceOf(turn.programme().id(), turn.person().id());
      return replaced(turn, RewardPhrase.ASKED, name, left);
    }
    return replaced(
        turn,
        result instanceof AskReward.NoPlace ? RewardPhrase.NO_PLACE : RewardPhrase.NO_STOCK,
        name,
        0);
  }

  /** The button was pressed before, or the list is older than their last request. */
  private Reply askedSince(Turn turn, Reward reward, Optional<Request> newest) {
    boolean isSame =
        newest
            .filter(request -> request.reward() == reward.id())
            .filter(request -> request.state() == Request.State.ASKED)
            .isPresent();
    long left = ledger.balanceOf(turn.programme().id(), turn.person().id());
    return isSame
        ? replaced(turn, RewardPhrase.ASKED, reward.name(), left)
        : new Reply.ReplaceSource(list(turn, 0));
  }

  private Texts texts(Turn turn, Person person) {
    return telling.phrasebook().speaking(person.language(), turn.programme().address());
  }

  private void tell(Person person, Request request, String what, Card card) {
    String key = request.cause() + ":" + what;
    telling.outbox().tell(new Notice(person.programme(), person.id(), key, card));
  }

  /** What may be decided about a request. */
  private enum Decision {
    APPROVE,
    REFUSE,
    HAND_OVER,
    CANCEL
  }

  private Reply decide(Turn turn, String argument, Decision decision) {
    Optional<Request> found =
        number(argument).flatMap(id -> store.request(turn.programme().id(), id));
    Optional<Reward> reward =
        found.flatMap(request -> store.find(turn.programme().id(), request.reward()));
    if (found.isEmpty() || reward.isEmpty()) {
      return replaced(turn, RewardPhrase.DECIDED_ALREADY, "", 0);
    }
    Request request = found.get();
    boolean isOwnCancel =
        decision == Decision.CANCEL && request.person().equals(turn.person().id());
    if (!isOwnCancel && !deciding.choosing().isOneOf(turn.person(), reward.get(), request)) {
      return replaced(turn, RewardPhrase.NOT_YOURS, reward.get().name(), 0);
    }
    if (!carryOut(turn.person(), request, decision)) {
      return asItStands(turn, reward.get(), request);
    }
    if (!isOwnCancel) {
      tellAsker(turn, reward.get(), request, decision);
    }
    return decision == Decision.APPROVE
        ? new Reply.ReplaceSource(RewardCards.approved(turn.texts(), reward.get(), request))
        : new Reply.ReplaceSource(
            Card.of(
                turn.texts()
                    .rich(
                        RewardPhrase.valueOf("NOW_" + decision),
                        with("name", reward.get().name()),
                        with("paid", reward.get().isPaid() ? 1 : 0))));
  }

  /** Pressed again: what was granted keeps its next step in sight. */
  private Reply asItStands(Turn turn, Reward reward, Request request) {
    boolean isGranted =
        store
            .request(turn.programme().id(), request.id())
            .filter(now -> now.state() == Request.State.APPROVED)
            .isPresent();
    return isGranted
        ? new Reply.ReplaceSource(RewardCards.approved(turn.texts(), reward, request))
        : replaced(turn, RewardPhrase.DECIDED_ALREADY, reward.name(), 0);
  }

  private boolean carryOut(Person person, Request request, Decision decision) {
    return switch (decision) {
      case APPROVE -> asking.approve(person, request);
      case REFUSE -> asking.refuse(person, request);
      case HAND_OVER -> asking.handOver(person, request);
      case CANCEL -> asking.cancel(person, request);
    };
  }

  private void tellAsker(Turn turn, Reward reward, Request request, Decision decision) {
    people
        .find(turn.programme().id(), request.person())
        .ifPresent(
            asker ->
                tell(
                    asker,
                    request,
                    decision.name(),
                    Card.of(
                        texts(turn, asker)
                            .rich(
                                RewardPhrase.valueOf("TOLD_" + decision),
                                with("name", reward.name()),
                                with("paid", reward.isPaid() ? 1 : 0),
                                with("person", turn.person().name())))));
  }

  /** The form that adds to the catalogue. */
  private final class AddHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      return new Reply.OpenForm(RewardCards.add(turn.texts()));
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      Map<String, String> wrong = new HashMap<>();
      Optional<Reward.Nature> nature =
          Arrays.stream(Reward.Nature.values())
              .filter(known -> known.name().equals(answers.text(RewardCards.NATURE)))
              .findFirst();
      Optional<Person> approver =
          Optional.of(answers.text(RewardCards.APPROVER))
              .filter(text -> !text.isEmpty())
              .flatMap(text -> people.named(turn.programme().id(), text));
      check(turn, answers, wrong);
      if (nature.isEmpty()) {
        wrong.put(RewardCards.NATURE, turn.texts().plain(RewardPhrase.NATURE_IS_MISSING));
      }
      if (nature.isPresent() && nature.get().isForHumanResources() && approver.isEmpty()) {
        wrong.put(RewardCards.APPROVER, turn.texts().plain(RewardPhrase.APPROVER_IS_MISSING));
      }
      if (!wrong.isEmpty()) {
        return new Reply.FieldErrors(wrong, null);
      }
      store.add(
          turn.programme().id(),
          read(answers, nature.orElseThrow(), approver.map(Person::id)),
          telling.clock().instant());
      return new Reply.SayPrivately(list(turn, 0));
    }

    private void check(Turn turn, Answers answers, Map<String, String> wrong) {
      if (answers.text(RewardCards.NAME).isEmpty()) {
        wrong.put(RewardCards.NAME, turn.texts().plain(RewardPhrase.NAME_IS_MISSING));
      }
      boolean hasCost = !answers.text(RewardCards.COST).isEmpty();
      if (hasCost != answers.text(RewardCards.PLACE).isEmpty()) {
        wrong.put(RewardCards.COST, turn.texts().plain(RewardPhrase.COST_OR_PLACE));
      }
      for (String field : List.of(RewardCards.COST, RewardCards.PLACE, RewardCards.STOCK)) {
        String text = answers.text(field);
        if (!text.isEmpty() && number(text).filter(value -> value > 0 && value <= MOST).isEmpty()) {
          wrong.put(field, turn.texts().plain(RewardPhrase.NUMBER_IS_WRONG));
        }
      }
    }

    private Reward read(Answers answers, Reward.Nature nature, Optional<PersonId> approver) {
      return new Reward(
          0,
          nature,
          answers.text(RewardCards.NAME),
          number(answers.text(RewardCards.COST)).orElse(null),
          number(answers.text(RewardCards.PLACE)).map(Long::intValue).orElse(null),
          number(answers.text(RewardCards.STOCK)).map(Long::intValue).orElse(null),
          approver.orElse(null),
          answers.text(RewardCards.MEMO));
    }
  }
}
